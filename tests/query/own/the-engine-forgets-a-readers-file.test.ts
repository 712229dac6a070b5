import {beforeAll, beforeEach, expect, test} from 'vitest';
import {readOwn} from '../../../src/query/own/read.ts';
import {type Watched, watchedConnection} from './connection.ts';
import {dimensions, today, upload} from './reading.ts';

let connection: Watched;
beforeAll(async () => {
  connection = await watchedConnection();
  connection.run('CREATE TABLE cells (scope VARCHAR)');
});
beforeEach(() => connection.asked.splice(0));

const read = (text: string) =>
  readOwn(connection, {bytes: new TextEncoder().encode(text), reading: upload.reading, dimensions, today});

const header = 'traject;einddatum;t_begin;t_eind\n';

test.each([
  ['a good file', upload.sample],
  ['a file with faults in its fields', `${header}a;gisteren;1;2\n`],
  ['a file with a quotation mark out of place', `${header}"a"b"";2021-01-01;1;2\n`],
  ['a file with far too many fields', `${header}a;2021-01-01;1;2${';3'.repeat(40)}\n`],
  ['a file without names', 'a;b\nc;d\n']
])('of %s nothing is left: no table, no file, no rejected line', async (_, text) => {
  await read(text);
  expect(connection.tables()).toEqual(['cells']);
  expect([...connection.lent]).toEqual([]);
});

test('also when the engine fails halfway nothing is left', async () => {
  const broken = {
    ...connection,
    execute: (statement: number, values: readonly (string | null)[]) => {
      if (connection.asked.length > 6) throw new Error('out of memory');
      return connection.execute(statement, values);
    }
  };
  const file = {bytes: new TextEncoder().encode(upload.sample), reading: upload.reading, dimensions, today};
  await expect(readOwn(broken, file)).rejects.toThrow('out of memory');
  expect(connection.tables()).toEqual(['cells']);
  expect([...connection.lent]).toEqual([]);
});

test('what stands in a file is never part of a statement', async () => {
  await read(`${header}Robert"; DROP TABLE cells; --;2021-01-01;60;50\n`.replace('Robert"', "Robert'"));
  await read(upload.sample);
  const said = connection.asked.map(({sql}) => sql).join('\n');
  expect(said).not.toMatch(/Robert|V-001|SQ-48/);
});

test('the statements are those that a person can read here, and every word of a family is bound or quoted', async () => {
  await read(upload.sample);
  const {asked} = connection;
  const text = asked.map(({sql, values}) => `${sql}\n-- ${JSON.stringify(values)}\n`).join('\n');
  await expect(text).toMatchFileSnapshot('statements.sql');
  const said = asked.map(({sql}) => sql.replaceAll(/"[^"]*"/g, '')).join('\n');
  expect(said).not.toMatch(/traject|prestatie|kort|t_eind|instrument|2008|volledig/);
});
