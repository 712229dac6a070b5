import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {examplesOf} from '../../../src/client/explore/examples.ts';
import {faultWords} from '../../../src/client/explore/fault-words.ts';
import {sheetOf} from '../../../src/client/explore/sheet.ts';
import type {Engine} from '../../../src/query/engine.ts';
import {EngineFault} from '../../../src/query/fault.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {toSheet} from '../../../src/query/sheet.ts';
import {cells, plan} from './a-report.ts';

const columns = sheetOf(plan, cells);
const known = ['cijfers', ...columns.map(({name}) => name)];
let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.wall(toSheet(columns));
});
afterAll(() => engine.close());

const said = (sql: string) =>
  engine.query(sql, 1000).then(
    ({rows}) => ({words: `beantwoord met ${rows.length} rijen`, detail: ''}),
    (cause: unknown) => faultWords(cause, known)
  );

/** What a reader may mistype, and what is said of it. */
const mistakes: Readonly<Record<string, string>> = {
  '': 'Typ eerst een vraag, of kies een voorbeeld.',
  '-- niets': 'Typ eerst een vraag, of kies een voorbeeld.',
  'DROP TABLE cijfers':
    '‘DROP’ kan hier niet. Hier kunt u alleen lezen: begin met SELECT, WITH, FROM, VALUES, DESCRIBE of SUMMARIZE.',
  "SELECT * FROM read_csv('http://voorbeeld.nl/x.csv')":
    'De functie read_csv kan hier niet: die leest of verandert iets buiten de tabel.',
  "FROM 'cijfers.csv'":
    'Deze vraag wil iets van buiten het rapport lezen of ernaar schrijven. Dat kan hier niet.',
  'SELECT 1; SELECT 2': 'Stel één vraag tegelijk: er staat een puntkomma midden in uw vraag.',
  'SELECT 1); SELECT 2; SELECT (1': 'Stel één vraag tegelijk: er staat een puntkomma midden in uw vraag.',
  'SELECT warde FROM cijfers': 'De kolom ‘warde’ bestaat niet. Bedoelt u ‘waarde’?',
  'SELECT xyzzy FROM cijfers': 'De kolom ‘xyzzy’ bestaat niet. De kolommen staan hieronder.',
  'SELECT c.jar FROM cijfers c': 'De kolom ‘jar’ bestaat niet. Bedoelt u ‘jaar’?',
  'SELECT x.jaar FROM cijfers': 'De tabel ‘x’ staat niet in FROM. Er is één tabel: cijfers.',
  'SELECT * FROM cijfer': 'De tabel ‘cijfer’ bestaat niet. Er is één tabel: cijfers.',
  'SELECT gemiddelde(waarde) FROM cijfers': 'De functie ‘gemiddelde’ bestaat hier niet.',
  'SELECT sum(jaar) FROM cijfers':
    'De functie sum past niet bij wat u erin stopt. Let op: tekst is geen getal.',
  'SELECT jaar FROM cijfers a JOIN cijfers b ON a.jaar = b.jaar':
    'De kolom ‘jaar’ staat in meer dan één tabel. Zet de naam van de tabel ervoor, met een punt.',
  'SELECT jaar, n FROM cijfers GROUP BY jaar':
    'Een kolom staat niet in GROUP BY en ook niet in een functie als sum of avg. Zet hem in GROUP BY, of gebruik GROUP BY ALL.',
  'SELECT jaar FROM cijfers WHERE sum(n) > 1':
    'In WHERE kan geen functie als sum of count staan. Gebruik daarvoor HAVING.',
  'SELECT jaar FROM cijfers WHERE n = ?': 'Een vraagteken of $1 kan hier niet: vul de waarde zelf in.',
  'SELECT 1 /* half': 'Er begint iets dat nergens ophoudt: een aanhalingsteken of een /* zonder einde.',
  "SELECT 'half": 'Er begint iets dat nergens ophoudt: een aanhalingsteken of een /* zonder einde.',
  'SELECT jaar FROM': 'De vraag is niet af: er ontbreekt nog iets aan het einde.',
  'SELECT jaar FRM cijfers': 'De vraag klopt niet bij ‘cijfers’. Kijk of het woord ervoor goed gespeld is.',
  "SELECT * FROM cijfers WHERE n = 'veel'":
    '‘veel’ is geen getal. Vergelijk tekst met tekst, tussen enkele aanhalingstekens.',
  'SELECT list(i) FROM range(100000000) t(i)':
    'Deze vraag heeft te veel geheugen nodig. Vraag om minder tegelijk.',
  'SELECT 9223372036854775807 + 1::BIGINT': 'Een getal in deze vraag wordt te groot.',
  'SELECT current_date': 'De functie ‘current_date’ bestaat hier niet.'
};

