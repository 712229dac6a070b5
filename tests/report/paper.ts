/** A print as it lies on paper: the words of each page where they stand, and where its ink is. */
import {execFileSync} from 'node:child_process';
import {find} from '../../scripts/browser.ts';

export const pdftotext = find('pdftotext');
export const pdftoppm = find('pdftoppm');

const pointsPerMm = 72 / 25.4;

/** A line of words; places in mm from the left and the top of the paper. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Edges of the ink, in mm; the lowest is that above the bottom margin, where the number of the page stands. */
  readonly ink: {readonly left: number; readonly right: number; readonly lowest: number};
}

/** What the print sheet gives each page, in mm. */
export const margins = {left: 12, right: 12, top: 8, bottom: 13, head: 14};

export function sheetsOf(pdf: Uint8Array): readonly Sheet[] {
  const text = execFileSync(pdftotext!, ['-bbox-layout', '-', '-'], {input: pdf, maxBuffer: 2 ** 30});
  const pages = text.toString('utf8').split('<page ').slice(1);
  const pictures = picturesOf(pdf);
  return pages.map((page, at) => {
    const [width, height] = [...page.slice(0, 80).matchAll(/="([\d.]+)"/g)].map((found) => mm(found[1]));
    return {width: width!, height: height!, lines: linesOf(page), ink: inkOf(pictures[at]!)};
  });
}

const mm = (points: string | undefined): number => Number(points) / pointsPerMm;

function linesOf(page: string): Line[] {
  return [...page.matchAll(/<line ([^>]*)>(.*?)<\/line>/gs)].map(([, box, inner]) => {
    const [left, top, right, bottom] = [...box!.matchAll(/="([\d.-]+)"/g)].map((found) => mm(found[1]));
    const words = [...inner!.matchAll(/>([^<]*)<\/word>/g)].map((found) => plain(found[1]!));
    return {text: words.join(' '), left: left!, right: right!, top: top!, bottom: bottom!};
  });
}

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => names[name]!).replaceAll('\u00a0', ' ');

const names: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const dotsPerInch = 40;

/** Every page as dots from black (0) to white (255): a row of images in the plain format of netpbm. */
function picturesOf(pdf: Uint8Array): Picture[] {
  const made = execFileSync(pdftoppm!, ['-r', `${dotsPerInch}`, '-gray', '-'], {
    input: pdf,
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'ignore']
  });
  const pictures: Picture[] = [];
  for (let at = 0; at < made.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(made.toString('latin1', at, at + 40))!;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    pictures.push({width, height, grey: made.subarray(from, at)});
  }
  return pictures;
}

function inkOf({width, height, grey}: Picture): Sheet['ink'] {
  const size = 25.4 / dotsPerInch;
  const floor = height - (margins.bottom - 2) / size;
  let [left, right, lowest] = [width, 0, 0];
  for (let at = 0; at < grey.length; at++) {
    if (grey[at]! > 235) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    if (y < floor) lowest = Math.max(lowest, y + 1);
  }
  return {left: left * size, right: right * size, lowest: lowest * size};
}

/** The room between head and bottom margin, in mm. */
export const roomOf = ({height}: Sheet): number => height - margins.top - margins.head - margins.bottom;

/** How much of that room a page uses, 0 to 1. */
export const filled = (sheet: Sheet): number =>
  (sheet.ink.lowest - margins.top - margins.head) / roomOf(sheet);

/** What stands at the top of a page, above the text, and what at its foot. */
export const headOf = ({lines}: Sheet): readonly Line[] =>
  whole(lines.filter(({top}) => top < margins.top + margins.head - 4));

/** Lines in reading order, those that were taken apart at a wide space put together. */
function whole(lines: readonly Line[]): readonly Line[] {
  const done: Line[] = [];
  for (const line of lines.toSorted((a, b) => (alike(a, b) ? a.left - b.left : a.top - b.top))) {
    const before = done.at(-1);
    if (before === undefined || !alike(before, line)) done.push(line);
    else done[done.length - 1] = {...before, text: `${before.text} ${line.text}`, right: line.right};
  }
  return done;
}

const alike = (a: Line, b: Line): boolean => Math.abs(a.top - b.top) < 1;

export const footOf = ({lines, height}: Sheet): string =>
  lines
    .filter(({top}) => top > height - margins.bottom)
    .map(({text}) => text)
    .join(' ');

export const bodyOf = ({lines, height}: Sheet): readonly Line[] =>
  lines
    .filter(({top}) => top >= margins.top + margins.head - 4 && top <= height - margins.bottom)
    .toSorted((a, b) => a.bottom - b.bottom);
