import {parse} from 'csv-parse/sync';
import {expect, test} from 'vitest';
import {aboutOf} from '../../src/client/files/about.ts';
import {named} from '../../src/client/files/download.ts';
import {figureCsv} from '../../src/client/files/figure-csv.ts';
import {nameOf} from '../../src/client/files/name.ts';
import {say} from '../../src/figures/say.ts';
import type {Series} from '../../src/figures/series.ts';
import {tabulate} from '../../src/figures/table.ts';
import {createDocument} from '../../src/render/document.ts';
import type {ReportPlan} from '../../src/template/plan.ts';
import {gallery, seriesFor} from '../figures/gallery.ts';
import {cases, larger, share} from '../figures/gallery-indicators.ts';
import {plan as small} from './report.ts';

const plan = {...small, explained: {share: {source: 'Declaraties; bewerkt'}}} as unknown as ReportPlan;

const csvOf = (series: Series, of = plan): string[][] =>
  parse(new TextDecoder().decode(figureCsv(of, series)), {delimiter: ';', bom: true, relaxColumnCount: true});

/** The rows of the HTML table, as text. */
function shown(series: Series): {heads: string[]; rows: string[][]} {
  const table = tabulate(series, createDocument());
  const texts = (row: Element) => [...row.children].map(({textContent}) => textContent ?? '');
  // What stands under the rows goes above them in a file.
  const [head, ...rows] = [...table.querySelectorAll('tr')]
    .filter((row) => row.children[0]?.getAttribute('colspan') == null)
    .map(texts);
  return {heads: head!, rows};
}

/** What a cell of the table reads as in a file: its number without unit or points, or its own words. */
const bare = (text: string): string => {
  const [, number] = /^(?:€ )?(-?[\d.]+(?:,\d+)?)(?:%| \p{L}[\p{L}\d-]*)?$/u.exec(text) ?? [];
  return number === undefined
    ? text
    : number
        .replaceAll('.', '')
        .replace(/,0+$/, '')
        .replace(/(,\d*?)0+$/, '$1');
};

/** A spreadsheet would reckon with what begins like a formula. */
const noFormula = (text: string): string => (/^[-+=@]/.test(text) ? `'${text}` : text);

test('a file holds every row and column of the table, and nothing else', () => {
  for (const {name, series} of gallery()) {
    const {heads, rows} = shown(series);
    const lines = csvOf(series);
    const at = lines.findIndex((line) => line.length === heads.length && line[0] === heads[0]);
    expect(
      lines[at]!.map((head) => head.replace(/ \([^()]+\)$/, '')),
      name
    ).toEqual(heads.map((head) => head.replace(/ \([^()]+\)$/, '')));
    const isSpread = heads.map((head) => /interval|marge|middelste helft/i.test(head));
    expect(lines.slice(at + 1), name).toEqual(
      rows.map((row) => row.map((text, index) => (isSpread[index] ? noFormula(text) : bare(text))))
    );
  }
});

test('above the numbers stand the question, the answer, what was chosen, the source, the day and whose they are', () => {
  const series = seriesFor(share('bars'), {beside: larger, axis: 'level'});
  const lines = csvOf(series).map((line) => line[0]);
  expect(lines.slice(0, 8)).toEqual([
    'Hoe vaak stopt het vroeg?',
    say(series),
    plan.reader.name,
    'per niveau · Jaar: 2021 · Benchmarkgroep: Alle aanbieders · Ook vergeleken met: Grotere aanbieders',
    expect.stringMatching(/^Bron: Declaraties; bewerkt, geleverd op \d+ \p{L}+ \d{4}$/u),
    expect.stringContaining(plan.title),
    expect.stringMatching(/^Code van deze figuur: [0-9A-Z]{4}-[0-9A-Z]{4}(-[0-9A-Z]{4})* \(/),
    expect.stringContaining(`eigen cijfers van ${plan.reader.name}`)
  ]);
});

test('a file without own figures does not say that it holds some', () => {
  const hidden = seriesFor(share('bars'), {
    state: {status: ({scope}) => (scope === 'own' ? 'hidden' : 'shown')}
  });
  expect(aboutOf(plan, hidden).notes.join(' ')).not.toContain('eigen cijfers');
  const pooled = seriesFor(cases('big'), {self: 'pool'});
  expect(aboutOf({...plan, self: 'pool'}, pooled).notes.join(' ')).not.toContain('eigen cijfers');
});

test('its name says whose it is, which figure, what was chosen and beside whom, and is a name on every system', () => {
  const series = seriesFor(share('bars'), {at: {level: 'high', year: '2020-2021'}});
  expect(named('csv', nameOf({...plan, reader: {...plan.reader, name: '’t Huis: één'}}, series))).toBe(
    't-huis-een_vroeg-gestopt_per-jaar_2020-en-2021-samen_zwaar_alle-aanbieders.csv'
  );
});
