/** Several parts taken together, where the question is about them together: from published parts alone. */
import {estimate} from './estimate.ts';
import type {IndicatorPlan, Point, SafeCell, UnionPlan} from './series.ts';

/** The union of the parts at one place and scope; null where there are none. `hidden` where one of them may not be read. */
export function unionOf(
  union: UnionPlan,
  parts: readonly Point[],
  indicator: IndicatorPlan,
  self: string | null
): Point | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (!parts.some(({category}) => union.of.includes(category))) return null;
  const found = addUp(union, parts);
  const cell = {...blank, scope: first.scope, ...found};
  return {
    ...blankPoint,
    ...found,
    scope: first.scope,
    on: first.on,
    category: union.id,
    ...estimate(cell, indicator, first.scope === self)
  };
}

type Sum = Pick<Point, 'status' | 'n' | 'x' | 'added'>;

const nothing = (status: 'hidden' | 'none'): Sum => ({status, n: null, x: null, added: 1});

function addUp({of, without}: UnionPlan, all: readonly Point[]): Sum {
  const parts = all.filter(({category}) => of.includes(category));
  if (parts.some(({status}) => status !== 'shown' && status !== 'none')) return nothing('hidden');
  const n = all.find(({n}) => n !== null)?.n ?? null;
  if (n === null) return nothing(all.every(({status}) => status === 'none') ? 'none' : 'hidden');
  const shown = parts.filter(({status}) => status === 'shown');
  const sum = shown.reduce((so, {x}) => so + (x ?? 0), 0);
  return without
    ? {status: 'shown', n, x: Math.max(0, n - sum), added: shown.length + 1}
    : {status: 'shown', n, x: Math.min(n, sum), added: Math.max(1, shown.length)};
}

const blank: Omit<SafeCell, 'scope' | 'status' | 'n' | 'x'> = {
  indicator: '',
  category: '',
  at: {},
  xx: null,
  mean: null,
  providers: null,
  p10: null,
  p25: null,
  p50: null,
  p75: null,
  p90: null
};

const blankPoint = {providers: null, p10: null, p25: null, p50: null, p75: null, p90: null};
