import type {Status} from '../../figures/series.ts';
import type {Policy} from '../../template/define.ts';
import {boundOf} from '../judge.ts';
import type {Shape} from '../shape.ts';

export interface Amount {
  readonly clients: number;
  readonly n: number;
  readonly x: number;
}

/**
 * An own figure of a source that knows more of the reader's clients than the reader does: shown from
 * `least` people, also on either side of a share; nobody and everybody of a small number as a bound (R7).
 */
export function judgeOwn({clients, n, x}: Amount, shape: Shape, least: number, policy: Policy): Status {
  if (n === 0) return 'none';
  if (n < least || clients < least) return 'hidden';
  if (shape.kind === 'count') return isSmall(x, least) ? 'hidden' : 'shown';
  if (!shape.parted) return 'shown';
  return boundOf(n, x, policy) ?? (isSmall(x, least) || isSmall(n - x, least) ? 'hidden' : 'shown');
}

export const isSmall = (amount: number, least: number): boolean => amount > 0 && amount < least;
