/** What happens to holders from one edition to the next: most go on as they were, and of each event there is one at least. */
import {shuffler} from 'd3';
import {chance} from './chance.ts';
import {type Holder, makeNewcomer} from './holder.ts';

/** One in so many holders meets each event in a year. */
const ONE_IN = 25;
/** A holder of fewer trajects is small already. */
const NOT_SMALL = 120;

/** The holders of an edition as they are in that of `to`, year after year. */
export function turned(holders: readonly Holder[], seed: string, after: number, to: number): Holder[] {
  let now = [...holders];
  for (let year = after + 1; year <= to; year++) now = turn(now, seed, year);
  return now;
}

function turn(holders: readonly Holder[], seed: string, year: number): Holder[] {
  const luck = chance(seed, 'turn', year);
  const there = holders.filter(({last}) => last === year - 1);
  const order = shuffler(luck.uniform)([...there]) as Holder[];
  const many = Math.max(1, Math.round(there.length / ONE_IN));
  const take = (from: readonly Holder[]): ReadonlySet<Holder> => {
    const some = new Set(from.slice(0, many));
    for (const one of some) order.splice(order.indexOf(one), 1);
    return some;
  };
  // Whoever can become small is rarest, and the one that stops must not be the only one there is.
  const small = take(order.filter(({size}) => size >= NOT_SMALL));
  const grows = take(order);
  const sold = take(order);
  const stops = order.length > 0 ? take(order) : new Set<Holder>();
  const next = holders.map((holder) => {
    if (holder.last !== year - 1 || stops.has(holder)) return holder;
    const turns = small.has(holder) ? [{year, factor: 0.08}] : grows.has(holder) ? [{year, factor: 1.9}] : [];
    const owners = sold.has(holder) ? [{year, concern: newOwner(holder, year)}] : [];
    return {
      ...holder,
      last: year,
      turns: [...(holder.turns ?? []), ...turns],
      owners: [...(holder.owners ?? []), ...owners]
    };
  });
  const newcomers = Array.from({length: many}, (_, nth) => makeNewcomer(seed, holders.length + nth, year));
  return [...next, ...newcomers];
}

/** One that stood alone is bought; one that had an owner is let go. */
const newOwner = (holder: Holder, year: number): string =>
  ownerIn(holder, year - 1) === '' ? `concern-${year}` : '';

export const ownerIn = ({concern, owners = []}: Holder, year: number): string =>
  owners.filter((owner) => owner.year <= year).at(-1)?.concern ?? concern;

/** How many times as large as it began. */
export const grownIn = ({turns = []}: Holder, year: number): number =>
  turns.filter((turn) => turn.year <= year).reduce((size, {factor}) => size * factor, 1);
