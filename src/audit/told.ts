import type {SafeCell} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import type {EarlierNumber} from './earlier.ts';
import type {Finding} from './finding.ts';
import {type Room, type Spot, spotOf} from './room.ts';
import type {Column, Row, Terms} from './system.ts';
import type {Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';
import type {Unknowns} from './unknowns.ts';

type Bare = Omit<Row, 'published'>;

/**
 * What every group number of a slice says of the unknowns. One that the delivery contradicts is a finding,
 * unless it stands as it was given out before: then it is about the figures of then.
 */
export function publishedRows(
  slice: Slice,
  union: Union,
  {columns, groupsOfAtom, sumOver}: Unknowns,
  policy: Policy,
  room: Room,
  asIssued: (cell: SafeCell) => boolean
): {rows: readonly Row[]; findings: readonly Finding[]} {
  const rows: Row[] = [];
  const findings: Finding[] = [];
  const {id: indicator} = slice.indicator;
  for (const {place, category, scope, cell} of readable(slice, union, new Set(groupsOfAtom.flat()))) {
    const sums = toldBy(cell, sumOver(scope, place, category, 'n'), sumOver(scope, place, category, 'x'), {
      slice,
      policy,
      room: (measure) => room(spotOf(slice, place, category, measure), scope)
    });
    for (const {terms, lo, hi} of sums)
      if (isTrue(terms, lo, hi, columns)) rows.push({terms, lo, hi, published: {scope, place, category}});
      else if (!asIssued(cell))
        findings.push({
          code: 'group-untrue',
          args: {scope, indicator, period: slice.period, place, category}
        });
  }
  return {rows, findings};
}

interface Readable {
  readonly place: string;
  readonly category: string;
  readonly scope: string;
  readonly cell: SafeCell;
}

function* readable(slice: Slice, union: Union, groups: ReadonlySet<string>): Generator<Readable> {
  for (const [place, at] of slice.places)
    for (const category of slice.categories)
      for (const scope of groups) {
        const cell = union.get(cellKey({scope, indicator: slice.indicator.id, category, at}));
        if (cell && cell.status !== 'hidden') yield {place, category, scope, cell};
      }
}

/**
 * What earlier editions told of the same sums. A number that the delivery of now contradicts is about other
 * figures (a correction): it says nothing of these, see earlier.ts.
 */
export function earlierRows(numbers: readonly EarlierNumber[], {columns, sumOver}: Unknowns): readonly Row[] {
  return numbers.flatMap(({scope, place, category, n, x, mean, none}) => {
    const [whole, part] = [sumOver(scope, place, category, 'n'), sumOver(scope, place, category, 'x')];
    const within = (terms: Terms, told: readonly [number, number] | null): Bare[] =>
      told === null ? [] : [{terms, lo: told[0], hi: told[1]}];
    const told = [
      ...within(whole, none ? [0, 0] : n),
      ...within(part, x),
      ...(mean === null ? [] : meanBetween(mean[0], mean[1], whole, part))
    ];
    return told
      .filter(({terms, lo, hi}) => terms.length > 0 && isTrue(terms, lo, hi, columns))
      .map((row) => ({...row, published: {scope, place, category}}));
  });
}

interface Told {
  readonly slice: Slice;
  readonly policy: Policy;
  /** How far a printed number can lie from the true one. */
  readonly room: (measure: Spot['measure']) => number;
}

/** What one published cell says of the sums behind it. */
function toldBy(cell: SafeCell, n: Terms, x: Terms, {slice, policy, room}: Told): Bare[] {
  if (cell.status === 'none') return [{terms: n, lo: 0, hi: 0}];
  const around = (terms: Terms, rounded: number | null, measure: Spot['measure']) =>
    rounded === null ? [] : [{terms, lo: Math.max(0, rounded - room(measure)), hi: rounded + room(measure)}];
  const rest = [...n, ...minus(x)];
  const whole = around(n, cell.n, 'n');
  if (cell.status === 'under')
    return [...whole, {terms: [...x, ...times(n, -policy.bound.value)], lo: -Infinity, hi: 0}];
  if (cell.status === 'over')
    return [...whole, {terms: [...rest, ...times(n, -policy.bound.value)], lo: -Infinity, hi: 0}];
  if (slice.indicator.count.kind === 'mean')
    return [...whole, ...meanRows(cell, n, x, slice.indicator.count.step)];
  const left = slice.parted && !slice.exclusive ? around(rest, (cell.n ?? 0) - (cell.x ?? 0), 'rest') : [];
  return [...whole, ...around(x, cell.x, 'x'), ...left];
}

/** Between what a published cell puts its whole, or its part; null where it tells neither. */
export function numberTold(
  {status, n, x}: SafeCell,
  measure: 'n' | 'x',
  kind: Slice['kind'],
  room: number
): readonly [number, number] | null {
  if (status === 'none') return [0, 0];
  const printed = measure === 'n' ? n : x;
  if (status === 'hidden' || printed === null || (measure === 'x' && (status !== 'shown' || kind === 'mean')))
    return null;
  return [printed - room, printed + room];
}

/** A mean rounded to its step beside an unknown n: two linear rows (section 3, point 4). */
function meanRows(cell: SafeCell, n: Terms, x: Terms, step: number): Bare[] {
  if (cell.mean === null) return [];
  const half = (step / 2) * (1 + 1e-9);
  return meanBetween(cell.mean - half, cell.mean + half, n, x);
}

const meanBetween = (lo: number, hi: number, n: Terms, x: Terms): Bare[] => [
  {terms: [...x, ...times(n, -lo)], lo: 0, hi: Infinity},
  {terms: [...x, ...times(n, -hi)], lo: -Infinity, hi: 0}
];

const times = (terms: Terms, factor: number): Terms => terms.map(([column, by]) => [column, by * factor]);
const minus = (terms: Terms): Terms => times(terms, -1);

/** Relative room for the arithmetic of delivered numbers. */
const hair = 1e-7;

export function isTrue(terms: Terms, lo: number, hi: number, columns: readonly Column[]): boolean {
  const value = terms.reduce((sum, [column, by]) => sum + by * columns[column]!.truth, 0);
  const size = terms.reduce((sum, [column, by]) => sum + Math.abs(by * columns[column]!.truth), 1);
  return value >= lo - hair * size && value <= hi + hair * size;
}
