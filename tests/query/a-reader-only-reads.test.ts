import {existsSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Engine} from '../../src/query/engine.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {QueryFault} from '../../src/query/query-fault.ts';
import {toSheet} from '../../src/query/sheet.ts';

const sheet = toSheet([
  {name: 'jaar', kind: 'words', values: ['2019', '2020', '2021']},
  {name: 'waarde', kind: 'numbers', values: [12.5, null, 3]}
]);

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.wall(sheet);
  writeFileSync(there, 'geheim\n1\n');
});
afterAll(async () => {
  await engine.close();
  rmSync(there, {force: true});
});

const whole = {
  columns: ['jaar', 'waarde'],
  rows: [
    ['2019', 12.5],
    ['2020', null],
    ['2021', 3]
  ],
  cut: false
};

const faultOf = async (sql: string): Promise<QueryFault> => {
  const fault = await engine.query(sql, 10).then(
    (answer) => new Error(`answered: ${JSON.stringify(answer)}`),
    (cause: unknown) => cause
  );
  if (!(fault instanceof QueryFault)) throw fault;
  return fault;
};

const file = join(tmpdir(), `spiegel-never-written-${process.pid}`);
const there = join(tmpdir(), `spiegel-never-read-${process.pid}.csv`);

/** What a reader could try, each in the words of its attempt. */
const attempts: Readonly<Record<string, string>> = {
  'COPY … TO': `COPY cijfers TO '${file}'`,
  'COPY of a query': `COPY (SELECT 1) TO '${file}'`,
  'EXPORT DATABASE': `EXPORT DATABASE '${file}'`,
  'IMPORT DATABASE': `IMPORT DATABASE '${file}'`,
  ATTACH: `ATTACH '${file}'`,
  'ATTACH in memory': "ATTACH ':memory:' AS ander",
  INSTALL: 'INSTALL httpfs',
  LOAD: 'LOAD json',
  SET: "SET memory_limit='4GB'",
  RESET: 'RESET enable_external_access',
  PRAGMA: "PRAGMA memory_limit='4GB'",
  CALL: 'CALL enable_logging()',
  'DROP TABLE': 'DROP TABLE cijfers',
  'CREATE TABLE': 'CREATE TABLE x AS SELECT 1',
  'CREATE MACRO': 'CREATE MACRO waarde() AS 1',
  UPDATE: 'UPDATE cijfers SET waarde = 0',
  INSERT: "INSERT INTO cijfers VALUES ('2022', 1)",
  DELETE: 'DELETE FROM cijfers',
  TRUNCATE: 'TRUNCATE cijfers',
  'ALTER TABLE': 'ALTER TABLE cijfers RENAME TO x',
  BEGIN: 'BEGIN TRANSACTION',
  COMMIT: 'COMMIT',
  PREPARE: 'PREPARE x AS SELECT 1',
  CHECKPOINT: 'CHECKPOINT',
  VACUUM: 'VACUUM',
  'a file over http': "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
  'a file of the machine': "SELECT * FROM read_text('/etc/passwd')",
  'a file that is there, by its name': `FROM '${there}'`,
  'a file by its name in quotes': 'SELECT * FROM "http://127.0.0.1:9/x.csv"',
  'a file behind quotes and a comment': 'SELECT * FROM "read_text"/**/(\'/etc/passwd\')',
  'a list of files': "SELECT * FROM glob('/*')",
  'a file that is sniffed': "SELECT * FROM sniff_csv('/etc/passwd')",
  'the memory of the engine': 'SELECT * FROM arrow_scan(1, 2, 3)',
  'a log on disk': `SELECT * FROM enable_logging(storage := 'file', storage_config := {'path': '${file}'})`,
  'a checkpoint': 'SELECT * FROM force_checkpoint()',
  'a query in a text': "SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')",
  'a forbidden name put together': "SELECT * FROM query('SELECT * FROM enable' || '_logging()')",
  'two statements': 'SELECT 1; SELECT 2',
  'two statements, one that writes': 'SELECT 1; DROP TABLE cijfers',
  'a bracket that closes too early': 'SELECT 1) ; DROP TABLE cijfers; SELECT * FROM (SELECT 1',
  'a bracket that closes too early, and a comment': 'SELECT 1); DROP TABLE cijfers; --',
  'a comment before what writes': '/* SELECT */ DROP TABLE cijfers',
  'a line comment before what writes': '-- SELECT\nDROP TABLE cijfers',
  'a comment that swallows the rest': 'SELECT 1 /*',
  'an end of the transaction': 'SELECT 1; ROLLBACK; DROP TABLE cijfers',
  'a part that writes': 'WITH x AS (DELETE FROM cijfers RETURNING jaar) SELECT * FROM x',
  'a function that writes': "SELECT nextval('teller')"
};

