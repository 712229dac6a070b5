/**
 * How wide a text will be, without a page to measure it in: both widths are drawn at build. Widths are those
 * of the house's own typeface (Source Sans 3, regular, in thousandths of its size), measured in a browser.
 */
const measured: Readonly<Record<number, string>> = {
  200: ' \u00a0\u202f',
  250: "',.:;ij·ìíîï‘’",
  260: 'IlÌÍÎÏ',
  300: '!f()[]{}|/\\rt-°',
  350: 't*s®²³¹º"?z«»“”',
  430: 'cçx',
  480: 'vyýÿJYÝ–FL',
  560: 'ATZ`houòóôõöøùúûüÀÁÂÃÄÅbnñdpqPRCÇSEÈÉÊËVXKB',
  620: 'DG&',
  660: 'OQHNUÒÓÔÕÖØÑÙÚÛÜ',
  720: 'w',
  830: 'mM%æÆW@—→≥≤',
  950: '…'
};

const widths = new Map(
  Object.entries(measured).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width) / 1000])
  )
);

/** Digits and most small letters are half as wide as they are high. */
const unitsOf = (letter: string): number => widths.get(letter) ?? 0.51;

/** Width in px of one line of text at a font size; bold is a little wider. */
export function widthOf(text: string, size: number, bold = false): number {
  let units = 0;
  for (const letter of text) units += unitsOf(letter);
  return Math.ceil(units * size * (bold ? 1.1 : 1));
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
