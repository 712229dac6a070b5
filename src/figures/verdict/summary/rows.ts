/** Figures in one quiet line each of a kind: what differs without being striking, what is alike, what may be chance. */
import type {Series} from '../../series.ts';
import {reworded, type Told, together, told} from '../../told.ts';
import {alikeLead, type Beside} from '../say-verdict.ts';
import type {Findings} from './findings.ts';
import {shortly} from './words.ts';

export interface Row {
  readonly title: string;
  /** Before the first of them. */
  readonly lead: string;
  readonly besides: readonly Beside[];
}

/** In the order of the page; the first stands under the list, the others beside it. */
export function rowsOf(
  all: readonly Series[],
  {differs, alike, chance}: Pick<Findings, 'differs' | 'alike' | 'chance'>
): readonly [Row, Row, Row] {
  const one = all.find(({group}) => group !== null);
  const pooled = one?.pooled ?? false;
  return [
    {
      title: pooled ? 'Anders dan de groep' : 'Anders dan de groep, niet opvallend',
      lead: '',
      besides: differs
    },
    {
      title: pooled ? 'Wat ongeveer gelijk is' : 'Waarin u op anderen lijkt',
      lead: one ? `${alikeLead(one)} ` : '',
      besides: alike
    },
    {title: 'Wat toeval kan zijn', lead: '', besides: chance}
  ];
}

/** What stands before the figure at this place in a line of so many; topics hold commas of their own. */
export const joint = (at: number, length: number): string =>
  at === 0 ? '' : at === length - 1 ? ' en ' : '; ';

/** The line as one sentence. */
export function sayRow({lead, besides}: Row): Told {
  const parts = besides.map((beside, at) =>
    reworded(shortly(beside), (text) => joint(at, besides.length) + text)
  );
  return together([told(lead), ...parts, told('.')], '');
}
