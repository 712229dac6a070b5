/**
 * A family on the structure of open data, with invented rows: months as periods, a mean that may be below zero, euros as
 * denominator, provinces as readers, and one reader with a higher floor. From its files to what a reader sees.
 */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {parse} from 'csv-parse/sync';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {auditReports, openEdition} from '../src/audit/audit.ts';
import {sayFinding} from '../src/audit/say-finding.ts';
import {build} from '../src/build.ts';
import type {Receipt} from '../src/publish/receipt.ts';
import {load} from '../src/template/load.ts';
import {rowsFrom} from '../src/validate/receive.ts';
import {chromiumPath, launch, type Site, serve} from './browser.ts';
import {care} from './families/gemeentekosten/care.ts';
import {synthesize} from './families/gemeentekosten/synthesize.ts';
import {phrasesOf} from './invented-keys.ts';
import {choose, keysOf, optionsOf, ready, tables, unlock, watched} from './report/reader.ts';

const family = resolve('tests/families/gemeentekosten');
const files = synthesize({seed: 'spiegel'});
type Row = Readonly<Record<string, string>>;
const table = (file: string): readonly Row[] => parse(files.get(file)!, {columns: true});
const costs = table('zorgkosten-2023.csv');
const provinceOf = new Map(
  table('gemeenten-2023.csv').map((row) => [row['gemeentenaam']!, row['provincie']!])
);

let root: string;
let made: Receipt;
beforeAll(async () => {
  // Within the project: Astro keeps the code of all builds that write elsewhere in one folder, where two would meet.
  await mkdir('.astro', {recursive: true});
  root = await mkdtemp(resolve('.astro', 'gemeentekosten-'));
  const delivery = join(root, 'levering');
  await mkdir(delivery);
  for (const [name, text] of files) await writeFile(join(delivery, name), text);
  made = await build({family, delivery, root, portable: []});
});
afterAll(() => rm(root, {recursive: true, force: true}));

const keyOf = (of: string) => keysOf(made.secrets).find(({id, soort}) => id === of || soort === of)!;

/** Sums of the delivered rows that are taken. */
function summed(month: string, kind: string | null, takes: (town: string) => boolean) {
  const label = Object.entries(care).find(([, {code}]) => code === kind)?.[0];
  const rows = costs.filter(
    (row) =>
      row['maand'] === month && takes(row['gemeentenaam']!) && (!label || row['care_category'] === label)
  );
  const sum = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
  const [actual, expected, years] = ['actual_cost', 'expected_cost', 'insured_years'].map(sum);
  // Every kind of care repeats the years of its town.
  return {actual: actual!, expected: expected!, years: years! / (label ? 1 : Object.keys(care).length)};
}

/** `€ -158`, `0,93`, `72,9%` → a number. */
const numberIn = (text: string | undefined): number =>
  Number((text ?? '').replace(/[^\d,-]/g, '').replace(',', '.') || Number.NaN);

test('it has a report for each town, each province, and the one reader; small towns share theirs', () => {
  expect(Object.fromEntries(made.audiences)).toEqual({
    ...{individueel: 30, 'kleine-gemeenten': 10, provincie: 3, kamer: 1}
  });
});

test('nobody works out anything from what was written, and each reader holds what is its own', async () => {
  const {template} = await load(family);
  const rows = await rowsFrom(join(root, 'levering'), template, () => {});
  const place = {
    edition: '2023',
    name: 'gemeentekosten-2023',
    staging: '',
    folder: made.folder,
    secrets: made.secrets
  };
  const {reports, findings} = await openEdition(place, phrasesOf(made.secrets));
  const audited = await auditReports(reports, rows, template);
  const found = [...findings, ...audited.findings].map((finding) => sayFinding(finding, 'en'));
  expect(found).toEqual([]);
  expect(audited.goals).toBeGreaterThan(100);
  const cellsOf = (id: string) => reports.find((report) => report.id === id)!.cells;
  const isShown = ({status}: {readonly status: string}) => status !== 'hidden' && status !== 'none';
  const below = (mean: number | null) => mean !== null && mean < 0;
  expect(cellsOf('kamer').filter(({mean}) => below(mean)).length).toBeGreaterThan(5);
  // Eight towns are in the south: fewer than the floor of the one reader, enough for all others.
  const south = (id: string) =>
    cellsOf(id).filter((cell) => cell.scope === 'zuidland' && isShown(cell)).length;
  expect([south('kamer'), south('provincie:zuidland') > 50]).toEqual([0, true]);
  const wholly = (scope: string) =>
    cellsOf('kamer')
      .filter((cell) => cell.scope === scope && cell.indicator === 'verdeling')
      .every(isShown);
  expect(['alle', 'noordland', 'middenland'].map(wholly).filter(Boolean)).toHaveLength(2);
});

