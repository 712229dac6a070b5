/**
 * Two hundred comparisons → level, side and sentence. What is expected was worked out by another program (SciPy, and brute
 * force over all that a printed number leaves open), and every sentence was read.
 */
import {readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import {expect, test} from 'vitest';
import {readingInWords} from '../../../src/figures/format.ts';
import type {IndicatorPlan, Point, Status, UnionPlan} from '../../../src/figures/series.ts';
import {unionOf} from '../../../src/figures/union.ts';
import type {Comparison} from '../../../src/figures/verdict/comparison.ts';
import {finer, sayVerdict} from '../../../src/figures/verdict/say-verdict.ts';
import type {Verdict} from '../../../src/figures/verdict/verdict.ts';
import {verdicts} from '../../../src/figures/verdict/verdicts.ts';
import {bounded, compare, groupMean, groupShare, ownMean, ownShare, shares} from './build.ts';
import {indicator, seriesOf} from './report.ts';

type Row = Readonly<Record<string, string>>;

const rows: readonly Row[] = parse(readFileSync(new URL('comparisons.csv', import.meta.url)), {
  columns: true,
  delimiter: ';'
});

const number = (text: string | undefined): number | null => (text ? Number(text) : null);
const counted = (text: string): readonly number[] => text.replace('rest ', '').split('+').map(Number);

function planOf({measure, base, step, unit, than}: Row): IndicatorPlan {
  const [more, less] = than ? than.split('/') : [];
  const words = more && less ? {than: {more, less}} : {};
  const printed = {rounding: number(base) ?? 0, ...words};
  if (measure === 'mean' || measure === 'signed')
    return indicator('i', 'mean', {
      ...printed,
      ...{unit: unit!, step: number(step) ?? 0},
      decimals: unit === 'minuten' ? 0 : 1,
      ...(measure === 'signed' ? {range: [-100, 100]} : {})
    });
  return indicator('i', 'share', {
    ...printed,
    interval: measure === 'share-exact' ? 'exact' : 'wilson',
    quantity: measure === 'quantity'
  });
}

function ownOf(
  {own_status: status, own_x: x, own_n: n, own_sd: sd, ...row}: Row,
  plan: IndicatorPlan
): Point {
  if (status) return {...bounded('over', Number(n)), status: status as Status};
  if (isUnion(row)) return union(row, plan, (part) => ownShare(plan, Number(n), part), x!, 'own');
  if (plan.kind === 'share') return ownShare(plan, Number(n), Number(x));
  if (sd) return ownMean(plan, Number(n), Number(x), Number(sd));
  return {...ownMean(plan, Number(n), Number(x), 1), low: null, high: null, sd: null};
}

function peersOf({group_status: status, group_x: x, group_n: n, ...row}: Row, plan: IndicatorPlan): Point {
  const spread = Object.fromEntries(
    (['p10', 'p25', 'p50', 'p75', 'p90'] as const).map((at) => [at, number(row[at])])
  );
  if (status) return {...bounded('over', Number(n)), status: status as Status, ...spread};
  if (isUnion(row)) return union(row, plan, (part) => groupShare(Number(n), part), x!, '');
  return (plan.kind === 'mean' ? groupMean : groupShare)(Number(n), Number(x), spread);
}

const isUnion = ({measure}: Row): boolean => measure === 'union' || measure === 'without';

/** `40+25`: a union of two parts; `rest 40+25`: all but those. */
function union(
  {measure}: Row,
  plan: IndicatorPlan,
  make: (part: number) => Point,
  parts: string,
  self: string
): Point {
  const all = counted(parts).map((part, at) => ({...make(part), scope: 'own', category: `${at}`}));
  const of = all.map(({category}) => category);
  const declared: UnionPlan = {id: 'u', label: 'Samen', of, without: measure === 'without'};
  return unionOf(declared, all, plan, self)!;
}

function comparisonOf(row: Row): Comparison {
  const plan = planOf(row);
  return compare(plan, ownOf(row, plan), peersOf(row, plan), {
    member: row['member'] === '1',
    pooled: row['pooled'] === '1',
    incomplete: row['incomplete'] === '1'
  });
}

/** The verdict among so many comparisons of a view, of which the others lie in the middle. */
function judged(comparison: Comparison, among: number): Verdict {
  const plan = shares();
  const middle = compare(
    plan,
    ownShare(plan, 100, 50),
    groupShare(1000, 500, {p10: 0.3, p50: 0.5, p90: 0.7})
  );
  const others = Array.from({length: among - 1}, (_, at) => ({...middle, id: `${at}`}));
  return verdicts([comparison, ...others]).get(comparison.id)!;
}

function sentenceOf({indicator: plan, own, peers, pooled}: Comparison, verdict: Verdict): string {
  const series = seriesOf(plan, [], pooled ? {pooled, selfLabel: 'Kleine aanbieders'} : {});
  const precise = finer(plan, verdict, own!, peers!);
  const [mine, theirs] = [own!, peers!].map((point) => readingInWords(point, precise) ?? 'geen cijfer');
  const clause = sayVerdict(series, verdict).text;
  const whom = pooled ? 'kleine aanbieders' : 'u';
  // As on the page: of two values that read the same nothing more is said.
  if (mine === theirs) return `Bij ${whom} ${mine}, bij alle aanbieders ook ${theirs}.`;
  return `Bij ${whom} ${mine}, bij alle aanbieders ${theirs}${clause === '' ? '' : `; ${clause}`}.`;
}

test('there are two hundred, of every level', () => {
  expect(rows).toHaveLength(200);
  const levels = Map.groupBy(rows, ({level}) => level);
  expect([...levels.keys()].sort()).toEqual(['alike', 'chance', 'differs', 'none', 'striking']);
});

test.each(rows)('$nr: $situation, $sentence', (row) => {
  const comparison = comparisonOf(row);
  const verdict = judged(comparison, number(row['among']) ?? 1);
  const side = verdict.side > 0 ? 'more' : verdict.side < 0 ? 'less' : '';
  expect([verdict.level, side]).toEqual([row['level'], row['side']]);
  expect(sentenceOf(comparison, verdict)).toBe(row['sentence']);
});
