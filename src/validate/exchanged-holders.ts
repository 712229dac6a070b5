import type {Fault} from '../errors.ts';
import {near} from './amounts.ts';
import type {Difference} from './difference.ts';
import {blocks} from './fault.ts';
import type {Holders, PlacedHolder} from './holders.ts';

interface Exchanged {
  readonly faults: readonly Fault[];
  readonly rows: ReadonlySet<PlacedHolder>;
}

/**
 * Two rows of which each has what follows from the figures of the other: codes of providers, or years, were exchanged, and
 * that is said once instead of at every column.
 */
export function exchangedHolders(differing: readonly Difference[], {placed}: Holders): Exchanged {
  const byRow = Map.groupBy(differing, ({of}) => of);
  const rows = placed.filter((one) => byRow.has(one));
  const taken = new Set<PlacedHolder>();
  const faults = rows.flatMap((one, at) => {
    if (taken.has(one)) return [];
    const other = rows
      .slice(at + 1)
      .find((another) => isNear(one, another) && isTurned(byRow.get(one)!, byRow.get(another)!));
    if (other === undefined) return [];
    taken.add(one).add(other);
    return [told(one, other)];
  });
  return {faults, rows: taken};
}

function told(one: PlacedHolder, other: PlacedHolder): Fault {
  const {id, period} = one.holder;
  const isPeriods = id === other.holder.id;
  return blocks(isPeriods ? 'periods-exchanged' : 'holders-exchanged', one.raw.file, {
    row: one.raw.row,
    args: {
      ...{period, first: String(other.raw.row)},
      ...(isPeriods ? {otherPeriod: other.holder.period} : {})
    }
  });
}

/** Of one provider in two periods, or of two in one. */
const isNear = ({holder: one}: PlacedHolder, {holder: other}: PlacedHolder): boolean =>
  (one.id === other.id) !== (one.period === other.period);

/** Has each what follows of the other, in every column that differs? A share was rounded. */
function isTurned(mine: readonly Difference[], others: readonly Difference[]): boolean {
  return mine.every(({column, delivered, follows}) => {
    const other = others.find((one) => one.column === column);
    return other !== undefined && isClose(delivered, other.follows) && isClose(follows, other.delivered);
  });
}

const isClose = (one: number, other: number): boolean =>
  near(one, other) || (Math.abs(one) < 1 && Math.abs(one - other) < 0.006);
