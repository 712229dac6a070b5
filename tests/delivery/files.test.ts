import {mkdtemp, open, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {filesOf} from '../../src/delivery/columns.ts';
import {read, readBytes} from '../../src/delivery/read.ts';
import {InputError} from '../../src/errors.ts';
import template from '../families/mini/template.ts';

const holders = filesOf(template.dataset).find(({file}) => file === 'zwemscholen.csv')!;
const lessons = filesOf(template.dataset).find(({file}) => file === 'lessen.csv')!;
const HEADER = 'school;periode;lesvorm;indicator;categorie;leerlingen;n;x;xx';

const fieldsOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  readBytes(lessons, Buffer.from(text, encoding)).rows?.map(({fields}) => fields);

test('a code keeps its leading zeros, also one that looks like a number with a comma', () => {
  const [row] = fieldsOf(`${HEADER}\n0007;2020-2021;groep;a;0,5;1;1,5;2;\n`) ?? [];
  expect(row).toMatchObject({school: '0007', periode: '2020-2021', categorie: '0,5', n: '1.5'});
});

test('an empty field of an optional column is absent, one of another column is empty', () => {
  const [row] = fieldsOf(`${HEADER}\n0007;2021;groep;a;-;;1;2;\n`) ?? [];
  expect(row).toHaveProperty('leerlingen', '');
  expect(row).not.toHaveProperty('xx');
});

test('Windows-1252 is told from UTF-8 by its bytes', () => {
  const header = 'school;jaar;naam;keten;bad;baanlengte;aandeel_zwemles;erkend;leerlingen;consultant\n';
  const one = `${header}0007;2021;Privé;;binnen;25;0,5;2015-09-01;1;ja\n`;
  for (const encoding of ['utf8', 'latin1'] as const) {
    const {rows, receipt} = readBytes(holders, Buffer.from(one, encoding));
    expect(rows?.[0]?.fields['naam']).toBe('Privé');
    expect(receipt?.encoding).toBe(encoding === 'utf8' ? 'utf-8' : 'windows-1252');
  }
});

test('a decimal sign before the first digit, and a plus before a number, are read', () => {
  const rows = fieldsOf(`${HEADER}\n0007;2021;groep;a;-;1;,5;+2,25;-,5\n`) ?? [];
  expect(rows[0]).toMatchObject({n: '0.5', x: '2.25', xx: '-0.5'});
});

test('a program’s numbers of three decimals are no thousands when the delimiter is a comma', () => {
  const rows = fieldsOf(`${HEADER.replaceAll(';', ',')}\n0007,2021,groep,a,-,1,12.345,1.5e3,\n`) ?? [];
  expect(rows[0]).toMatchObject({n: '12.345', x: '1.5e3'});
});

test('the delimiter is the one that finds the expected columns, not the one that is most frequent', () => {
  const header = 'n;x;bron, jaar, versie en status, zoals opgegeven';
  expect(readBytes(lessons, Buffer.from(`${header}\n1;2;a\n`)).receipt?.delimiter).toBe(';');
});

test('the receipt holds the fingerprint, size and number of rows of a file', () => {
  const {receipt} = readBytes(lessons, Buffer.from(`${HEADER}\n0007;2021;groep;a;-;1;1;1;\n\n`));
  expect(receipt).toEqual({
    name: 'lessen.csv',
    sha256: 'b4d3fde07fd5eca946ffea78222c4577f0751647b7a08c8094ad96c2f76a41f6',
    bytes: 89,
    rows: 1,
    encoding: 'utf-8',
    delimiter: ';',
    decimal: null
  });
});

test('a folder that is not there is answered with what to give', async () => {
  const reading = read('no/such/folder', template);
  await expect(reading).rejects.toThrow(InputError);
  await expect(reading).rejects.toThrow('levering.json');
});

test('a file that cannot be aggregated figures is not read into memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spiegel-delivery-'));
  const file = await open(join(folder, 'lessen.csv'), 'w');
  await file.truncate(100_000_001);
  await file.close();
  const {faults, rows} = await read(folder, template);
  await rm(folder, {recursive: true});
  expect(faults).toContainEqual({
    code: 'file-too-large',
    severity: 'blocks',
    file: 'lessen.csv',
    args: {most: 100}
  });
  expect(rows.has('lessen.csv')).toBe(false);
});
