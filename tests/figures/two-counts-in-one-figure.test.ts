/** How many people, and how often: one figure with both numbers, in its sentence, drawings, spoken points and table. */
import {expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import {how} from '../../src/figures/how.ts';
import {say} from '../../src/figures/say.ts';
import {sayPoint} from '../../src/figures/say-point.ts';
import type {Series} from '../../src/figures/series.ts';
import {axisOf} from '../../src/figures/series-of.ts';
import {numbersOf} from '../../src/figures/table.ts';
import {sayAll} from '../../src/figures/verdict/summary/summary.ts';
import {createDocument} from '../../src/render/document.ts';
import {checkWith} from '../../src/template/check-with.ts';
import type {Indicator} from '../../src/template/define.ts';
import kibg from '../../templates/kibg/template.ts';
import {seriesFor} from './gallery.ts';
import {cases, dimensions, larger, people} from './gallery-indicators.ts';

const textsOf = (series: Series): readonly string[] =>
  [...draw(series, {document: createDocument(), width: 'wide'}).querySelectorAll('text')].map(
    ({textContent}) => textContent ?? ''
  );

/** The reader's trajects at a place, by themselves. */
const trajects = (on: string, setting = {}): number =>
  seriesFor(cases('trend'), setting).points.find((point) => point.scope === 'own' && point.on === on)!.value!;

test('the sentence has both numbers, of the reader and of the group', () => {
  const text = say(seriesFor(people('trend')));
  expect(text).toMatch(/hielp u [\d.]+ cliënten\./);
  expect(text).toContain(`sloot u ${trajects('2021')} trajecten af. Bij alle aanbieders`);
  expect(text.match(/in doorsnee [\d.]+ trajecten/)).not.toBeNull();
  // How far providers lie apart is said once; the table has it of both.
  expect(text.match(/de middelste helft/g)).toHaveLength(1);
});

test('under every year of the line stands the other number', () => {
  const texts = textsOf(seriesFor(people('trend')));
  for (const year of ['2017', '2018', '2019', '2020', '2021'])
    expect(texts).toContain(String(trajects(year)));
  expect(texts).toContain('n: aantal trajecten');
  expect(textsOf(seriesFor(cases('trend')))).not.toContain('n: aantal trajecten');
});

test('under every name of the bars stands the other number', () => {
  const texts = textsOf(seriesFor(people('bars'), {axis: 'level'}));
  expect(texts).toContain(`${trajects('low', {axis: 'level'})} trajecten`);
});

test('a pool, of which a count is what is usual for one, has what is usual for one of both', () => {
  const [both, alone] = [people, cases].map((make) => seriesFor(make('trend'), {self: 'pool'}));
  const usual = alone!.points.find(({scope, on}) => scope === 'pool' && on === '2019')!.value!;
  expect(textsOf(both!)).toContain(String(Math.round(usual)));
});

test('the table has a row of each, with the columns of the reader and of both groups', () => {
  const {places, heads, rows} = numbersOf(seriesFor(people('trend'), {beside: larger}));
  expect(places).toEqual(['Jaar', 'Aantal']);
  const labels = heads.map(({label}) => label);
  for (const label of ['Uw praktijk', 'Alle aanbieders, in doorsnee', 'Grotere aanbieders, in doorsnee'])
    expect(labels).toContain(label);
  const of2019 = rows.filter(({places: [year]}) => year === '2019');
  expect(of2019.map(({places: [, name]}) => name)).toEqual(['Cliënten', 'Trajecten']);
  expect(of2019[1]!.cells[labels.indexOf('Uw praktijk')]!.number).toBe(trajects('2019'));
  // Where nothing is known of one of them, it is empty; a spread that is published stands at both.
  const spread = labels.indexOf('Alle aanbieders: middelste helft');
  for (const {cells} of rows) expect(cells[spread]!.text).toMatch(/–/);
});

test('a hidden number of the other count stays hidden everywhere', () => {
  const status = () => 'hidden' as const;
  const series = seriesFor(people('trend'));
  const dark = {...series, other: seriesFor(cases('trend', {within: 'people'}), {state: {status}})};
  expect(textsOf(dark)).not.toContain(String(trajects('2019')));
  expect(say(dark)).toMatch(/De aantallen trajecten over 2021 zijn verborgen/);
  const point = dark.points.find(({scope, on}) => scope === 'own' && on === '2019')!;
  expect(sayPoint(dark, point)).not.toContain('trajecten');
  expect(sayPoint(series, series.points[0]!)).toContain(`(${trajects('2017')} trajecten)`);
});

test('how to read it says where the other number stands', () => {
  expect(how(seriesFor(people('trend'))).join(' ')).toContain(
    'De rij n onder de lijn is het aantal trajecten'
  );
  expect(how(seriesFor(people('bars'), {axis: 'level'})).join(' ')).toContain('Onder elke naam staat');
});

test('it is seen along the axis of the figure in which it stands', () => {
  const indicator = {...cases('trend'), within: 'people'};
  const view = {at: {}, group: 'alle', axis: {people: 'level', cases: 'year'}};
  expect(axisOf({indicator, dimensions, view}).id).toBe('level');
});

test('a line of the summary about it leads to the figure in which it stands', () => {
  const all = [people('trend'), cases('trend', {within: 'people'})].map((one) => seriesFor(one));
  expect(sayAll(all, {at: {year: '2021', level: 'all'}}).some(({text}) => text.startsWith('Trajecten'))).toBe(
    true
  );
});

const indicators = kibg.chapters.flatMap((chapter) => chapter.indicators);
const byId = (id: string): Indicator => indicators.find((one) => one.id === id)!;

test('a family that takes along what does not fit is told so', () => {
  const [clients, trajecten] = [byId('clienten'), byId('trajecten')];
  expect(checkWith(clients, indicators)).toEqual([]);
  const told = (one: Partial<Indicator>, all: readonly Indicator[] = indicators): string =>
    checkWith({...clients, ...one}, all).join('\n');
  expect(told({with: byId('verwijzer')})).toContain('not both are counts of a whole');
  expect(told({}, [clients])).toContain('which no chapter has');
  expect(told({show: {year: [{kind: 'trend'}]}})).toContain('which is seen along other axes');
  expect(told({show: {year: [{kind: 'big'}], prestatie: []}})).toContain('for which "big" has no place');
  expect(told({with: {...trajecten, with: clients}})).toContain('takes another along itself');
  expect(told({}, [...indicators, {...clients, id: 'nog-eens'}])).toContain('stands in several figures');
});
