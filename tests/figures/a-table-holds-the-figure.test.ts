import {expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import {how} from '../../src/figures/how.ts';
import {tabulate} from '../../src/figures/table.ts';
import {createDocument} from '../../src/render/document.ts';
import {seriesFor} from './gallery.ts';
import {cases, larger, parts, share, weeks} from './gallery-indicators.ts';

const textsOf = (table: HTMLTableElement, name: string) =>
  Array.from(table.querySelectorAll(name)).map(({textContent}) => textContent);

test('a row for each place and category, with its heads', () => {
  const table = tabulate(seriesFor(parts('stack')), createDocument());
  expect(textsOf(table, 'caption')).toEqual(['Welke zorg ging eraan vooraf?']);
  const note = textsOf(table, 'tfoot');
  expect(textsOf(table, 'tr').length).toBe(1 + 6 * 5 + note.length);
  expect(table.outerHTML).toContain('<th scope="row">2017</th><th scope="row">Geen zorg vooraf</th>');
  expect(textsOf(table, 'th').slice(0, 5)).toEqual([
    'Jaar',
    'Vroeg gestopt',
    'Uw praktijk',
    'Aantal trajecten (n)'.replace('trajecten', 'cliënten'),
    'Teller'
  ]);
});

test('a hidden value is one fixed reason, and what is not offered says so', () => {
  const status = ({scope, level}: {scope: string; level: string}) =>
    level === 'low' ? 'none' : scope === 'own' ? 'hidden' : 'shown';
  const table = tabulate(seriesFor(share('bars'), {axis: 'level', state: {status}}), createDocument());
  const rows = Array.from(table.querySelectorAll('tbody')[0]!.children).map((row) =>
    Array.from(row.children).map(({textContent}) => textContent)
  );
  expect(rows[0]![1]).toBe('verborgen om de privacy van uw cliënten');
  expect(rows[0]!.slice(2, 5)).toEqual(['–', '–', '–']);
  expect(rows[1]!.slice(1)).toEqual(['komt niet voor', '–', '–', '–', 'komt niet voor', '–', '–']);
});

test('who has nothing of a year at all has no figures, which is not the same as nobody', () => {
  const status = () => 'none' as const;
  const table = tabulate(seriesFor(share('trend'), {state: {status}}), createDocument());
  const last = [...table.querySelectorAll('tbody')[0]!.children].at(-1)!;
  expect([...last.children].map(({textContent}) => textContent)[1]).toBe('geen cijfers');
  const told = how(seriesFor(share('trend'), {state: {status}}));
  expect(told.at(-1)).toContain('Een streepje (–)');
});

test('an end of a line that is not of the chosen year says of which it is', () => {
  const ends = (chosen: string) => {
    const series = seriesFor(share('trend'), {at: {year: chosen}});
    const drawing = draw(series, {document: createDocument(), width: 'wide'});
    return textsOf(drawing as unknown as HTMLTableElement, 'text').filter((text) => text?.includes('(2021)'));
  };
  expect(ends('2020')).toHaveLength(2);
  expect(ends('2021')).toEqual([]);
});

test('a unit that is too long for the end of a line is left to the axis, never cut', () => {
  const series = seriesFor(weeks('trend', {unit: 'punten op de klachtenschaal van de vragenlijst'}));
  const drawing = draw(series, {document: createDocument(), width: 'wide'});
  expect(
    textsOf(drawing as unknown as HTMLTableElement, 'text').filter((text) => text?.endsWith('…'))
  ).toEqual([]);
});

test('a count has no denominator, and its group column says what it is', () => {
  const heads = textsOf(tabulate(seriesFor(cases('big')), createDocument()), 'th').slice(0, 5);
  expect(heads).toEqual([
    'Jaar',
    'Uw praktijk',
    'Alle aanbieders, in doorsnee',
    'Middelste helft van de groep',
    'Aanbieders in de groep'
  ]);
});

test('with a second group every column says of which group it is', () => {
  const series = seriesFor(share('trend'), {beside: larger});
  const table = tabulate(series, createDocument());
  expect(textsOf(table, 'th').slice(5, 11)).toEqual([
    'Alle aanbieders',
    'Alle aanbieders: middelste helft',
    'Alle aanbieders: aantal aanbieders',
    'Grotere aanbieders',
    'Grotere aanbieders: middelste helft',
    'Grotere aanbieders: aantal aanbieders'
  ]);
  const point = series.points.find(({scope, on}) => scope === 'groter' && on === '2017')!;
  const cells = Array.from(table.querySelectorAll('tbody')[0]!.children[0]!.children);
  expect(cells[8]!.textContent).toBe(`${Math.round(point.value! * 100)}%`);
  expect(cells[10]!.textContent).toBe('45');
});
