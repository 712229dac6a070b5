import type {Fault} from '../errors.ts';
import {isSeveral, isSingle, singlesOf} from '../periods/period.ts';
import type {Dimension} from '../template/define.ts';
import {exceeds, near, rounding} from './amounts.ts';
import type {PlacedCell} from './cells.ts';
import {columnOf} from './column.ts';
import {blocks, warns} from './fault.ts';
import {key, type Place} from './places.ts';
import type {Rules} from './rules.ts';

/** A whole over one dimension, with the parts that were delivered of it. */
interface Family {
  readonly dimension: Dimension;
  readonly adds: boolean;
  readonly whole: Place | undefined;
  readonly parts: readonly Place[];
  /** Are all parts there? A class that has no row counts as none, a period that has none is unknown. */
  readonly complete: boolean;
}

/** Parts against their delivered total, over every dimension that has totals. */
export function checkParts(places: readonly Place[], rules: Rules): readonly Fault[] {
  return rules.dimensions.flatMap(([id, dimension]) => {
    const others = rules.dimensions.map(([other]) => other).filter((other) => other !== id);
    const groups = Map.groupBy(places, ({provider, at, rules: own}) =>
      key(provider, own.indicator.id, ...others.map((other) => at[other] ?? ''))
    );
    return [...groups.values()].flatMap((group) => families(group, id, dimension).flatMap(checkFamily));
  });
}

function families(group: readonly Place[], id: string, dimension: Dimension): readonly Family[] {
  const byCode = new Map(group.map((place) => [place.at[id] ?? '', place]));
  const adds = group[0]?.rules.indicator.count.addsOver.includes(id) ?? false;
  const total = dimension.total?.code;
  const isPeriod = dimension.role === 'period';
  const ofTotal = group.filter(({at}) => at[id] !== total && (!isPeriod || isSingle(at[id] ?? '')));
  const overTotal: Family[] =
    total === undefined
      ? []
      : [{dimension, adds, whole: byCode.get(total), parts: ofTotal, complete: !isPeriod}];
  return isPeriod ? [...overTotal, ...spans(byCode, dimension, adds)] : overTotal;
}

/** Several periods together are a whole of their single ones. */
function spans(byCode: ReadonlyMap<string, Place>, dimension: Dimension, adds: boolean): readonly Family[] {
  return [...byCode].flatMap(([code, whole]) => {
    if (!isSeveral(code)) return [];
    const singles = singlesOf(code);
    const parts = singles.flatMap((single) => byCode.get(single) ?? []);
    return [{dimension, adds, whole, parts, complete: parts.length === singles.length}];
  });
}

function checkFamily(family: Family): readonly Fault[] {
  const {whole, parts} = family;
  if (parts.length === 0) return [];
  if (whole === undefined) return missing(family, parts);
  const categories = new Set([whole, ...parts].flatMap(({byCategory}) => [...byCategory.keys()]));
  const [first] = categories;
  return [...categories].flatMap((category) => {
    const amounts = amountsOf(whole, family.adds, category === first);
    return compare(family, whole, category, amounts);
  });
}

function missing({dimension, adds}: Family, parts: readonly Place[]): readonly Fault[] {
  const part = parts.flatMap(({byCategory}) => [...byCategory.values()]).find(({cell}) => cell.n > 0);
  if (part === undefined) return [];
  const place = {
    row: part.raw.row,
    ...columnOf(part.raw, 'indicator', part.cell.indicator),
    args: {indicator: part.cell.indicator, dimension: dimension.label, total: dimension.total?.code ?? ''}
  };
  return [
    adds ? blocks('total-missing', part.raw.file, place) : warns('total-missing-apart', part.raw.file, place)
  ];
}

type Amount = 'clients' | 'n' | 'x' | 'xx';

/**
 * Which amounts of a category can contradict. The n of shares is one for all categories, so it is compared
 * once; the n of a count says nothing. Where parts overlap, a person may stand under one category in a part
 * and under another in the whole, so that only numbers of people and of units must fit.
 */
function amountsOf({rules}: Place, adds: boolean, first: boolean): readonly Amount[] {
  const {kind} = rules.indicator.count;
  if (kind === 'count') return ['clients', 'x'];
  if (kind === 'mean') return adds ? ['clients', 'n', 'x', 'xx'] : ['clients', 'n'];
  const shared: readonly Amount[] = first ? ['n'] : [];
  if (adds) return ['clients', ...shared, 'x'];
  return rules.exclusive ? shared : ['clients', ...shared];
}

function compare(
  family: Family,
  whole: Place,
  category: string,
  amounts: readonly Amount[]
): readonly Fault[] {
  const mayBeNegative = whole.rules.indicator.count.kind === 'mean';
  for (const amount of amounts) {
    const total = amountAt(whole, category, amount);
    const parts = family.parts.map(
      (part) => amountAt(part, category, amount) ?? (amount === 'xx' ? null : 0)
    );
    if (total === null || !parts.every((part) => part !== null)) continue;
    const code = verdict(family, amount, total, parts, mayBeNegative);
    if (code !== null) return [fault(code, family, whole, category, amount)];
  }
  return [];
}

/** A category without a row counts as none; its n is that of its neighbours. Null: nothing is said of it. */
function amountAt({byCategory, rules}: Place, category: string, amount: Amount): number | null {
  const own = byCategory.get(category)?.cell;
  if (amount === 'xx') return own === undefined ? 0 : (own.xx ?? null);
  if (amount === 'n' && rules.sharesN) return byCategory.values().next().value?.cell.n ?? 0;
  return own?.[amount] ?? (amount === 'clients' ? null : 0);
}

type Contradiction = 'parts-differ' | 'parts-rounded' | 'part-over-total';

/** People never add up: one can count in two parts, but a part never has more of them than the whole. */
function verdict(
  {adds, complete}: Family,
  amount: Amount,
  total: number,
  parts: readonly number[],
  mayBeNegative: boolean
): Contradiction | null {
  if (amount === 'clients' || !adds)
    return parts.some((part) => exceeds(part, total)) ? 'part-over-total' : null;
  const sum = parts.reduce((so, part) => so + part, 0);
  if (near(sum, total) || (!complete && (mayBeNegative || !exceeds(sum, total)))) return null;
  const rounded = [total, ...parts].reduce((so, value) => so + rounding(value), 0);
  return Math.abs(sum - total) <= rounded * (1 + 1e-9) ? 'parts-rounded' : 'parts-differ';
}

function fault(
  code: Contradiction,
  {dimension, parts}: Family,
  whole: Place,
  category: string,
  amount: Amount
): Fault {
  const at = whole.byCategory.get(category) ?? anyOf(parts, category) ?? anyOf([whole], category);
  const {raw, cell} = at as PlacedCell;
  const say = code === 'parts-rounded' ? warns : blocks;
  const found = columnOf(raw, amount, cell[amount] ?? 0);
  const args = {indicator: cell.indicator, dimension: dimension.label, amount: found.column ?? amount};
  return say(code, raw.file, {row: raw.row, ...found, args});
}

/** Where the whole lacks the category, the part that has it; else any row of the place. */
const anyOf = (places: readonly Place[], category: string): PlacedCell | undefined =>
  places.flatMap(({byCategory}) => byCategory.get(category) ?? [])[0] ??
  places[0]?.byCategory.values().next().value;
