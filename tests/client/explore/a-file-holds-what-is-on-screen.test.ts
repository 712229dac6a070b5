import {expect, test} from 'vitest';
import {answerCsv} from '../../../src/client/explore/answer-table.ts';
import {settle, type Wish} from '../../../src/client/explore/choice.ts';
import {gridCsv} from '../../../src/client/explore/grid-csv.ts';
import {search} from '../../../src/client/explore/order.ts';
import {pivot} from '../../../src/client/explore/pivot.ts';
import {toCsv} from '../../../src/client/files/csv.ts';
import {fileName} from '../../../src/client/files/download.ts';
import {offerOf, plan} from './a-report.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);

function csvOf(topic: string, wish: Wish, needle = '', of = plan): string {
  const {offer, own} = offerOf(topic);
  const choice = settle(offer, wish);
  const grid = pivot(own, offer, choice);
  return textOf(gridCsv(of, offer, choice, {...grid, rows: search(grid.rows, needle)}, needle));
}

test('a file opens in a Dutch spreadsheet: its mark, semicolons, decimal commas, quotes where they must be', () => {
  const bytes = toCsv({
    about: ['Een; regel'],
    head: ['a', 'b "c"'],
    rows: [
      [1234.5, 'x\ny'],
      [-0.25, null],
      [true, '–']
    ]
  });
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(textOf(bytes)).toBe('\uFEFF"Een; regel"\r\n\r\na;"b ""c"""\r\n1234,5;"x\ny"\r\n-0,25;\r\nja;–\r\n');
});

test('a text that a spreadsheet would work out is kept a text', () => {
  const rows = [['=1+1'], ['+31'], ['@x'], ['-x'], ['-5'], ['–'], ['-']];
  expect(textOf(toCsv({about: [], head: ['a'], rows}))).toBe(
    "\uFEFF\r\na\r\n'=1+1\r\n'+31\r\n'@x\r\n'-x\r\n-5\r\n–\r\n-\r\n"
  );
});

test('a file says what it is, of which part, from where, and that it holds figures of the reader', () => {
  const text = csvOf('herkomst', {
    rows: 'category',
    columns: 'scope',
    fixed: {'at.year': '2019', 'at.class': 'kort'}
  });
  expect(text).toMatchInlineSnapshot(`
    "﻿Waar komen zij vandaan?
    Percentage van de trajecten, per onderdeel en per benchmarkgroep
    Jaar: 2019 · Soort: Kort
    Uit: Proef 2021, over 2017 tot en met 2021, uitgegeven door Stichting Proef
    "Bron: Declaraties; bewerkt"
    Let op: hierin staan eigen cijfers van Praktijk Proef, ook over kleine aantallen. Geef dit bestand niet zomaar aan anderen.

    Onderdeel;Uw praktijk;Alle aanbieders;Grote aanbieders
    Huisarts;22;22,2;22,3
    Zélf gekomen;verborgen om de privacy van uw cliënten;22,2;76,3
    "
  `);
});

test('only the rows on screen are in it, and it says which', () => {
  const lines = csvOf('herkomst', {rows: 'category', columns: 'scope'}, 'zelf').split('\r\n');
  expect(lines).toContain('Alleen rijen met: zelf');
  const head = lines.findIndex((line) => line.startsWith('Onderdeel;'));
  expect(
    lines
      .slice(head + 1)
      .filter(Boolean)
      .map((line) => line.split(';')[0])
  ).toEqual(['Zélf gekomen']);
});

test('a file without the reader’s own figures does not say that it has them, nor does that of a pool', () => {
  const groups = csvOf('vroeg', {rows: 'at.year', columns: 'at.class', fixed: {scope: 'alle'}});
  expect(groups).not.toContain('eigen cijfers');
  expect(csvOf('vroeg', {rows: 'at.year', columns: 'scope'}, '', {...plan, self: 'groot'})).not.toContain(
    'eigen cijfers'
  );
  expect(csvOf('vroeg', {rows: 'at.year', columns: 'scope'})).toContain(
    'hierin staan eigen cijfers van Praktijk Proef'
  );
});

test('an answer in SQL has the statement above it, and says that it was cut', () => {
  const answer = {columns: ['jaar', 'waarde'], rows: [['2021', 12.5]] as const, cut: true};
  expect(textOf(answerCsv(plan, 'SELECT jaar,\n  waarde\nFROM cijfers', answer)).split('\r\n')).toEqual([
    '\uFEFFVraag: SELECT jaar, waarde FROM cijfers',
    'Uit: Proef 2021, over 2017 tot en met 2021, uitgegeven door Stichting Proef',
    'Dit zijn de eerste 1 rij. Er zijn er meer.',
    'Let op: hierin staan eigen cijfers van Praktijk Proef, ook over kleine aantallen. Geef dit bestand niet zomaar aan anderen.',
    '',
    'jaar;waarde',
    '2021;12,5',
    ''
  ]);
});

test('the name of a file says what is in it, and is a name on every system', () => {
  expect(fileName('Proef 2021', 'Cliënten', 'Percentage van de “x”, per jaar', '')).toBe(
    'proef-2021_clienten_percentage-van-de-x-per-jaar.csv'
  );
});