describe.skipIf(chromiumPath === null)('in Chromium (skipped where there is no Chromium)', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launch();
    site = await serve(made.folder);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const opened = async (of: string) => {
    const key = keyOf(of);
    const {page, context, requests, complaints} = await watched(browser);
    await unlock(page, `${site.url}/reports/${key.slug}/`, key.wachtzin);
    await ready(page);
    const quiet = async () => {
      expect(requests.filter((url) => !(url.startsWith(site.url) || /^(blob|data):/.test(url)))).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    };
    const said = (figure: string) =>
      page
        .locator(`#${figure} [data-say]`)
        .textContent()
        .then((text) => text ?? '');
    return {page, key, said, quiet};
  };

  test('a town reads every month what was delivered, and on which side of zero it lies', async () => {
    const {page, key, said, quiet} = await opened("'S-VERZONNENHAGE");
    const months = await optionsOf(page, 'Maand');
    expect(months).toEqual(['2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06']);
    const words = ['januari', 'februari', 'maart', 'april', 'mei', 'juni'];
    const isOwn = (town: string) => town === key.id;
    for (const [at, month] of months.entries()) {
      await choose(page, 'Maand', month);
      const {actual, expected, years} = summed(month, null, isOwn);
      const each = Math.round((actual - expected) / years);
      expect(await said('verschil')).toContain(
        `In ${words[at]} 2023 kostte de zorg in uw gemeente per verzekerd jaar € ${Math.abs(each)} ${each < 0 ? 'minder' : 'meer'} dan verwacht.`
      );
      expect(await said('verhouding')).toContain(
        `${(actual / expected).toFixed(2).replace('.', ',')} keer de verwachte kosten`
      );
      const specialist = summed(month, 'specialist', isOwn).actual / actual;
      expect(await said('verdeling')).toContain(
        `ging ${(100 * specialist).toFixed(1).replace('.', ',')}% van`
      );
      // What is turned to "less" is turned as a whole: no sign stands in it.
      if (each < 0) expect(await said('verschil')).not.toMatch(/-\d/);
    }
    const shown = await tables(page);
    for (const [at, row] of shown['verschil']!.entries()) {
      const own = summed(months[at]!, null, isOwn);
      const all = summed(months[at]!, null, () => true);
      expect(numberIn(row['Uw gemeente'])).toBe(Math.round((own.actual - own.expected) / own.years) + 0);
      expect(
        Math.abs(numberIn(row['Alle gemeenten']) - (all.actual - all.expected) / all.years)
      ).toBeLessThanOrEqual(2.5);
    }
    // Of euros chance is not known, so nothing is judged; and that is said, not that there is too little.
    const summary = (await page.locator('[data-summary]').first().textContent()) ?? '';
    expect(summary).toContain('niet te berekenen wat toeval kan zijn');
    expect(summary).not.toContain('te weinig cijfers');
    await choose(page, 'Soort zorg', 'mondzorg');
    const {actual, expected} = summed('2023-06', 'mondzorg', isOwn);
    expect(await said('verhouding')).toContain((actual / expected).toFixed(2).replace('.', ','));
    await quiet();
  });

  test('a province reads what its towns have together, beside all and the other provinces', async () => {
    const {page, said, quiet} = await opened('provincie:middenland');
    expect(await page.locator('.opening h1').textContent()).toContain('emeenten in Middenland');
    expect(await optionsOf(page, 'Groep gemeenten')).toEqual(['alle', 'noordland', 'zuidland']);
    const isIn = (town: string) => provinceOf.get(town) === 'middenland';
    for (const month of ['2023-06', '2023-02']) {
      await choose(page, 'Maand', month);
      const {actual, expected} = summed(month, null, isIn);
      const ratio = numberIn((await said('verhouding')).match(/[\d,]+ keer/)?.[0]);
      expect(Math.abs(ratio - actual / expected)).toBeLessThanOrEqual(0.0101);
    }
    expect(await page.locator('body').textContent()).not.toMatch(/Uw gemeente|undefined/);
    await quiet();
  });

  test('the one reader is told its own floor, and reads a class below it nowhere', async () => {
    const {page, quiet} = await opened('kamer');
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text).toContain('alleen bij ten minste 10 gemeenten');
    expect(text).not.toContain('ten minste 6 gemeenten');
    await choose(page, 'Groep gemeenten', 'zuidland');
    const shown = await tables(page);
    const read = Object.values(shown).flatMap((rows) =>
      rows.flatMap((row) => Object.entries(row).filter(([head]) => /^Gemeenten in Zuidland/.test(head)))
    );
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter(([, value]) => /\d/.test(value))).toEqual([]);
    await quiet();
  });
});
