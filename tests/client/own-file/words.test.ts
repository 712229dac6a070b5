import {expect, test} from 'vitest';
import {expectedWords, readWords, sayFault} from '../../../src/client/upload/words.ts';
import type {OwnCounted, OwnFault} from '../../../src/query/own/found.ts';
import {upload} from './page.ts';

const say = (fault: Partial<OwnFault> & Pick<OwnFault, 'code'>) =>
  sayFault({severity: 'blocks', places: [], many: 0, ...fault}, upload.reading, upload.words);

test('a fault says its column and rows, and what stands there', () => {
  const places = [
    {row: 3, value: 'zes'},
    {row: 7, value: 'acht'}
  ];
  expect(say({code: 'field-decimal', column: 'voor', places, many: 2})).toEqual({
    where: 'Kolom voor, rij 3 (‘zes’) en 7 (‘acht’)',
    what: 'Dit is geen getal.',
    expected: 'een getal van 0 tot en met 100',
    todo: 'Schrijf alleen het getal, zonder eenheid en zonder punt voor duizendtallen. Laat het veld leeg als er geen is.'
  });
});

test('what is the same in all the rows that are named is said once, and the rest is counted', () => {
  const places = [2, 5, 8].map((row) => ({row, value: 'BGGZ'}));
  const {where} = say({code: 'field-code', column: 'soort', places, many: 4});
  expect(where).toBe('Kolom soort, rij 2, 5 en 8 (‘BGGZ’) en nog 1 rij');
  expect(say({code: 'field-code', column: 'soort', places, many: 2345}).where).toMatch(
    / en nog 2\.342 rijen$/
  );
});

const whereOf = (value: string): string =>
  say({code: 'field-date', column: 'einde', places: [{row: 2, value}], many: 1}).where;

test('a value is shown whole', () => {
  for (const value of [
    '2021-12-31T23:30:00.123+01:00 is 31-12-2021',
    'Basis GGZ Intensief (met groepsbehandeling)'
  ])
    expect(whereOf(value)).toBe(`Kolom einde, rij 2 (‘${value}’)`);
});

test('of a story no more is said than finds it', () => {
  const value = 'een verhaal over iemand die niemand iets aangaat, en dat langer is dan een waarde';
  expect(whereOf(value)).toBe(
    'Kolom einde, rij 2 (‘een verhaal over iemand die niemand iets aangaat, en dat la…’)'
  );
});

test('a moment says what was made of it, a day that never comes and a shortened number what they are', () => {
  expect(say({code: 'field-moment'}).what).toContain('in Nederland');
  expect(say({code: 'field-endless'}).todo).toContain('leeg');
  expect(say({code: 'field-shortened'}).what).toContain('ingekort');
  expect(say({code: 'footer', places: [{row: 9, value: '(2 rows affected)'}], many: 1}).where).toBe(
    'Rij 9 (‘(2 rows affected)’)'
  );
});

test('names of columns are listed, as many as help', () => {
  const names = Array.from({length: 12}, (_, at) => `kolom-${at}`);
  expect(say({code: 'columns-unknown', names}).what).toBe(
    'Er zijn kolommen die niet worden gelezen: kolom-0, kolom-1, kolom-2, kolom-3, kolom-4, kolom-5, kolom-6, kolom-7 en nog 4.'
  );
});

test('the words of the family stand where they belong', () => {
  expect(say({code: 'nothing-placed'}).what).toBe(
    'Alle trajecten in het bestand zijn zonder einddatum, dus er is nog niets te tellen.'
  );
});

test('every kind of column says what it takes', () => {
  const about = {label: '', holds: '', presence: 'always'} as const;
  expect(expectedWords({...about, kind: 'text'})).toBe('tekst');
  expect(expectedWords({...about, kind: 'text', unique: true})).toBe('tekst, elke waarde één keer');
  expect(expectedWords({...about, kind: 'code', codes: {kort: ['K', 'KO'], lang: []}})).toBe(
    'een van: kort (of K), lang'
  );
  expect(expectedWords({...about, kind: 'date', least: '2008-01-01', most: 'today'})).toBe(
    'een datum zoals 31-12-2021 of 2021-12-31, vanaf 01-01-2008, tot en met vandaag'
  );
  expect(expectedWords({...about, kind: 'whole', least: 1})).toBe('een heel getal van 1 of meer');
  expect(expectedWords({...about, kind: 'decimal', most: 9.5})).toBe('een getal van 9,5 of minder');
  expect(expectedWords({...about, kind: 'year'})).toBe('een jaartal van vier cijfers');
});

const counted = (more: Partial<OwnCounted>): OwnCounted => ({
  ...{rows: 1, open: 0, periods: ['2021'], placed: [], told: [], cells: []},
  ...more
});

test('what was read is said in numbers that agree with their nouns', () => {
  const [one] = readWords('a.csv', counted({}), upload.words);
  expect(one).toBe('Gelezen uit ‘a.csv’: 1 traject, over 2021.');
  const many = counted({rows: 1234, open: 1, periods: ['2019', '2021']});
  expect(readWords('a.csv', many, upload.words)[0]).toBe(
    'Gelezen uit ‘a.csv’: 1.234 trajecten, over 2019 tot en met 2021. 1 zonder einddatum telt niet mee.'
  );
});

test('several told values come with what to know of them, one does not', () => {
  const told = [
    {value: 'OQ', many: 12},
    {value: 'SQ', many: 3}
  ];
  expect(readWords('a.csv', counted({told}), upload.words)[1]).toBe(
    'Lijsten: OQ (12) en SQ (3). Zij tellen samen.'
  );
  expect(readWords('a.csv', counted({told: told.slice(0, 1)}), upload.words)[1]).toBe('Lijsten: OQ (12).');
});
