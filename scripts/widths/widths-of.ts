import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {create, type Font} from 'fontkit';
import {decompress} from 'wawoff2';

/** The typeface that figures are lettered in: what src/render/styles/fonts.css serves beside the page. */
const file = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/** The text of src/figures/widths.ts: what the font says of every letter it has, at the two weights that figures use. */
export async function widthsModule(): Promise<string> {
  const font = await read(file);
  const letters = lettersOf(font);
  return `/** Made by \`npm run widths\` from the house's typeface; what stands here is never edited by hand. */

/** Every letter that the typeface has in the file that a report brings along. */
export const letters =
  ${quoted(letters.join(''))};

/** How far the next letter is from each of them, in thousandths of the size of the type. */
export const regular = ${list(advances(font, 400, letters))};

/** The same in bold. */
export const bold = ${list(advances(font, 700, letters))};
`;
}

/** Fontkit varies a font only where it is not packed. */
async function read(name: string): Promise<Font> {
  const font = create(
    Buffer.from(await decompress(await readFile(fileURLToPath(import.meta.resolve(name)))))
  );
  if ('fonts' in font) throw new Error(`${name} holds several fonts.`);
  return font;
}

/** What stands on a line by itself: signs of control and marks upon other letters have no width of their own. */
const lettersOf = (font: Font): readonly string[] =>
  font.characterSet
    .toSorted((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => !/[\p{C}\p{M}]/u.test(letter));

function advances(font: Font, weight: number, letters: readonly string[]): readonly number[] {
  const {unitsPerEm} = font;
  const varied = font.getVariation({wght: weight});
  return letters.map((letter) =>
    Math.ceil((varied.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth / unitsPerEm) * 1000)
  );
}

/** Spaces that look alike are written as what they are. */
const quoted = (text: string): string =>
  `'${text
    .replaceAll(/[\\']/g, '\\$&')
    .replaceAll(/(?! )\p{Z}/gu, (space) => `\\u${space.codePointAt(0)!.toString(16).padStart(4, '0')}`)}'`;

/** As the house formats a list of numbers. */
function list(numbers: readonly number[]): string {
  const lines = ['  '];
  for (const [at, number] of numbers.entries()) {
    const said = at < numbers.length - 1 ? `${number}, ` : `${number}`;
    if (`${lines.at(-1)}${said}`.trimEnd().length > 110) lines.push('  ');
    lines[lines.length - 1] += said;
  }
  return `[\n${lines.map((line) => line.trimEnd()).join('\n')}\n]`;
}
