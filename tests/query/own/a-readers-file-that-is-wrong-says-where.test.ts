import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Engine} from '../../../src/query/engine.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {most} from '../../../src/query/own/found.ts';
import {read} from './reading.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
afterAll(() => engine.close());

const names = ['traject', 'prestatie', 'startdatum', 'einddatum', 'instrument', 't_begin', 't_eind'] as const;
const header = `${names.join(';')}\n`;
const good = 'kort;2020-01-01;2021-02-03;OQ-45;60,5;50';

/** Every fault as `code column: rows`. */
async function faultsIn(file: string | Uint8Array): Promise<readonly string[]> {
  const {faults, counted} = await read(engine, file);
  expect(counted === null).toBe(faults.some(({severity}) => severity === 'blocks'));
  return faults.map(({code, column = '', places}) => {
    const rows = places.map(({row}) => row).join(' ');
    return `${code} ${column}: ${rows}`.trim();
  });
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0);

describe('the file as a whole', () => {
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['nothing at all', '', ['empty :']],
    ['blank lines', '\n \r\n\n', ['empty :']],
    ['delimiters alone', ';;;\n;;;\n', ['empty :']],
    ['a workbook', workbook, ['not-text :']],
    ['UTF-16 without a mark', utf16(header), ['not-text :']],
    ['no names', 'a;1\nb;2\n', ['no-header :']],
    ['names alone', header, ['no-rows :']],
    ['a quotation mark that is never closed', `${header}a;"${good}\n`, ['quote-open :']],
    ['text after a closing quotation mark', `${header}a;${good}\n"b""x"y"";${good}\n`, ['quotes : 3']],
    ['nothing that counts', `${header}a;kort;2020-01-01;;OQ-45;60;50\n`, ['nothing-placed :']]
  ])('%s', async (_, file, faults) => {
    expect(await faultsIn(file)).toEqual(faults);
  });

  test('too many bytes', async () => {
    expect(await faultsIn(new Uint8Array(most.bytes + 1))).toEqual(['too-large :']);
  });

  test('too many rows', async () => {
    const rows = Array.from({length: most.rows + 1}, (_, at) => `${at};2021-01-01;;\n`).join('');
    expect(await faultsIn(`traject;einddatum;t_begin;t_eind\n${rows}`)).toEqual(['too-many-rows :']);
  });
});

describe('its columns', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'those that must be there, each by name',
      'traject;t_begin\na;60\n',
      ['column-missing einddatum:', 'column-missing t_eind:']
    ],
    ['one that stands there twice', `T_Eind;${header}50;a;${good}\n`, ['column-twice t_eind: 1']],
    [
      'one that nobody knows is no more than a note',
      `${header.trim()};bsn\na;${good};x\n`,
      ['columns-unknown :']
    ],
    ['a row with a field too many', `${header}a;${good}\nb;${good};x\nc;${good};;;\n`, ['surplus : 3']],
    ['a row with far too many fields', `${header}a;${good}${';x'.repeat(30)}\nb;${good}\n`, ['surplus : 2']],
    [
      'letters that were damaged before are no more than a note',
      `${header}\ufffd;${good}\n`,
      ['letters-lost :']
    ]
  ])('%s', async (_, file, faults) => {
    expect(await faultsIn(file)).toEqual(faults);
  });
});

/** What does not fit a column, and how it is called. */
const wrong: Readonly<Record<(typeof names)[number], readonly (readonly [value: string, code: string])[]>> = {
  traject: [
    ['', 'field-empty'],
    ['T0', 'field-twice']
  ],
  prestatie: [
    ['BGGZ', 'field-code'],
    ['180009', 'field-code'],
    ['kort ziek', 'field-code']
  ],
  startdatum: [
    ['2020-02-30', 'field-date'],
    ['1-1-20', 'field-date'],
    ['gisteren', 'field-date'],
    ['44197', 'field-date'],
    ['2007-12-31', 'field-low'],
    ['2024-06-01', 'field-high']
  ],
  einddatum: [
    ['2021/13/01', 'field-date'],
    ['31-12-2019', 'field-before'],
    ['1-6-2024', 'field-high']
  ],
  instrument: [],
  t_begin: [
    ['zestig', 'field-decimal'],
    ['6O', 'field-decimal'],
    ['1.060,5', 'field-decimal'],
    ['60%', 'field-decimal'],
    ['nan', 'field-decimal'],
    ['1e3', 'field-decimal'],
    ['100,1', 'field-high'],
    ['-0,5', 'field-low']
  ],
  t_eind: [['#N/B', 'field-decimal']]
};

const spoiling = fc
  .constantFrom(...names.filter((name) => wrong[name].length > 0))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...wrong[name])));

test('whichever field of a good file is spoiled, that row and column are named, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({min: 2, max: 30}),
      fc.integer({min: 1, max: 29}),
      spoiling,
      async (rows, at, [name, [value, code]]) => {
        const row = 1 + (at % (rows - 1));
        const fields = Array.from({length: rows}, (_, nth) => [`T${nth}`, ...good.split(';')]);
        fields[row]![names.indexOf(name)] = value;
        const found = await faultsIn(header + fields.map((one) => `${one.join(';')}\n`).join(''));
        expect(found).toEqual([`${code} ${name}: ${row + 2}`]);
      }
    ),
    {numRuns: 40}
  );
});

test('a fault that repeats is one fault, with its first rows, how many there are, and the start of what stands there', async () => {
  const rows = Array.from(
    {length: 12},
    (_, at) => `T${at};kort;2020-01-01;2021-01-01;OQ;een heel lang verhaal over ${at};50\n`
  );
  const {faults} = await read(engine, header + rows.join(''));
  expect(faults).toEqual([
    {
      code: 'field-decimal',
      severity: 'blocks',
      column: 't_begin',
      many: 12,
      places: [2, 3, 4, 5, 6].map((row) => ({row, value: 'een heel lang verhaa'}))
    }
  ]);
});

test('rows are counted as a spreadsheet does: an empty line and a field of several lines are one row each', async () => {
  const file = `${header}a;${good}\r\n\r\n"b\nb";${good}\nc;kort;2020-01-01;2021-01-01;OQ;x;50\n`;
  expect(await faultsIn(file)).toEqual(['field-decimal t_begin: 5']);
});

test('a row that is there twice names the row that it is the same as', async () => {
  const {faults} = await read(engine, `${header}a;${good}\nb;${good}\na;${good}\n`);
  expect(faults[0]).toMatchObject({code: 'field-twice', places: [{row: 4, first: 2, value: 'a'}], many: 1});
});

test('faults in columns, rows and fields come together, so that a reader mends them in one go', async () => {
  const file = 'traject;prestatie;einddatum;t_begin;iets\na;kort;gisteren;x;1\n;nee;2021-01-01;50;1;2\n';
  expect(await faultsIn(file)).toEqual([
    'column-missing t_eind:',
    'columns-unknown :',
    'surplus : 3',
    'field-empty traject: 3',
    'field-code prestatie: 3',
    'field-date einddatum: 2',
    'field-decimal t_begin: 2'
  ]);
});
