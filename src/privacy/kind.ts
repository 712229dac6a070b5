import type {Cell} from '../template/define.ts';
import type {Frame} from './frame.ts';

/** Of a report: of one provider, or of the pool. */
export type Kind = 'individual' | 'pooled';

/** Is it one of the cells by which the kind of report is decided? */
export function decides(cell: Cell, {policy, period, lately}: Frame): boolean {
  const {indicator, at} = policy.individual;
  return (
    cell.indicator === indicator &&
    lately.includes(cell.at[period] ?? '') &&
    Object.entries(at).every(([dimension, code]) => cell.at[dimension] === code)
  );
}
