import {posix} from 'node:path';

/** Reads one public file, by its address as it stands in the page. */
export type Asset = (href: string) => Promise<Uint8Array>;

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
};

/** Is it in the page already: a data URL, or a place in the page itself? */
export const isInside = (href: string): boolean => /^(data:|blob:|#|$)/i.test(href);

/** The address of a file that lies beside the page; a file elsewhere cannot be carried along. */
export function beside(href: string, from = ''): string {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(href))
    throw new Error(`A portable page cannot carry ${href}: it lies elsewhere.`);
  return posix.join(posix.dirname(from), href.replace(/[?#].*$/, ''));
}

/** The file as a data: URL; one that is inside the page already stays as it is. */
export async function dataUrl(href: string, asset: Asset, from = ''): Promise<string> {
  if (isInside(href)) return href;
  const path = beside(href, from);
  const type = types[posix.extname(path).toLowerCase()];
  if (type === undefined) throw new Error(`A portable page cannot carry ${href}: unknown kind of file.`);
  return `data:${type};base64,${base64(await asset(path))}`;
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
