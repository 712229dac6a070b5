import {bold as boldWidths, letters, regular as regularWidths} from './widths.ts';

/**
 * How wide a text will be, without a page to measure it in: both widths of a figure are drawn at build. Letters stand no
 * closer than their own widths say, kerning aside, which mostly draws them together.
 */
const tableOf = (widths: readonly number[]): ReadonlyMap<string, number> =>
  new Map([...letters].map((letter, at) => [letter, widths[at]! / 1000]));

const [regular, strong] = [tableOf(regularWidths), tableOf(boldWidths)];

/** What the typeface lacks is lent by another: few letters are wider than this there, and a thin space is narrow everywhere. */
const lent = (letter: string): number => (letter === '\u202f' ? 0.2 : 0.83);

/** Width in px of one line of text at a font size. */
export function widthOf(text: string, size: number, bold = false): number {
  const widths = bold ? strong : regular;
  let units = 0;
  for (const letter of text) units += widths.get(letter) ?? lent(letter);
  return Math.ceil(units * size);
}

/** Lines of at most `width` px; what does not fit in `most` lines ends in an ellipsis. */
export function wrap(
  text: string,
  width: number,
  size: number,
  {bold = false, most = 2} = {}
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]}…`;
  return kept.map((line) => shorten(line, width, size, bold));
}

/** One line of at most `width` px. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  let kept = text.replace(/…$/, '');
  while (kept.length > 1 && widthOf(`${kept}…`, size, bold) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd().replace(/[,;:.]$/, '')}…`;
}
