import {type Draft, isReadable} from '../drafts.ts';
import {nOf, xOf} from '../equations.ts';
import type {Frame} from '../frame.ts';
import {meanOf} from '../group-cells.ts';
import type {Figures, GroupFigures} from '../group-figures.ts';
import {restOf, sumsOf, wholeOf} from '../group-sums.ts';
import type {Interval} from '../ledger.ts';
import type {Terms} from '../lp/system.ts';
import {smallPart} from '../rules.ts';
import type {Amount, Block, Ratio} from './block.ts';
import type {Spread} from './spread.ts';
import {added} from './terms.ts';

/** Where a block's statements come together. */
export interface Making {
  readonly figures: Figures;
  readonly frame: Frame;
  readonly spread: Spread;
  readonly places: ReadonlySet<number>;
  /** Index of the published cell of a figure. */
  readonly cell: (draft: Draft) => number;
  readonly set: (group: number, period: string) => number;
  readonly members: (set: number) => readonly number[];
  readonly label: (group: number, place: number, category: number) => string;
}

export interface Statements {
  readonly amounts: Amount[];
  readonly sums: {total: number; parts: number[]}[];
  readonly ratios: Ratio[];
  readonly nothing: Block['nothing'][number][];
}

/** What the groups' figures say, one group after the other. */
export function statementsOf(making: Making): Statements {
  const said: Statements = {amounts: [], sums: [], ratios: [], nothing: []};
  for (const group of making.figures.all) sayGroup(group, making, said);
  return said;
}

function sayGroup(group: GroupFigures, making: Making, said: Statements): void {
  const index = new Map<string, number>();
  const drafts = group.all.filter(({place}) => making.places.has(place));
  for (const draft of drafts) {
    // What stands as it was given out is said by its edition, unless it is also what would be said today.
    if (!standsToday(draft, group)) continue;
    if (draft.status === 'none') sayNothing(draft, group, making, said);
    for (const id of amountsOf(draft, group))
      if (!index.has(id)) index.set(id, said.amounts.push(amountOf(id, draft, group, making)) - 1);
    said.ratios.push(...ratiosOf(draft, group, making));
  }
  for (const {total, parts} of sumsOf(group, making.figures.equations))
    if (parts.length > 0 && index.has(total) && parts.every((part) => index.has(part)))
      said.sums.push({total: index.get(total)!, parts: parts.map((part) => index.get(part)!)});
}

/** Is the figure what it would be if it were made today? */
export function standsToday({place, category, frozen, status}: Draft, group: GroupFigures): boolean {
  if (!frozen) return true;
  if (frozen.changed) return false;
  if (!frozen.printed || status === 'none') return true;
  const now = (id: string) => group.rounded.get(id)?.value ?? null;
  const {n, x} = frozen.printed;
  return n === now(wholeOf(group, place, category)) && (x === null || x === now(xOf(place, category)));
}

function amountsOf({place, category}: Draft, group: GroupFigures): readonly string[] {
  const {shape} = group.table;
  const whole = wholeOf(group, place, category);
  if (shape.kind === 'mean') return [whole];
  if (shape.parted && !shape.exclusive) return [whole, xOf(place, category), restOf(place, category)];
  return [whole, xOf(place, category)];
}

function sayNothing({place, category}: Draft, group: GroupFigures, making: Making, said: Statements): void {
  const {spread} = making;
  const terms = spread.quantities[spread.quantity(wholeOf(group, place, category))]!.terms;
  const set = setOf(group, place, making);
  said.nothing.push({set, basics: terms.map(([at]) => at)});
}

const setOf = (group: GroupFigures, place: number, {set}: Making): number =>
  set(group.group, group.table.places[place]!.period);

function trueValue(terms: Terms, set: number, {spread, members}: Making): number {
  let sum = 0;
  for (const [at, times] of terms)
    for (const member of members(set)) sum += times * spread.basics[at]!.values[member]!;
  return sum;
}

