import type {KeyItem} from '../key.ts';
import {leading} from '../svg.ts';
import {widthOf, wrap} from '../text.ts';

/** What stands over the rows: whose the values are, by lines. */
export interface Head {
  readonly lines: readonly (KeyItem & {readonly first: boolean})[];
  /** Lines that the names stand lower, since what is measured takes up the first. */
  readonly down: number;
  readonly height: number;
}

/** Room for the sign of a mark before its words. */
export const signWidth = 20;

/** Whose the values are, right above them; beside what is measured where both fit. */
export function layHead(names: readonly KeyItem[], unit: string, width: number, size: number): Head {
  const lines = names.flatMap((item) =>
    wrap(item.text, width - signWidth - 4, size, {bold: item.bold ?? false, most: 2}).map((text, at) => ({
      ...item,
      text,
      first: at === 0
    }))
  );
  const first = lines[0] ? signWidth + widthOf(lines[0].text, size, lines[0].bold) : 0;
  const down = unit !== '' && widthOf(unit, size) + 20 + first > width ? 1 : 0;
  return {lines, down, height: Math.max(1, lines.length + down) * leading(size)};
}
