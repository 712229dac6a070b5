import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {cellFiles, folder, grouped, holders, type Line, lines, of, place, sum} from './delivery.ts';

const single = (line: Line) => line.periode.length === 4;
const key = (line: Line) => place(line).join('|');
/** Who was there in both of the years that are taken together. */
const stayed = new Set(
  [
    ...Map.groupBy(
      holders.filter(({jaar}) => jaar >= '2020'),
      ({aanbieder}) => aanbieder
    )
  ].flatMap(([id, years]) => (years.length === 2 ? [id] : []))
);
const xAt = (indicator: string, categorie = '-') =>
  new Map(
    of(indicator)
      .filter((line) => line.categorie === categorie)
      .map((line) => [key(line), line.x])
  );

test('no cell is empty, doubled, or out of bounds', () => {
  const cells = lines.map((line) => [key(line), line.indicator, line.categorie].join('|'));
  expect(new Set(cells).size).toBe(lines.length);
  expect(lines.filter(({n, clienten}) => !(n > 0 && clienten > 0))).toEqual([]);
  expect(lines.filter(({x, indicator}) => !(x >= 0) && indicator !== 'rom-verschil')).toEqual([]);
  const shares = ['psychofarmaca', 'onvolledig-behandeltraject'].flatMap(of);
  expect(shares.filter(({n, x}) => x > n)).toEqual([]);
});

test.each([
  'voorzorg',
  'terug-in-zorg',
  'verwijzer',
  'prestatiemix',
  'verwacht-geleverd',
  'beroepen',
  'afsluitredenen',
  'rom-respons',
  'rom-uitkomst'
])('the categories of %s add up to their denominator exactly', (indicator) => {
  const parts = grouped(of(indicator), place);
  expect(parts.length).toBeGreaterThan(100);
  const wrong = parts.filter((cells) => cells.some(({n}) => n !== sum(cells.map(({x}) => x))));
  expect(wrong).toEqual([]);
  expect(new Set(parts.map((cells) => cells.length)).size).toBe(1);
});

test('what flows into a prestatie is what was delivered of it', () => {
  const into = new Map<string, number>();
  for (const line of of('verwacht-geleverd')) {
    const id = `${key(line)}|${line.categorie.split('>')[1]}`;
    into.set(id, (into.get(id) ?? 0) + line.x);
  }
  const mix = of('prestatiemix');
  expect(mix.filter((line) => into.get(`${key(line)}|${line.categorie}`) !== line.x)).toEqual([]);
  const trajects = new Map(of('trajecten').map((line) => [key(line), line.x]));
  const asked = mix.filter((line) => line.x > 0);
  const differing = asked.filter(
    (line) => trajects.get([line.aanbieder, line.periode, line.categorie].join('|')) !== line.x
  );
  expect(differing).toEqual([]);
});

test.each(['trajecten', 'minuten', 'beroepen', 'afsluitredenen'])(
  'the numerators of %s add up over prestaties and over years',
  (indicator) => {
    const overClasses = grouped(of(indicator), (line) => [line.aanbieder, line.periode, line.categorie]);
    for (const cells of overClasses) {
      const total = cells.find(({prestatie}) => prestatie === 'totaal')!;
      expect(sum(cells.filter((cell) => cell !== total).map(({x}) => x))).toBe(total.x);
    }
    const late = of(indicator).filter(({aanbieder, periode}) => periode >= '2020' && stayed.has(aanbieder));
    expect(late.length).toBeGreaterThan(500);
    for (const cells of grouped(late, (line) => [line.aanbieder, line.prestatie, line.categorie])) {
      const both = cells.find((cell) => !single(cell))!;
      expect(sum(cells.filter(single).map(({x}) => x))).toBe(both.x);
    }
  }
);