function amountOf(id: string, draft: Draft, group: GroupFigures, making: Making): Amount {
  const {spread, frame} = making;
  const {place, category} = draft;
  const {shape} = group.table;
  const isWhole = id.startsWith('n|');
  const quantity = spread.quantity(id);
  const set = setOf(group, place, making);
  const value = trueValue(spread.quantities[quantity]!.terms, set, making);
  const showing = (id === nOf(place) ? group.of(id) : [draft]).filter(
    (one) => isReadable(one) && one.status !== 'none' && (isWhole || one.status === 'shown')
  );
  const {value: rounded, reach} = group.rounded.get(id)!;
  const least = Math.min(value, (isWhole ? frame.policy.minClients : frame.policy.minParts).value);
  // R6 shows no part of a few: a part that is shown as nothing is nothing.
  const empty = shape.parted && !isWhole && value === 0;
  const from = (isWhole ? frame.policy.minClients : frame.policy.minParts).value;
  return {
    name: `${making.label(group.group, place, id === nOf(place) ? -1 : category)}${isWhole ? ' (n)' : ''}`,
    set,
    quantity,
    cells: showing.some(({frozen}) => frozen) ? null : showing.map(making.cell),
    exact: !isWhole,
    lo: Math.max(rounded - reach, least),
    hi: empty ? 0 : rounded + reach,
    rounded,
    reach,
    floor: value >= 1 ? 1 : 0,
    window: Number.isInteger(value) && value >= 1 && value < from ? from - 1 : null
  };
}

/** A mean on its step, and bounds on a part. */
function ratiosOf(draft: Draft, group: GroupFigures, making: Making): readonly Ratio[] {
  const {place, category, status} = draft;
  const {count} = group.table.indicator;
  if (status === 'hidden' || status === 'none') return [];
  const cell = draft.frozen ? null : making.cell(draft);
  const name = making.label(group.group, place, category);
  const set = setOf(group, place, making);
  const of = (id: string) => making.spread.quantities[making.spread.quantity(id)]!.terms;
  const n = of(wholeOf(group, place, category));
  const made = (terms: Terms, lo: number, hi: number): Ratio => {
    const instead = cell !== null && status === 'shown' && count.kind !== 'mean';
    return {name, set, terms, lo, hi, cell, instead};
  };
  if (count.kind === 'mean')
    return sayMean(of(xOf(place, category)), n, meanOf(draft, group)!, count.step, made);
  const bound = status === 'shown' ? coarser(draft, group, making.frame) : status;
  if (!bound) return [];
  const few = bound === 'under' ? of(xOf(place, category)) : restTermsOf(draft, group, making);
  if (status !== 'shown') return sayFew(few, n, draft, making.frame, made);
  return [made(added(few, n, -making.frame.policy.bound.value), -Infinity, 0)];
}

/** The bound that a shown part could make way for. */
export function coarser(
  {n, x, status, frozen}: Draft,
  {table}: GroupFigures,
  {policy}: Frame
): 'under' | 'over' | null {
  if (frozen || status !== 'shown' || !table.shape.parted || x === 0 || x === n) return null;
  if (x < policy.bound.value * n) return 'under';
  return n - x < policy.bound.value * n ? 'over' : null;
}

type Say = (terms: Terms, lo: number, hi: number) => Ratio;

function sayMean(sum: Terms, n: Terms, mean: number, step: number, say: Say): readonly Ratio[] {
  const room = (step / 2) * (1 + 1e-6);
  return sayBetween(sum, n, [mean - room, mean + room], say);
}

export const sayBetween = (sum: Terms, n: Terms, [lo, hi]: Interval, say: Say): readonly Ratio[] => [
  say(added(sum, n, -hi), -Infinity, 0),
  say(added(sum, n, -lo), 0, Infinity)
];

/** Of a small number of people a bound says so much; of many, who are few says no more than that (see judge.ts). */
function sayFew(few: Terms, n: Terms, draft: Draft, {policy}: Frame, say: Say): readonly Ratio[] {
  const below = say(added(few, n, -policy.bound.value), -Infinity, 0);
  if (draft.n < policy.boundFrom.value) return [below, say(n, -Infinity, policy.boundFrom.value)];
  const part = draft.status === 'under' ? draft.x : draft.n - draft.x;
  return smallPart(part, policy) ? [say(few, -Infinity, policy.minParts.value - 1)] : [below];
}

function restTermsOf({place, category}: Draft, group: GroupFigures, {spread}: Making): Terms {
  const of = (id: string) => spread.quantities[spread.quantity(id)]!.terms;
  if (!group.table.shape.exclusive) return of(restOf(place, category));
  return added(of(nOf(place)), of(xOf(place, category)), -1);
}
