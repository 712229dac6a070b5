/** The page's own typefaces as they may be carried inside an image: an image reads no other file. */
import {toBase64} from '../../lock/base64.ts';

/** Every `@font-face` of the page with its file in it; one that cannot be read is left out, and another is used. */
export async function fontsIn(document: Document): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules]
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .map((rule) => ({rule, sheet}));
    } catch {
      return [];
    }
  });
  const carried = await Promise.all(
    faces.map(({rule, sheet}) => carry(rule.cssText, sheet.href ?? document.baseURI))
  );
  return carried.join('\n');
}

async function carry(face: string, base: string): Promise<string> {
  const [, address] = /url\("?([^")]+)"?\)/.exec(face) ?? [];
  if (address === undefined || address.startsWith('data:')) return face;
  try {
    const bytes = await (await fetch(new URL(address, base))).arrayBuffer();
    return face.replace(address, `data:font/woff2;base64,${toBase64(new Uint8Array(bytes))}`);
  } catch {
    return '';
  }
}
