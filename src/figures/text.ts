/**
 * How wide a text will be, without a page to measure it in: both widths are drawn at build. Widths are
 * those of common system fonts, taken generously, so that a label that fits here fits everywhere.
 */
const narrow = new Set("ijlI.,:;'’‘|!()[] ft".replace(' ', ''));
const wide = new Set('mwMW%€@—=<>+');

function unitsOf(letter: string): number {
  if (letter === ' ') return 0.32;
  if (narrow.has(letter)) return 0.36;
  if (wide.has(letter)) return 0.94;
  return /[A-Z]/.test(letter) ? 0.7 : 0.6;
}

/** Width in px of one line of text at a font size; bold is a little wider. */
export function widthOf(text: string, size: number, bold = false): number {
  let units = 0;
  for (const letter of text) units += unitsOf(letter);
  return Math.ceil(units * size * (bold ? 1.13 : 1));
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
