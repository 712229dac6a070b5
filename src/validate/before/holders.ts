import type {Fault} from '../../errors.ts';
import {isWithin, sorted} from '../../periods/order.ts';
import {columnOf} from '../column.ts';
import {blocks, type ValidateCode, warns} from '../fault.ts';
import type {PlacedHolder} from '../holders.ts';
import type {Seen} from '../rows.ts';

const keyOf = ({holder: {id, period}}: PlacedHolder): string => `${id}|${period}`;

/** Who is on the list: under which code, of which owner, and with whose keys. */
export function holderFaults(now: Seen, before: Seen): readonly Fault[] {
  const is = new Map(now.holders.placed.map((one) => [keyOf(one), one]));
  const pairs = before.holders.placed.flatMap((was) => {
    const one = is.get(keyOf(was));
    return one === undefined ? [] : [{one, was}];
  });
  return [
    ...codeFaults(now, before),
    ...goneFaults(now, before, is),
    ...ownerFaults(pairs),
    ...pairs.flatMap(factFaults),
    ...keyFaults(now, before)
  ];
}

/** The last row of every provider. */
function lastOf({holders}: Seen): ReadonlyMap<string, PlacedHolder> {
  const order = sorted(new Set(holders.placed.map(({holder}) => holder.period)));
  const rank = ({holder}: PlacedHolder): number => order.indexOf(holder.period);
  const byId = Map.groupBy(holders.placed, ({holder}) => holder.id);
  return new Map(
    [...byId].map(([id, own]) => [id, own.reduce((last, one) => (rank(one) > rank(last) ? one : last))])
  );
}

/** A name that stood under another code: two names that changed places, or one that moved. */
function codeFaults(now: Seen, before: Seen): readonly Fault[] {
  const [is, was] = [lastOf(now), lastOf(before)];
  const byName = Map.groupBy(was.values(), ({holder}) => holder.name);
  return [...is.values()].flatMap((one) => {
    const {id, name} = one.holder;
    const [earlier, ...others] = byName.get(name) ?? [];
    if (earlier === undefined || others.length > 0 || earlier.holder.id === id) return [];
    const there = is.get(earlier.holder.id);
    if (there?.holder.name === was.get(id)?.holder.name && there !== undefined)
      return id < earlier.holder.id ? [at(one, 'before-codes-exchanged', blocks, {first: row(there)})] : [];
    return was.has(id) || there !== undefined ? [] : [at(one, 'before-code', warns, {was: row(earlier)})];
  });
}

/** Rows that were there for a period that is delivered again. */
function goneFaults(now: Seen, before: Seen, is: ReadonlyMap<string, PlacedHolder>): readonly Fault[] {
  const periods = sorted(new Set(now.holders.placed.map(({holder}) => holder.period)));
  const [from, to] = [periods[0], periods.at(-1)];
  return before.holders.placed
    .filter((was) => isWithin(was.holder.period, from, to) && !is.has(keyOf(was)))
    .map(({holder, raw}) =>
      warns('before-holder-gone', raw.file, {
        args: {period: holder.period, was: String(raw.row), step: now.rules.step}
      })
    );
}

interface Pair {
  readonly one: PlacedHolder;
  readonly was: PlacedHolder;
}

const isAlone = ({holder: {id, concern}}: PlacedHolder): boolean => id === concern;

/** One owner may change; where most owners are gone at once, a column was emptied, and each of them counts for several. */
function ownerFaults(pairs: readonly Pair[]): readonly Fault[] {
  const owned = pairs.filter(({was}) => !isAlone(was));
  const gone = owned.filter(({one}) => isAlone(one));
  const [first] = gone;
  if (first !== undefined && gone.length > 1 && 2 * gone.length > owned.length)
    return [blocks('before-owners-gone', first.one.raw.file, {args: {gone: gone.length, of: owned.length}})];
  return pairs
    .filter(({one, was}) => one.holder.concern !== was.holder.concern)
    .map(({one, was}) =>
      at(one, isAlone(one) ? 'before-owner-gone' : 'before-owner', warns, {
        period: one.holder.period,
        was: row(was)
      })
    );
}

/** What else is said of a provider in a period that both have; its owner and its keys are told by themselves. */
function factFaults({one, was}: Pair): readonly Fault[] {
  const [is, earlier] = [one.raw.fields, was.raw.fields];
  const owners = [one.holder.concern, was.holder.concern];
  return Object.keys({...earlier, ...is})
    .filter((column) => (is[column] ?? '').trim() !== (earlier[column] ?? '').trim())
    .filter((column) => !owners.includes(is[column] ?? '') && !owners.includes(earlier[column] ?? ''))
    .map((column) =>
      warns('before-fact', one.raw.file, {
        ...{row: one.raw.row, column},
        args: {column, period: one.holder.period, was: row(was)}
      })
    );
}

/** Whoever gets a key that nobody had. It blocks: a key cannot be taken back from a file that was given out. */
function keyFaults(now: Seen, before: Seen): readonly Fault[] {
  const was = lastOf(before);
  return [...lastOf(now).values()].flatMap((one) => {
    const earlier = was.get(one.holder.id)?.holder.keys ?? [];
    const added = (one.holder.keys ?? []).filter((key) => !earlier.includes(key));
    return added.map((key) => at(one, 'before-key', blocks, {key}));
  });
}

const row = ({raw}: PlacedHolder): string => String(raw.row);

const at = (
  {raw, holder}: PlacedHolder,
  code: ValidateCode,
  say: typeof blocks,
  args: NonNullable<Fault['args']>
): Fault => say(code, raw.file, {row: raw.row, ...columnOf(raw, 'id', holder.id), args});