test('clients do not add up: one may count in two prestaties and in two years', () => {
  const clients = of('clienten');
  for (const cells of grouped(clients, (line) => [line.aanbieder, line.periode])) {
    const total = cells.find(({prestatie}) => prestatie === 'totaal')!.x;
    const parts = cells.filter(({prestatie}) => prestatie !== 'totaal').map(({x}) => x);
    expect(total).toBeLessThanOrEqual(sum(parts));
    expect(total).toBeGreaterThanOrEqual(Math.max(...parts));
  }
  const totals = clients.filter(
    ({aanbieder, prestatie, periode}) => prestatie === 'totaal' && periode >= '2020' && stayed.has(aanbieder)
  );
  expect(sum(totals.filter((cell) => !single(cell)).map(({x}) => x))).toBeLessThan(
    sum(totals.filter(single).map(({x}) => x))
  );
  const trajects = xAt('trajecten');
  expect(clients.filter((line) => line.x > trajects.get(key(line))!)).toEqual([]);
});

test('minutes agree: direct and indirect make the whole, professions share it', () => {
  const [direct, indirect, whole] = ['direct', 'indirect', 'totaal'].map((part) => xAt('minuten', part));
  for (const [at, minutes] of whole!) expect(direct!.get(at)! + indirect!.get(at)!).toBe(minutes);
  expect(of('beroepen').filter((line) => line.n !== whole!.get(key(line)))).toEqual([]);
});

test('a sum of squares is never less than its mean allows', () => {
  const spread = lines.filter(({xx}) => xx !== null);
  expect(new Set(spread.map(({indicator}) => indicator))).toEqual(
    new Set(['minuten', 'cqi', 'cqi-cijfer', 'rom-verschil'])
  );
  expect(spread.filter(({n, x, xx}) => xx! < (x * x) / n - 1e-6 * Math.abs(xx!))).toEqual([]);
});

test('both parts of the waiting time make the whole', () => {
  const [first, second, whole] = ['aanmeld', 'behandel', 'totaal'].map((part) => xAt('wachttijd', part));
  for (const [at, weeks] of whole!) expect(first!.get(at)! + second!.get(at)!).toBeCloseTo(weeks, 6);
});

test('what is counted on clients counts all of them', () => {
  const clients = xAt('clienten');
  const counted = ['voorzorg', 'terug-in-zorg', 'psychofarmaca'].flatMap(of);
  expect(counted.filter((line) => line.n !== clients.get(key(line)))).toEqual([]);
  for (const {aanbieder, jaar, clienten} of holders)
    expect(clients.get(`${aanbieder}|${jaar}|totaal`)).toBe(clienten);
});

test('ROM figures rest on the trajects with two measurements, of holders that take part', () => {
  const complete = xAt('rom-respons', 'volledig');
  const results = ['rom-verschil', 'rom-uitkomst'].flatMap(of);
  expect(results.filter((line) => line.n !== complete.get(key(line)))).toEqual([]);
  const part = new Set(holders.filter(({rom}) => rom).map(({aanbieder}) => aanbieder));
  expect(lines.filter(({file, aanbieder}) => file === 'rom' && !part.has(aanbieder))).toEqual([]);
});

test('the control totals are what the files hold', () => {
  const {controletotalen} = JSON.parse(readFileSync(join(folder, 'levering.json'), 'utf8')) as {
    controletotalen: {bestand: string; rijen: number; n?: number; x?: number}[];
  };
  for (const file of cellFiles) {
    const rows = lines.filter((line) => line.file === file);
    const total = controletotalen.find(({bestand}) => bestand === `${file}.csv`)!;
    expect(total.rijen).toBe(rows.length);
    expect(total.n).toBeCloseTo(sum(rows.map(({n}) => n)), 2);
    expect(total.x).toBeCloseTo(sum(rows.map(({x}) => x)), 2);
  }
});

test('years are taken together only of who was there in all of them', () => {
  const there = new Set(holders.map(({aanbieder, jaar}) => `${aanbieder} ${jaar}`));
  const together = lines.filter((line) => !single(line));
  expect(together.length).toBeGreaterThan(1000);
  expect(new Set(together.map(({aanbieder}) => aanbieder)).size).toBeLessThan(
    new Set(holders.map(({aanbieder}) => aanbieder)).size
  );
  const wrong = together.filter(({aanbieder, periode}) =>
    periode.split('-').some((year) => !there.has(`${aanbieder} ${year}`))
  );
  expect(wrong).toEqual([]);
});
