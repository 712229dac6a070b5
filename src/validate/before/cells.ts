import type {PlacedCell} from '../cells.ts';
import {key} from '../places.ts';
import type {Seen} from '../rows.ts';

/** Whose and when: cells that are delivered together, of one provider, source and period. */
export const setOf = ({cell, source}: PlacedCell, period: string): string =>
  key(cell.provider, source, cell.at[period] ?? '');

/** Which figure, within a set. */
export const figureOf = ({cell}: PlacedCell, period: string): string =>
  key(
    cell.indicator,
    cell.category,
    ...Object.keys(cell.at)
      .filter((id) => id !== period)
      .sort()
      .map((id) => cell.at[id] ?? '')
  );

export const amountsOf = ({cell}: PlacedCell): string => [cell.clients, cell.n, cell.x, cell.xx].join('|');

/** Set → figure → cell. */
export type Sets = ReadonlyMap<string, ReadonlyMap<string, PlacedCell>>;

export function setsOf({placed, rules}: Seen): Sets {
  const period = rules.period ?? '';
  const sets = new Map<string, Map<string, PlacedCell>>();
  for (const one of placed) {
    const id = setOf(one, period);
    const set = sets.get(id) ?? new Map<string, PlacedCell>();
    sets.set(id, set.set(figureOf(one, period), one));
  }
  return sets;
}

/** All that a set holds, so that two of them can be told from each other. */
export const printOf = (set: ReadonlyMap<string, PlacedCell>): string =>
  [...set]
    .map(([figure, one]) => `${figure}=${amountsOf(one)}`)
    .sort()
    .join('\n');

/** The periods of both, in which the same figures stand. */
export function sharedPeriods(now: Seen, before: Seen): ReadonlySet<string> {
  const codes = ({placed, rules}: Seen) => new Set(placed.map(({cell}) => cell.at[rules.period ?? ''] ?? ''));
  const was = codes(before);
  return new Set([...codes(now)].filter((code) => was.has(code)));
}