describe('a statement that has no answer', () => {
  for (const [sql, words] of Object.entries(mistakes))
    test(`gets a sentence in Dutch: ${sql || 'nothing'}`, async () => {
      expect((await said(sql)).words).toBe(words);
    });

  test('keeps the engine’s own line for who can read it', async () => {
    expect((await said('SELECT warde FROM cijfers')).detail).toContain('LINE 1: SELECT warde FROM cijfers');
  });

  test('of which the engine says something unforeseen is said in Dutch too, and so is an engine that stops', () => {
    expect(faultWords(new EngineFault('stopped'), known).words).toContain('gestopt');
    expect(faultWords(new Error('what?'), known)).toEqual({
      words: expect.stringMatching(/ging iets mis/),
      detail: 'Error: what?'
    });
  });
});

describe('an example', () => {
  for (const {label, sql} of examplesOf(plan, columns))
    test(`has an answer: ${label}`, async () => {
      const {rows} = await engine.query(sql, 1000);
      expect(rows.length).toBeGreaterThan(0);
    });

  test('in a report of one group, without the reader’s own figures, has an answer too', async () => {
    const pooled = {
      ...plan,
      self: 'alle',
      selfLabel: 'Kleine ‘aanbieders’ en andere',
      kind: 'pooled' as const,
      groups: plan.groups.slice(0, 1)
    };
    const sheet = sheetOf(
      pooled,
      cells.filter(({scope}) => scope === 'alle')
    );
    const other = await nodeEngine();
    await other.wall(toSheet(sheet));
    const examples = examplesOf(pooled, sheet);
    expect(examples.length).toBeGreaterThan(2);
    for (const {sql, label} of examples)
      expect((await other.query(sql, 1000)).rows.length, label).toBeGreaterThan(0);
    await other.close();
  });
});

test('the sheet holds every safe cell once, in the words of the family', async () => {
  const placed = cells.filter(({category, at}) => category !== 'nieuw' || at['year']! >= '2020');
  expect((await engine.query('SELECT count(*) FROM cijfers', 1)).rows).toEqual([[placed.length]]);
  const {at, x, n} = cells.find(
    ({indicator, scope, status, at}) =>
      indicator === 'vroeg' && scope === 'alle' && status === 'shown' && at['class'] === 'kort'
  )!;
  const sql = `SELECT waarde, eenheid, n, stand, hoofdstuk FROM cijfers
    WHERE onderwerp = 'Vroeg gestopt' AND jaar = '${at['year']}' AND soort = 'Kort' AND groep = 'Alle aanbieders'`;
  const value = Number(((x! / n!) * 100).toFixed(6));
  expect((await engine.query(sql, 9)).rows).toEqual([[value, '%', n, 'getoond', 'Hoofdstuk een']]);
});

test('the sheet stands in the order of the report, in whatever order its cells came', () => {
  const values = (sheet: ReturnType<typeof sheetOf>) => sheet.map(({name, values}) => [name, values]);
  expect(values(sheetOf(plan, cells.toReversed()))).toEqual(values(sheetOf(plan, cells)));
  const [years, topics] = ['jaar', 'onderwerp'].map(
    (name): readonly unknown[] => columns.find((one) => one.name === name)!.values
  );
  expect([...new Set(topics)]).toEqual(plan.indicators.map(({short}) => short));
  const first = years!.slice(0, topics!.lastIndexOf(plan.indicators[0]!.short) + 1);
  expect([...new Set(first)]).toEqual([...new Set(first)].sort());
});
