import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import prestaties from '../../data/reference/prestaties.json' with {type: 'json'};

const folder = fileURLToPath(new URL('../../data/reference', import.meta.url));
const files = readdirSync(folder);

test.each(files)('%s says what it is, from where, when it was looked at and how firm it is', (file) => {
  const list = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
  expect(list['title']).toMatch(/\w/);
  expect(list['checked']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(list['standing']).toMatch(/bevestig/);
  expect(list['source'] ?? list['sources']).toBeTruthy();
});

test('every list stands in data/README.md', () => {
  const readme = readFileSync(join(folder, '../README.md'), 'utf8');
  expect(files.filter((file) => !readme.includes(`\`${file}\``))).toEqual([]);
});

test('a claim code means one thing in a year', () => {
  for (let year = 2014; year <= 2021; year++) {
    const codes = prestaties.codes.filter(({from, to}) => from <= String(year) && String(year) <= to);
    expect(new Set(codes.map(({code}) => code)).size).toBe(codes.length);
  }
  const meaning = prestaties.codes.filter(({code}) => code === '180005').map(({id, from}) => [from, id]);
  expect(meaning).toEqual([
    ['2014', 'transitie'],
    ['2015', 'onvolledig']
  ]);
});
