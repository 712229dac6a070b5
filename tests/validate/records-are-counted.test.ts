/** A delivery with several rows a place, counted by the house: from the files to protected cells, and audited. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {auditReports} from '../../src/audit/audit.ts';
import {InputError} from '../../src/errors.ts';
import {protect} from '../../src/privacy/protect.ts';
import {check} from '../../src/template/check.ts';
import type {Template} from '../../src/template/define.ts';
import {load} from '../../src/template/load.ts';
import type {Counted} from '../../src/template/source.ts';
import {receive, rowsFrom} from '../../src/validate/receive.ts';
import {opened} from '../audit/opened.ts';
import {synthesize} from '../families/fietsen/synthesize.ts';

const family = await load('tests/families/fietsen');
const {template} = family;
const here = mkdtempSync(join(tmpdir(), 'spiegel-records-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

const files = synthesize({seed: 'ritten'});

/** The delivery with some files changed, in a folder of its own. */
function delivered(name: string, change: (text: string) => string = (text) => text): string {
  const folder = mkdtempSync(join(here, 'levering-'));
  for (const [file, text] of files) writeFileSync(join(folder, file), file === name ? change(text) : text);
  return folder;
}

const whole = delivered('');
const rows = await rowsFrom(whole, template);

/** The loans as they stand in the file, taken apart without the house. */
const loans = files
  .get('ritten.csv')!
  .trim()
  .split('\r\n')
  .slice(1)
  .map((line) => {
    const [, punt, lid, soort, uit, , afgesproken, gebruikt] = line.split(';') as string[];
    const tenths = (hours: string | undefined) => Math.round(Number(hours!.replace(',', '.')) * 10);
    return {
      ...{punt, lid, year: uit!.slice(-4)},
      kind: soort === '' ? null : soort!.toLowerCase().startsWith('s') ? 'stad' : 'bak',
      late: gebruikt === '' ? null : tenths(gebruikt) - tenths(afgesproken)
    };
  });

const of = (punt: string, year: string, kind: string) =>
  loans.filter(
    (loan) => loan.punt === punt && loan.year === year && (kind === 'totaal' || loan.kind === kind)
  );

test('several rows a place become one cell, with its people, its number and its sum', () => {
  expect(loans.length).toBeGreaterThan(rows.holders.length * 12);
  const cellOf = (indicator: string, punt: string, year: string, soort: string, category = '-') =>
    rows.cells.find(
      (cell) =>
        [cell.indicator, cell.provider, cell.at['year'], cell.at['soort'], cell.category].join() ===
        [indicator, punt, year, soort, category].join()
    );
  for (const {id, period} of rows.holders)
    for (const kind of ['stad', 'bak', 'totaal']) {
      const there = of(id, period, kind);
      const late = there.flatMap(({late}) => (late === null ? [] : [late]));
      const people = (some: typeof there) => new Set(some.map(({lid}) => lid)).size;
      expect(cellOf('ritten', id, period, kind)).toMatchObject({
        ...{clients: people(there), n: there.length, x: there.length}
      });
      const mean = cellOf('uitloop', id, period, kind)!;
      expect(mean).toMatchObject({n: late.length, clients: people(there.filter(({late}) => late !== null))});
      expect(mean.x).toBeCloseTo(late.reduce((sum, one) => sum + one, 0) / 10, 6);
      expect(mean.xx).toBeCloseTo(late.reduce((sum, one) => sum + one * one, 0) / 100, 6);
      const shares = ['later', 'binnen', 'onbekend'].map((category) =>
        cellOf('terugkomst', id, period, kind, category)
      );
      expect(shares.map((cell) => [cell!.n, cell!.x])).toEqual([
        [there.length, late.filter((one) => one > 0).length],
        [there.length, late.filter((one) => one <= 0).length],
        [there.length, there.length - late.length]
      ]);
    }
});

test('what was counted is protected and audited as every other figure is', async () => {
  const safe = protect(rows, template, {key: 'test', threads: 1});
  const shown = [...safe.groups.values()].flat().filter(({status}) => status === 'shown');
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter(({n}) => n! % 5 !== 0)).toEqual([]);
  const audited = await auditReports(opened(safe), rows, template);
  expect(audited.findings).toEqual([]);
  expect(audited.goals).toBeGreaterThan(0);
});

const changed = async (change: (text: string) => string) =>
  (await receive(delivered('ritten.csv', change), template)).verdict.faults.map(
    ({code, row, column}) => `${code} ${row} ${column}`
  );
/** Changes one field of the first loan. */
const first = (column: number, value: string) => (text: string) => {
  const [names, loan, ...others] = text.split('\r\n') as [string, string, ...string[]];
  return [names, loan.split(';').with(column, value).join(';'), ...others].join('\r\n');
};

test.each([
  ['a loan that stands there twice', first(0, 'r2'), 'record-twice 3 rit'],
  ['a kind that nobody knows', first(3, 'tandem'), 'field-choice 2 soort'],
  ['a day that does not exist', first(4, '30-02-2020'), 'field-custom 2 uit'],
  ['a return before the loan', first(5, '01-01-2019'), 'field-custom 2 terug'],
  ['less than nothing', first(7, '-1,5'), 'field-range 2 gebruikt'],
  ['hours that are no number', first(7, 'lang'), 'field-number 2 gebruikt'],
  ['a point that is not on the list', first(1, 'elders'), 'provider-unknown 2 punt'],
  [
    'a day outside the delivery',
    (text: string) => first(4, '01-03-2023')(first(5, '')(text)),
    'period-outside 2 uit'
  ]
])('%s is a fault with its row and column', async (_, change, fault) => {
  expect(await changed(change)).toContain(fault);
});

test('two codes of one point are counted together where staff decided that they are the same', async () => {
  const folder = delivered('ritten.csv', first(1, 'Punt-01'));
  expect((await receive(folder, template)).verdict.faults.map(({code}) => code)).toContain(
    'provider-codes-alike'
  );
  const same = {van: 'aanbieder', codes: ['punt-01', 'Punt-01'], besluit: 'dezelfde', reden: 'Gebeld.'};
  writeFileSync(join(folder, 'besluiten.json'), JSON.stringify({codes: [same]}));
  expect((await rowsFrom(folder, template)).cells).toEqual(rows.cells);
});

/** The family with its source declared otherwise. */
function declared(change: (counted: Counted) => Partial<Counted>): () => void {
  const ritten = template.dataset.sources['ritten']!;
  const counted = {...ritten.counted!, ...change(ritten.counted!)};
  const dataset = {...template.dataset, sources: {ritten: {...ritten, counted}}};
  return () => check({...family, template: {...template, dataset} as Template});
}

test.each([
  [
    'a provider of no column',
    () => ({provider: 'plek'}),
    /the source "ritten" names the unknown column "plek"/
  ],
  [
    'no place in a dimension',
    ({at}: Counted) => ({at: {soort: at['soort']!}}),
    /needs a date or a year for the period/
  ],
  [
    'another count than the indicator says',
    () => ({counts: [{indicator: 'ritten', count: {kind: 'mean', of: 'gebruikt'} as const}]}),
    /counts the figure "ritten" as a mean, not a count/
  ],
  [
    'a mean of words',
    () => ({counts: [{indicator: 'uitloop', count: {kind: 'mean', of: 'lid'} as const}]}),
    /needs a number in "lid" in the figure "uitloop"/
  ]
])('%s is refused', (_, change, says) => {
  const loaded = declared(change);
  expect(loaded).toThrow(InputError);
  expect(loaded).toThrow(says);
});
