import {median, quantile} from 'd3';
import {expect, test} from 'vitest';
import {grouped, holders, type Line, lines, of, sum} from './delivery.ts';

const years = ['2017', '2018', '2019', '2020', '2021'];
const ids = [...new Set(holders.map(({aanbieder}) => aanbieder))];
const total = (indicator: string, periode: string, categorie = '-') =>
  of(indicator).filter(
    (line) => line.prestatie === 'totaal' && line.periode === periode && line.categorie === categorie
  );
const means = (some: readonly Line[], from = 30) => some.filter(({n}) => n >= from).map(({n, x}) => x / n);

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [a, b] = [0, 1].map((side) => pairs.map((pair) => pair[side]!));
  const centred = (values: readonly number[]) => values.map((value) => value - sum(values) / values.length);
  const [left, right] = [centred(a!), centred(b!)];
  const product = (one: readonly number[], other: readonly number[]) =>
    sum(one.map((value, at) => value * other[at]!));
  return product(left, right) / Math.sqrt(product(left, left) * product(right, right));
}

/** Values of two sets of lines, paired by holder. */
function paired(one: readonly Line[], other: readonly Line[]) {
  const others = new Map(other.filter(({n}) => n >= 50).map((line) => [line.aanbieder, line.x / line.n]));
  return one
    .filter(({aanbieder, n}) => n >= 50 && others.has(aanbieder))
    .map(({aanbieder, n, x}) => [x / n, others.get(aanbieder)!] as const);
}

