import type {Rows} from '../validate/validate.ts';
import type {Decision} from './cells.ts';
import {decides} from './decides.ts';
import type {Frame} from './frame.ts';
import type {Holding} from './holdings.ts';
import {passesWhole} from './rules.ts';

/**
 * R12: a pool that may not show its own number would show nothing to its readers, and would be laid bare as
 * what all the others leave of the whole: then the next smallest join it, until it may. Staff decide on it
 * before an edition is given out.
 */
export function absorb(
  small: ReadonlySet<string>,
  sizes: ReadonlyMap<string, number>,
  rows: Rows,
  frame: Frame
): {readonly pooled: ReadonlySet<string>; readonly decisions: readonly Decision[]} {
  const pooled = new Set(small);
  const next = [...sizes]
    .filter(([id]) => !pooled.has(id))
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .map(([id]) => id);
  const joined: string[] = [];
  while (pooled.size > 0 && next.length > 0 && !isFit(pooled, rows, frame)) {
    const [id] = next.splice(0, 1);
    pooled.add(id!);
    joined.push(id!);
  }
  // Where even everybody together would not do, nobody is helped by joining.
  if (joined.length === 0 || !isFit(pooled, rows, frame)) return {pooled: small, decisions: []};
  return {pooled, decisions: joined.map((provider) => ({kind: 'absorbed', provider}))};
}

/** May the number that decides be shown of the pool, in each of the last periods? */
function isFit(pooled: ReadonlySet<string>, rows: Rows, frame: Frame): boolean {
  return frame.lately.every((period) => {
    const holdings = holdingsIn(pooled, period, rows, frame);
    return holdings.length === 0 || passesWhole(holdings, frame.policy);
  });
}

function holdingsIn(
  pooled: ReadonlySet<string>,
  period: string,
  rows: Rows,
  frame: Frame
): readonly Holding[] {
  const owners = new Map(
    rows.holders.filter((row) => row.period === period).map((row) => [row.id, row.concern])
  );
  const found = new Map<string, {clients: number; n: number; x: number}>();
  for (const cell of rows.cells) {
    if (!pooled.has(cell.provider) || cell.at[frame.period] !== period || !decides(cell, frame)) continue;
    if (!(cell.n > 0)) continue;
    const owner = owners.get(cell.provider) ?? cell.provider;
    const sum = found.get(owner) ?? {clients: 0, n: 0, x: 0};
    found.set(owner, sum);
    sum.clients += cell.clients;
    sum.n += cell.n;
    sum.x += cell.x;
  }
  return [...found.values()];
}
