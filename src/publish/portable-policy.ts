import {createHash} from 'node:crypto';
import {attribute, type Element, replace, startTag} from './page-element.ts';
import type {Edit} from './splice.ts';

/**
 * Allows these inline scripts by their hash, and no address at all. The engine's worker is a blob of the page
 * and lives under this same policy.
 */
export function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'none'",
    ['script-src', ...new Set(hashes), "'wasm-unsafe-eval'"].join(' '),
    'worker-src blob:',
    "connect-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
}

/** In the place of the hosted page's policy, or else right after the encoding, before all that it governs. */
export function placePolicy(elements: readonly Element[], policy: string): readonly Edit[] {
  const text = startTag('meta', {'http-equiv': 'Content-Security-Policy', content: policy});
  const metas = elements.filter(({tagName}) => tagName === 'meta');
  const old = metas.find(
    (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy'
  );
  if (old !== undefined) return replace(old, text);
  const encoding = metas.find((meta) => attribute(meta, 'charset') !== undefined)?.sourceCodeLocation;
  if (!encoding) throw new Error('A portable page must name its encoding.');
  return [{start: encoding.endOffset, end: encoding.endOffset, text}];
}
