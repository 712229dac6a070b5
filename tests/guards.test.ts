import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {guarded} from './guards/list.ts';
import {guardTables, withTables} from './guards/tables.ts';

const all = guarded.flatMap(({guards}) => guards);

test('every break of a guard can still be made, and the test that must catch it is there', () => {
  const gone = all.filter(({file, from}) => !existsSync(file) || !readFileSync(file, 'utf8').includes(from));
  expect(gone.map(({claim, file}) => `${file} no longer holds what is broken for "${claim}".`)).toEqual([]);
  expect(
    all.filter(({test: file}) => file !== 'tsc' && !existsSync(file)).map(({test: file}) => file)
  ).toEqual([]);
  expect(all.filter(({from, to}) => from === to)).toEqual([]);
});

test('guards.md says what the list says: npm run guards -- --table', () => {
  const page = readFileSync('tests/guards.md', 'utf8');
  expect(page).toBe(withTables(page, guardTables(guarded)));
});