describe('a reader’s statement on a walled engine', () => {
  for (const [what, sql] of Object.entries(attempts))
    test(`is refused when it is ${what}, and the table is as it was`, async () => {
      const fault = await faultOf(sql);
      expect(fault.message).not.toBe('');
      expect(existsSync(file)).toBe(false);
      expect(await engine.query('FROM cijfers', 10)).toEqual(whole);
    });

  test('is refused by the engine itself too, without the first look at its words', async () => {
    // Words that the first look lets through: the engine has to refuse these on its own.
    for (const sql of [
      `FROM '${file}.csv'`,
      'SELECT 1); DROP TABLE cijfers; SELECT * FROM (SELECT 1',
      'SELECT 1; SELECT 2'
    ])
      expect((await faultOf(sql)).code).toBe('refused');
  });

  test('is answered as the engine answers it, in its own order', async () => {
    expect(await engine.query('SELECT jaar FROM cijfers ORDER BY waarde DESC NULLS LAST', 10)).toEqual({
      columns: ['jaar'],
      rows: [['2019'], ['2021'], ['2020']],
      cut: false
    });
    const many = await engine.query('SELECT i FROM range(50000) t(i) ORDER BY i DESC', 3);
    expect(many.rows).toEqual([[49999], [49998], [49997]]);
    const read = ['VALUES (1)', 'TABLE cijfers', 'DESCRIBE cijfers', 'SHOW TABLES', 'SUMMARIZE cijfers'];
    for (const sql of [...read, 'WITH x AS (SELECT 1) FROM x', '(SELECT 1) UNION (SELECT 2)'])
      expect((await engine.query(sql, 10)).rows.length, sql).toBeGreaterThan(0);
  });

  test('may end in semicolons and hold comments', async () => {
    expect((await engine.query('-- alles\nSELECT 1; ;\n', 10)).rows).toEqual([[1]]);
    expect((await engine.query('SELECT 1 /* een */ -- twee', 10)).rows).toEqual([[1]]);
  });

  test('may end in a semicolon with a comment behind it', async () => {
    for (const sql of ['SELECT 1; -- klaar', 'SELECT 1;;/* klaar */ ;\n-- echt', 'SELECT 1 -- a;\n;--'])
      expect((await engine.query(sql, 10)).rows, sql).toEqual([[1]]);
    expect((await engine.query("SELECT '; -- x' AS t;", 10)).rows).toEqual([['; -- x']]);
    expect((await engine.query("SELECT 'a;' || ';b' AS t", 10)).rows).toEqual([['a;;b']]);
    expect((await faultOf('-- niets\n;')).code).toBe('empty');
    expect((await faultOf('SELECT 1; -- a\nSELECT 2')).code).toBe('refused');
  });

  test('may have the curly quotes of a word processor, which inside a text are signs like any other', async () => {
    expect((await engine.query('SELECT jaar FROM cijfers WHERE jaar = ‘2020’', 10)).rows).toEqual([['2020']]);
    expect((await engine.query('SELECT “jaar” FROM cijfers WHERE jaar = ’2020’', 10)).rows).toEqual([
      ['2020']
    ]);
    expect((await engine.query("SELECT 'it’s ‘zo’' AS t, ‘d''e’ AS u", 10)).rows).toEqual([
      ['it’s ‘zo’', "d''e"]
    ]);
  });

  test('reads times, spans of time and parts of a second as a person writes them', async () => {
    const sql = `SELECT TIME '13:45:01.5' a, TIME '00:00:00' b, INTERVAL '1 year 2 months 3 days 04:05:06.5' c, INTERVAL 1 DAY d,
      INTERVAL '-90' MINUTE e, INTERVAL 0 DAY f, age(DATE '2021-05-01', DATE '2020-01-15') g, [TIME '13:45:01'] h,
      {'a': INTERVAL 1 MONTH, 'b': 1} i, TIMESTAMP '2021-01-02 03:04:05.25' j, NULL::INTERVAL k, INTERVAL '-14' MONTH l`;
    expect((await engine.query(sql, 1)).rows[0]).toEqual([
      ...['13:45:01,5', '00:00:00', '1 jaar, 2 maanden, 3 dagen, 4:05:06,5', '1 dag', '-1:30:00', '0 dagen'],
      ...['1 jaar, 3 maanden, 17 dagen', '[13:45:01]', '{a: 1 maand, b: 1}', '2021-01-02 03:04:05,250', null],
      '-1 jaar, -2 maanden'
    ]);
  });

  test('gets at most as many rows as are asked for, and hears that there are more', async () => {
    const answer = await engine.query('SELECT i FROM range(1000000000) t(i)', 1000);
    expect([answer.rows.length, answer.rows[999], answer.cut]).toEqual([1000, [999], true]);
    expect((await engine.query('SELECT * FROM range(1000)', 1000)).cut).toBe(false);
  });

  test('has every kind of value answered as a number, a text, yes or no', async () => {
    const sql = `SELECT 9223372036854775807 AS groot, 9007199254740991 AS veilig, 1.50 AS deci,
      true AS ja, NULL AS leeg, DATE '2021-03-04' AS dag, TIMESTAMP '2021-03-04 05:06:07' AS tijd, [1, NULL, 3] AS lijst,
      {'a': 1, 'b': 'x'} AS paar, 'nan'::DOUBLE AS geen, 1::TINYINT AS klein`;
    expect((await engine.query(sql, 1)).rows[0]).toEqual([
      ...['9223372036854775807', 9007199254740991, 1.5, true, null],
      ...['2021-03-04', '2021-03-04 05:06:07', '[1, NULL, 3]', '{a: 1, b: x}', 'NaN', 1]
    ]);
  });

  test('that fails says where, in the lines as the reader wrote them', async () => {
    expect((await faultOf('SELECT jaar,\n  nergens\nFROM cijfers')).message).toContain('LINE 2:   nergens');
    expect((await faultOf('SELECT jaar FRM cijfers')).message).toMatch(/near "cijfers"\n\nLINE 1: /);
  });

  test('that needs more memory than there is fails, and the engine goes on', async () => {
    expect((await faultOf('SELECT list(i) FROM range(100000000) t(i)')).message).toMatch(/out of memory/i);
    expect(await engine.query('FROM cijfers', 10)).toEqual(whole);
  });

  test('is not answered by an engine without a wall', async () => {
    const open = await nodeEngine();
    await expect(open.query('SELECT 1', 1)).rejects.toThrow(/walled/);
    await open.close();
  });
});
