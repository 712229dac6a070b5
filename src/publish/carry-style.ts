import {type Asset, dataUrl} from './data-url.ts';
import {type Edit, splice} from './splice.ts';

const reference = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)/g;

/** A stylesheet with the fonts and images it names inside it, fit to stand in a `<style>`. */
export async function carryStyle(css: string, asset: Asset, from = ''): Promise<string> {
  if (/@import\b/i.test(css))
    throw new Error(`A portable page cannot carry the @import in ${from || 'its style'}.`);
  const edits = [...css.matchAll(reference)].map(async (match): Promise<Edit> => {
    const href = match[1] ?? match[2] ?? match[3] ?? '';
    const text = `url("${await dataUrl(href, asset, from)}")`;
    return {start: match.index, end: match.index + match[0].length, text};
  });
  return splice(css, await Promise.all(edits)).replaceAll(/<\/(?=style)/gi, '<\\/');
}
