/** A part of the page that is no script, as bytes: beside it, or within it. */
import {fromBase64} from '../lock/base64.ts';

/**
 * Takes a part by its id. Hosted: beside the page, at `data-src`. Portable: in the page, as base64, which is then let go.
 * Rejects where it does not come within so many milliseconds, is damaged, or was taken before.
 */
export async function partOf(document: Document, id: string, within: number): Promise<Uint8Array> {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no part ${id}.`);
  const {src} = element.dataset;
  if (src !== undefined) return fetched(src, within);
  const bytes = fromBase64(element.textContent.trim());
  element.textContent = '';
  if (bytes === null || bytes.length === 0) throw new Error(`Part ${id} of the page is damaged.`);
  return bytes;
}

async function fetched(address: string, within: number): Promise<Uint8Array> {
  const answer = await fetch(address, {signal: AbortSignal.timeout(within)});
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}
