/** Names along an axis that has no room for all of them. */
import {widthOf} from './text.ts';

/** Every how many of the names are written, so that each has room; `room` is from one place to the next. */
export function everyThatFits(
  names: readonly string[],
  room: number,
  size: number,
  isBold: (at: number) => boolean = () => false
): number {
  const widest = Math.max(...names.map((name, at) => widthOf(name, size, isBold(at))));
  return Math.max(1, Math.ceil((widest + 2) / room));
}
