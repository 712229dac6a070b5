import type {Cell} from '../template/define.ts';
import type {Frame} from './frame.ts';

/** Is it one of the cells by which it is decided who is large enough for figures of its own? */
export function decides(cell: Cell, {policy, period, lately}: Frame): boolean {
  const {indicator, at} = policy.individual;
  return (
    cell.indicator === indicator &&
    lately.includes(cell.at[period] ?? '') &&
    Object.entries(at).every(([dimension, code]) => cell.at[dimension] === code)
  );
}
