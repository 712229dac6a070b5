import type {Fault} from '../errors.ts';
import {sorted} from '../periods/order.ts';
import type {Step} from '../periods/period.ts';
import {columnOf} from './column.ts';
import {blocks, warns} from './fault.ts';
import type {Holders, PlacedHolder} from './holders.ts';

/** Providers of which the owner changes from period to period: one that comes back is a slip, others somebody should know of. */
export function checkOwners({placed}: Holders, step: Step): readonly Fault[] {
  const byId = Map.groupBy(placed, ({holder}) => holder.id);
  return [...byId.values()].flatMap((own) => changesOf(inOrder(own), step));
}

function inOrder(own: readonly PlacedHolder[]): readonly PlacedHolder[] {
  const order = sorted(own.map(({holder}) => holder.period));
  return own.toSorted((one, other) => order.indexOf(one.holder.period) - order.indexOf(other.holder.period));
}

function changesOf(own: readonly PlacedHolder[], step: Step): readonly Fault[] {
  const owners = own.map(({holder}) => holder.concern);
  return own.slice(1).flatMap((after, at) => {
    const before = own[at]!;
    if (after.holder.concern === before.holder.concern) return [];
    const returns = owners.slice(at + 2).includes(before.holder.concern);
    const alone = after.holder.concern === after.holder.id;
    const say = returns ? blocks : warns;
    const fault = say(returns ? 'owner-returns' : alone ? 'owner-gone' : 'owner-changes', after.raw.file, {
      row: after.raw.row,
      ...(alone ? {} : columnOf(after.raw, 'concern', after.holder.concern)),
      args: {period: after.holder.period, first: String(before.raw.row), step}
    });
    return [fault];
  });
}
