/**
 * A reader's statement meets several walls, one behind the other. Each is tried here without those before it: were one to
 * go, the others would hide that it had.
 */
import {tableFromIPC} from '@uwdata/flechette';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {beginReading, endReading, settings, walls} from '../../src/query/sql.ts';
import {type Watched, watchedConnection} from './own/connection.ts';

let connection: Watched;
const run = async (sql: string): Promise<Uint8Array> => connection.run(sql);
const refused = (sql: string) => expect(run(sql), sql).rejects.toThrow();
const settingOf = async (name: string): Promise<string> =>
  String(
    tableFromIPC(await run(`SELECT current_setting('${name}') AS value`))
      .getChild('value')
      .at(0)
  );

beforeEach(async () => {
  connection = await watchedConnection();
  await run('CREATE TABLE cijfers AS SELECT 1 AS waarde');
});
afterEach(() => connection.close());

test('behind the walls no setting can be changed, and none of the walls taken down', async () => {
  await run("SET memory_limit='512MB'");
  for (const wall of walls) await run(wall);
  for (const sql of [
    "SET memory_limit='4GB'",
    'SET enable_external_access=true',
    'RESET memory_limit',
    ...walls
  ])
    await refused(sql);
  await refused('SET autoinstall_known_extensions=true');
});

test('behind the walls memory is bounded, and nothing outside can be reached', async () => {
  for (const wall of walls) await run(wall);
  expect(await settingOf('memory_limit')).toMatch(/^2[4-5]\d(\.\d)? ?M/);
  expect(await settingOf('enable_external_access')).toBe('false');
  for (const sql of ["FROM 'elders.csv'", "COPY cijfers TO 'elders.csv'", "ATTACH 'elders.db'", 'LOAD json'])
    await refused(sql);
});

test('while a statement is read nothing can be written', async () => {
  await run(beginReading);
  await refused('INSERT INTO cijfers VALUES (2)');
  await run(endReading);
  await run(beginReading);
  await refused('CREATE TABLE ander AS SELECT 1');
  await run(endReading);
  expect(
    tableFromIPC(await run('SELECT count(*) AS aantal FROM cijfers'))
      .getChild('aantal')
      .at(0)
  ).toBe(1);
});

test('an engine fetches no part of itself, also before there is any wall', async () => {
  await run(settings);
  expect(await settingOf('autoinstall_known_extensions')).toBe('false');
  expect(await settingOf('autoload_known_extensions')).toBe('false');
});
