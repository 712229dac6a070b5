/** Figures in a quiet list each of a kind: what differs without being striking, what is alike, what may be chance, what is not judged. */
import type {Series} from '../../series.ts';
import type {Beside} from '../say-verdict.ts';
import type {Findings} from './findings.ts';

export interface Row {
  readonly title: string;
  readonly besides: readonly Beside[];
}

/** In the order of the page; the first stands under the list, the others beside it. */
export function rowsOf(
  all: readonly Series[],
  {differs, alike, chance, unjudged}: Pick<Findings, 'differs' | 'alike' | 'chance' | 'unjudged'>
): readonly [Row, Row, Row, Row] {
  const pooled = all.some((one) => one.pooled);
  return [
    {title: pooled ? 'Anders dan de groep' : 'Anders dan de groep, niet opvallend', besides: differs},
    {title: 'Ongeveer gelijk aan de groep', besides: alike},
    {title: 'Wat toeval kan zijn', besides: chance},
    {title: 'Zonder oordeel: toeval niet te berekenen', besides: unjudged}
  ];
}
