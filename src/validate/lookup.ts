import type {RawRow} from '../delivery/read.ts';
import type {NumberOf} from '../template/define.ts';
import type {PlacedCell} from './cells.ts';
import {key, type Place} from './places.ts';
import type {Rules} from './rules.ts';
import type {Trust} from './trust.ts';

/** A delivered number, and a row in which (a part of) it stands. */
export interface Found {
  readonly value: number;
  readonly raw: RawRow;
}

/** Delivered numbers by what they are. */
export interface Lookup {
  /** The codes of a provider's period, where classes that are not named are their totals. */
  readonly codesAt: (period: string, at?: NumberOf['at']) => Readonly<Record<string, string>>;
  /** Null where nothing was delivered there. */
  readonly find: (number: NumberOf, provider: string, at: Readonly<Record<string, string>>) => Found | null;
  readonly trusts: Trust;
}

export function lookupOf(places: readonly Place[], rules: Rules, trusts: Trust): Lookup {
  const dimensions = rules.dimensions.map(([id]) => id);
  const keyOf = (provider: string, indicator: string, at: Readonly<Record<string, string>>): string =>
    key(provider, indicator, ...dimensions.map((id) => at[id] ?? ''));
  const byKey = new Map(
    places.map((place) => [keyOf(place.provider, place.rules.indicator.id, place.at), place])
  );
  const totals = Object.fromEntries(
    rules.dimensions.flatMap(([id, {role, total}]) => (role === 'class' && total ? [[id, total.code]] : []))
  );
  return {
    codesAt: (period, at = {}) => ({...totals, ...at, ...(rules.period ? {[rules.period]: period} : {})}),
    find: (number, provider, at) => {
      const place = byKey.get(keyOf(provider, number.of.id, {...at, ...number.at}));
      return place === undefined ? null : numberIn(place, number);
    },
    trusts
  };
}

/** What a place has of a number; a category without a row counts as none. Null where it has none of them. */
export function numberIn({byCategory}: Place, {amount = 'x', category}: NumberOf): Found | null {
  const [first] = byCategory.values();
  if (first === undefined) return null;
  if (category === undefined) return {value: first.cell[amount], raw: first.raw};
  const named = typeof category === 'string' ? [category] : category;
  const there = named.flatMap((id) => byCategory.get(id) ?? []);
  return {value: sumOf(there, amount), raw: (there[0] ?? first).raw};
}

const sumOf = (placed: readonly PlacedCell[], amount: 'clients' | 'n' | 'x'): number =>
  placed.reduce((sum, {cell}) => sum + cell[amount], 0);