test('there are 160 holders, from a handful to thousands of clients a year', () => {
  expect(ids.length).toBe(160);
  const sizes = holders.map(({clienten}) => clienten);
  expect(Math.min(...sizes)).toBeLessThan(10);
  expect(Math.max(...sizes)).toBeGreaterThan(4000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(6000);
  expect(sum(sizes) / sizes.length).toBeGreaterThan(3 * median(sizes)!);
});

test('at least a fifth, and less than half, is too small for a report of its own', () => {
  const last = new Map<string, number>();
  for (const {aanbieder, x} of ['2020', '2021'].flatMap((year) => total('trajecten', year)))
    last.set(aanbieder, (last.get(aanbieder) ?? 0) + x);
  const small = ids.filter((id) => (last.get(id) ?? 0) <= 75);
  expect(small.length / ids.length).toBeGreaterThanOrEqual(0.2);
  expect(small.length / ids.length).toBeLessThan(0.5);
});

test('names say that they are invented, and no two holders share one', () => {
  const names = new Map(holders.map(({aanbieder, naam}) => [aanbieder, naam]));
  expect([...names.values()].filter((name) => !name.endsWith('(fictief)'))).toEqual([]);
  expect(new Set(names.values()).size).toBe(ids.length);
  expect(ids.filter((id) => !id.startsWith('9499'))).toEqual([]);
});

test('practice style persists over the years', () => {
  const minutes = (year: string) => total('minuten', year, 'totaal');
  expect(correlation(paired(minutes('2017'), minutes('2021')))).toBeGreaterThan(0.6);
  expect(
    correlation(paired(total('wachttijd', '2018', 'totaal'), total('wachttijd', '2020', 'totaal')))
  ).toBeGreaterThan(0.8);
});

test('heavier prestaties go with more medicines, and more return to care', () => {
  const heavy = of('prestatiemix').filter(
    (line) => line.periode === '2020' && ['intensief', 'chronisch'].includes(line.categorie)
  );
  const share = grouped(heavy, (line) => [line.aanbieder]).map((cells) => ({
    ...cells[0]!,
    x: sum(cells.map(({x}) => x))
  }));
  expect(correlation(paired(share, total('psychofarmaca', '2020')))).toBeGreaterThan(0.3);
  expect(correlation(paired(share, total('terug-in-zorg', '2020', 'geen')))).toBeLessThan(-0.15);
});

test('2020 is a covid year, and the last year is followed less long', () => {
  const [before, covid, after] = ['2019', '2020', '2021'].map((year) =>
    sum(total('trajecten', year).map(({x}) => x))
  );
  expect(covid!).toBeLessThan(0.93 * before!);
  expect(after!).toBeGreaterThan(covid!);
  const stayedAway = (year: string) => {
    const cells = total('terug-in-zorg', year, 'geen');
    return sum(cells.map(({x}) => x)) / sum(cells.map(({n}) => n));
  };
  expect(stayedAway('2021')).toBeGreaterThan(stayedAway('2020') + 0.05);
});

test('client experience has its ceilings: scales 4.3 to 5.0, grades 8.3 to 9.0 in the middle', () => {
  const scales = means(of('cqi'));
  expect(quantile(scales, 0.1)!).toBeGreaterThan(4.2);
  expect(Math.max(...scales)).toBeLessThanOrEqual(5);
  const grades = means(of('cqi-cijfer'));
  expect(quantile(grades, 0.1)!).toBeGreaterThan(8.2);
  expect(quantile(grades, 0.9)!).toBeLessThan(9.1);
  const perScale = grouped(of('cqi'), (line) => [line.aanbieder, line.periode]);
  expect(perScale.some((cells) => new Set(cells.map(({n}) => n)).size > 2)).toBe(true);
});

test('a questionnaire is only delivered in the years of its version', () => {
  const late = of('cqi').filter(({categorie}) => categorie.startsWith('akwa-'));
  expect(new Set(late.map(({periode}) => periode))).toEqual(new Set(['2021']));
  const early = of('cqi').filter(({categorie}) => categorie.startsWith('amb-'));
  expect([...new Set(early.map(({periode}) => periode))].sort()).toEqual(years.slice(0, 4));
});

test('waiting times lie around the Treeknorm, and minutes around the NZa norm', () => {
  expect(median(means(total('wachttijd', '2019', 'totaal')))!).toBeGreaterThan(8);
  expect(median(means(total('wachttijd', '2019', 'totaal')))!).toBeLessThan(14);
  const norm = {kort: 294, middel: 495, intensief: 750, chronisch: 750};
  for (const [prestatie, minutes] of Object.entries(norm)) {
    const cells = of('minuten').filter((line) => line.prestatie === prestatie && line.categorie === 'totaal');
    expect(Math.abs(median(means(cells))! / minutes - 1)).toBeLessThan(0.1);
  }
});

test('some holders start or stop in between, and some lack a year', () => {
  const active = (id: string) => holders.filter(({aanbieder}) => aanbieder === id).map(({jaar}) => jaar);
  expect(ids.filter((id) => !active(id).includes('2017')).length).toBeGreaterThan(3);
  expect(ids.filter((id) => !active(id).includes('2021')).length).toBeGreaterThan(3);
  const answered = new Set(total('cqi-cijfer', '2019').map(({aanbieder}) => aanbieder));
  const silent = total('trajecten', '2019').filter(({aanbieder, x}) => x > 100 && !answered.has(aanbieder));
  expect(silent.length).toBeGreaterThan(0);
});

test('some concerns have two or three codes, and about two in five take part in ROM', () => {
  const owners = Map.groupBy(
    [...new Map(holders.map((holder) => [holder.aanbieder, holder])).values()],
    ({concern}) => concern
  );
  const sizes = [...owners.values()].map((codes) => codes.length);
  expect(sizes).toContain(2);
  expect(sizes).toContain(3);
  const rom = new Set(lines.filter(({file}) => file === 'rom').map(({aanbieder}) => aanbieder));
  expect(Math.abs(rom.size / ids.length - 0.4)).toBeLessThan(0.1);
});

test('a few really stand out', () => {
  const waits = means(total('wachttijd', '2021', 'totaal'));
  expect(Math.max(...waits)).toBeGreaterThan(2 * median(waits)!);
  const early = means(total('onvolledig-behandeltraject', '2021'), 100);
  expect(Math.max(...early)).toBeGreaterThan(2 * median(early)!);
});
