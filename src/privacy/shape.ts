import type {Indicator} from '../template/define.ts';
import type {Counted} from './counted.ts';

/** What protection must know of a measure. */
export interface Shape {
  /** x is a part of n, so that n - x can be read off too. */
  readonly parted: boolean;
  /** The categories are parts that together are n, which they share. */
  readonly exclusive: boolean;
  readonly kind: Indicator['count']['kind'];
}

export function shapeOf({count}: Counted): Shape {
  return {
    kind: count.kind,
    parted: count.kind === 'share' || count.kind === 'distribution' || count.kind === 'flow',
    exclusive: count.kind === 'flow' || (count.kind === 'distribution' && count.exclusive)
  };
}

/** Category codes in declared order. */
export function categoriesOf({count}: Counted): readonly string[] {
  if (count.kind === 'flow')
    return Object.keys(count.from).flatMap((from) => Object.keys(count.to).map((to) => `${from}>${to}`));
  return 'categories' in count && count.categories ? Object.keys(count.categories) : ['-'];
}
