import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Template} from '../template/define.ts';
import type {Family} from '../template/load.ts';

/** The words of the house and of a family, which know no provider: what stands there is no leak where it stands in a page. */
export interface Prose {
  /** Does this stand somewhere in a sentence? */
  readonly says: (words: string) => boolean;
  /** Is this a whole text, such as a label? */
  readonly isText: (words: string) => boolean;
}

const house = fileURLToPath(new URL('../', import.meta.url));

/** Words of the house and of a family's declarations, with those of its texts and drawings where they are given. */
export function proseOf(template: Template, family?: Pick<Family, 'texts' | 'chapters' | 'art'>): Prose {
  const texts = family ? [...family.texts.values(), ...family.chapters.values(), ...family.art.values()] : [];
  const all = [houseWords(), plain(template), ...texts.map(plain)].join('\n').replaceAll(/\s+/g, ' ');
  return {
    says: (words) => standsIn(all, words),
    isText: (words) =>
      [`'${words}'`, `"${words}"`, `\`${words}\``, `>${words}<`, `> ${words} <`].some((text) =>
        all.includes(text)
      )
  };
}

/** Source without its comments: what may be said, whether or not a page says it. */
function houseWords(): string {
  const files = readdirSync(house, {recursive: true, encoding: 'utf8'}).filter((file) =>
    /\.(ts|astro)$/.test(file)
  );
  return files
    .map((file) => readFileSync(join(house, file), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ' ');
}

/** Plain data as text, in which a function is its source. Marks of HTML are left out: a word may stand in bold. */
const plain = (data: unknown): string =>
  JSON.stringify(data, (_, part) => {
    if (part instanceof Map) return [...part.values()];
    return typeof part === 'function' ? String(part) : part;
  }).replaceAll(/\\n|<\/?(?:p|em|strong|a|ul|ol|li)\b[^>]*>/g, ' ');

/** Is it there as words of its own, not inside a longer word? */
export function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (isEdge(text, at) && isEdge(text, at + words.length)) return true;
  return false;
}

/** No letter or digit goes on across this place. */
export const isEdge = (text: string, at: number): boolean =>
  !(
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
  );
