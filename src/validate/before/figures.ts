import type {Fault} from '../../errors.ts';
import {sorted} from '../../periods/order.ts';
import {isSingle, singlesOf} from '../../periods/period.ts';
import type {PlacedCell} from '../cells.ts';
import {blocks, warns} from '../fault.ts';
import type {Seen} from '../rows.ts';
import {amountsOf, printOf, type Sets, setsOf, sharedPeriods} from './cells.ts';

type Cells = ReadonlyMap<string, PlacedCell>;

interface Changed {
  readonly id: string;
  readonly provider: string;
  readonly source: string;
  readonly period: string;
  readonly is: Cells;
  readonly was: Cells;
}

/** Figures of periods that stand in both: the same, exchanged, gone or changed. `but`: indicators of which that was told. */
export function figureFaults(now: Seen, before: Seen, but: ReadonlySet<string>): readonly Fault[] {
  const [is, was] = [setsOf(now), setsOf(before)];
  const shared = sharedPeriods(now, before);
  const open = openOf(before);
  const kept = (set: Cells): Cells =>
    new Map([...set].filter(([, {cell}]) => !but.has(cell.indicator) && !open(cell)));
  const there = [...was].filter(([id]) => shared.has(partsOf(id).period));
  const changed = there
    .map(([id, set]): Changed => ({id, ...partsOf(id), is: kept(is.get(id) ?? new Map()), was: kept(set)}))
    .filter((one) => printOf(one.is) !== printOf(one.was));
  return told(changed, is);
}

function partsOf(id: string): Pick<Changed, 'provider' | 'source' | 'period'> {
  const [provider = '', source = '', period = ''] = id.split('\u001f');
  return {provider, source, period};
}

/** Figures that the family says were not complete yet are expected to change. */
function openOf({placed, rules}: Seen): (cell: PlacedCell['cell']) => boolean {
  const period = rules.period ?? '';
  const codes = sorted(new Set(placed.map(({cell}) => cell.at[period] ?? ''))).filter(isSingle);
  return ({indicator, at}) => {
    const last = rules.indicators.get(indicator)?.indicator.incomplete?.last ?? 0;
    const open = last === 0 ? [] : codes.slice(-last);
    return singlesOf(at[period] ?? '').some((single) => open.includes(single));
  };
}

function told(changed: readonly Changed[], is: Sets): readonly Fault[] {
  const taken = new Set<Changed>();
  const prints = new Map(changed.map((one) => [one, {is: printOf(one.is), was: printOf(one.was)}]));
  const faults = changed.flatMap((one): readonly Fault[] => {
    if (taken.has(one)) return [];
    const other = one.is.size === 0 ? undefined : changed.find((another) => isTurned(one, another, prints));
    if (other === undefined) return [];
    taken.add(one).add(other);
    return [exchanged(one, other)];
  });
  return [...faults, ...changed.filter((one) => !taken.has(one)).map((one) => differs(one, is))];
}

type Prints = ReadonlyMap<Changed, {readonly is: string; readonly was: string}>;

/** Has each what the other had: of two providers in a period, or of one in two? */
function isTurned(one: Changed, other: Changed, prints: Prints): boolean {
  if (one === other || one.source !== other.source) return false;
  if ((one.provider === other.provider) === (one.period === other.period)) return false;
  const [mine, others] = [prints.get(one)!, prints.get(other)!];
  return mine.is === others.was && mine.was === others.is;
}

const firstOf = (set: Cells): PlacedCell['raw'] => set.values().next().value!.raw;

function exchanged(one: Changed, other: Changed): Fault {
  const isPeriods = one.provider === other.provider;
  return blocks(isPeriods ? 'before-periods-exchanged' : 'before-figures-exchanged', firstOf(one.is).file, {
    row: firstOf(one.is).row,
    args: {
      ...{period: one.period, first: String(firstOf(other.is).row)},
      ...(isPeriods ? {otherPeriod: other.period} : {})
    }
  });
}

function differs({is, was, period, id}: Changed, all: Sets): Fault {
  const raw = firstOf(was);
  if (!all.has(id))
    return warns('before-gone', raw.file, {args: {period, was: String(raw.row), figures: was.size}});
  const others = [...is].filter(
    ([figure, one]) => !was.has(figure) || amountsOf(was.get(figure)!) !== amountsOf(one)
  );
  const lost = [...was.keys()].filter((figure) => !is.has(figure)).length;
  const [, at] = others[0] ?? [...is][0] ?? [];
  return warns('before-changed', raw.file, {
    ...(at === undefined ? {} : {row: at.raw.row}),
    args: {period, figures: others.length + lost, was: String(raw.row)}
  });
}
