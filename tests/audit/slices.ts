import type {Slice} from '../../src/audit/truth.ts';
import {cellKey, type Union} from '../../src/audit/union.ts';
import type {SafeCell} from '../../src/figures/series.ts';

/** What an owner delivered: so many of so many people. */
export interface Given {
  readonly clients?: number;
  readonly n: number;
  readonly x: number;
}

export const at = {year: '2021', type: 'all'};
const PLACE = 'type=all year=2021';

/** One number of one indicator in 2021: of every provider so much. */
export function sliceOf(
  amounts: Readonly<Record<string, Given>>,
  kind: Slice['kind'] = 'count',
  id = 'number'
): Slice {
  const gifts = Object.entries(amounts).map(([provider, {clients, n, x}]) => {
    const gift = {clients: clients ?? n, n, x, xx: null, delivered: true};
    return [provider, new Map([['-', gift]])] as const;
  });
  return {
    indicator: {id, count: {kind, addsOver: []}} as unknown as Slice['indicator'],
    ...{kind, exclusive: false, parted: kind === 'share', period: '2021'},
    ...{places: new Map([[PLACE, at]]), categories: ['-'], gifts: new Map([[PLACE, new Map(gifts)]])}
  };
}

const blank = {
  ...{n: null, x: null, xx: null, mean: null, providers: null},
  ...{p10: null, p25: null, p50: null, p75: null, p90: null}
};

/** What a group is shown to have there. */
export function shownAs(cell: Partial<SafeCell>): Union {
  const whole = {scope: 'all', indicator: 'number', category: '-', at, status: 'shown', ...blank, ...cell};
  return new Map([[cellKey(whole as SafeCell), whole as SafeCell]]);
}

/** Everybody in one group, each its own owner unless said otherwise. */
export const membersOf = (ids: readonly string[], ownerOf = (id: string): string => id) =>
  new Map(ids.map((id) => [id, {owner: ownerOf(id), groups: ['all']}]));

export const letters = (count: number): readonly string[] =>
  Array.from({length: count}, (_, index) => String.fromCharCode(97 + index));
