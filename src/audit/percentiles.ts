import type {SafeCell} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import type {Finding} from './finding.ts';
import type {Members} from './members.ts';
import type {Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';

const shares = {p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9} as const;

/**
 * Percentiles stay out of the solver; instead each printed one is made again from the owners' own values:
 * it must be the mean of enough neighbours in order, and must not be the value of one of them; and the number of
 * owners that is printed beside it must leave no doubt that there are enough.
 */
export function checkPercentiles(
  slice: Slice,
  union: Union,
  members: Members,
  policy: Policy,
  asIssued: (cell: SafeCell) => boolean
): {checked: number; findings: readonly Finding[]} {
  const findings: Finding[] = [];
  let checked = 0;
  const groups = new Set([...members.values()].flatMap((member) => member.groups));
  for (const [place, at] of slice.places)
    for (const category of slice.categories)
      for (const scope of groups) {
        const cell = union.get(cellKey({scope, indicator: slice.indicator.id, category, at}));
        const printed = Object.entries(shares).filter(
          ([name]) => cell?.[name as keyof typeof shares] != null
        );
        if (!cell || printed.length === 0 || asIssued(cell)) continue;
        const values = valuesOf(slice, place, category, scope, members);
        for (const [name, share] of printed) {
          checked++;
          if (Math.min(values.length, fewestBehind(cell.providers, policy)) < leastFor(name, policy))
            findings.push({
              code: 'rule-broken',
              args: {
                rule: policy.median.rule,
                ...{scope, indicator: slice.indicator.id, period: slice.period, place, category}
              }
            });
          const code = judge(cell[name as keyof typeof shares]!, share, values, policy);
          if (code)
            findings.push({
              code,
              args: {
                scope,
                indicator: slice.indicator.id,
                period: slice.period,
                place,
                category,
                percentile: name
              }
            });
        }
      }
  return {checked, findings};
}

/** R8 and R9: from how many owners a percentile may be read. */
function leastFor(name: string, {median, quartiles, deciles, rankFrom}: Policy): number {
  if (name === 'p50') return median.value;
  return name === 'p10' || name === 'p90' ? deciles.value : Math.max(quartiles.value, rankFrom.value);
}

/** The fewest owners that a printed number of them can stand for: half a base below it, and none below the least of all. */
function fewestBehind(printed: number | null, {roundingBase, minProviders}: Policy): number {
  const below = Math.ceil((printed ?? 0) - roundingBase.value / 2);
  return printed === minProviders.value ? printed : Math.max(minProviders.value, below);
}

/** The owners' own values, in order. */
function valuesOf(
  slice: Slice,
  place: string,
  category: string,
  scope: string,
  members: Members
): readonly number[] {
  const owners = new Map<string, {n: number; x: number}>();
  for (const [provider, gifts] of slice.gifts.get(place) ?? []) {
    const member = members.get(provider);
    const gift = gifts.get(category);
    if (!member?.groups.includes(scope) || !gift || !(gift.n > 0)) continue;
    const sum = owners.get(member.owner) ?? {n: 0, x: 0};
    owners.set(member.owner, {n: sum.n + gift.n, x: sum.x + gift.x});
  }
  return [...owners.values()].map(({n, x}) => (slice.kind === 'count' ? x : x / n)).sort((a, b) => a - b);
}

function judge(
  printed: NonNullable<SafeCell['p50']>,
  share: number,
  values: readonly number[],
  policy: Policy
): Finding['code'] | null {
  const width = policy.orderStatistics.value;
  const windows = values
    .slice(0, Math.max(0, values.length - width + 1))
    .map((_, from) => values.slice(from, from + width));
  const isIt = (value: number): boolean => Math.abs(value - printed) <= 0.0051 * Math.abs(printed) + 1e-12;
  const middle = (values.length - 1) * share;
  const near = windows.filter(
    (window, from) => window.length === width && Math.abs(from + (width - 1) / 2 - middle) <= width
  );
  const mean = (window: readonly number[]): number => window.reduce((sum, value) => sum + value, 0) / width;
  const makes = near.filter((window) => Number(mean(window).toPrecision(3)) === printed);
  if (makes.length > 0) return null;
  return values.some(isIt) ? 'percentile-single' : 'percentile-untrue';
}
