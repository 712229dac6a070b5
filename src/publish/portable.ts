import {parse} from 'parse5';
import {carryModule} from './carry-module.ts';
import {carryStyle} from './carry-style.ts';
import {type Asset, base64, beside, dataUrl, isInside} from './data-url.ts';
import {attribute, bodyOf, type Element, elementsOf, replace, rewrite, startTag} from './page-element.ts';
import {placePolicy, policyFor} from './portable-policy.ts';
import {type Edit, splice} from './splice.ts';

/** What becomes of one element: its edits, and the scripts that the policy must allow. */
interface Carried {
  readonly edits: readonly Edit[];
  readonly scripts: readonly string[];
}

/**
 * A hosted page, sealed for this purpose, as one HTML file that opens from disk without network: styles,
 * scripts, engine and images inside it, and a policy that allows these scripts by their hash and no address
 * at all. `asset` reads a file by its address in the page; a page that names anything else is refused.
 */
export async function makePortable(page: string, asset: Asset): Promise<string> {
  const elements = [...elementsOf(parse(page, {sourceCodeLocationInfo: true}))];
  const carried = await Promise.all(elements.map((element) => carry(element, asset)));
  const policy = policyFor(carried.flatMap(({scripts}) => scripts));
  return splice(page, [...carried.flatMap(({edits}) => edits), ...placePolicy(elements, policy)]);
}

async function carry(element: Element, asset: Asset): Promise<Carried> {
  if (element.tagName === 'script') return carryScript(element, asset);
  return {edits: await editsOf(element, asset), scripts: []};
}

async function editsOf(element: Element, asset: Asset): Promise<readonly Edit[]> {
  if (element.tagName === 'link') return carryLink(element, asset);
  if (element.tagName === 'style') return rewrite(element, {body: await carryStyle(bodyOf(element), asset)});
  if (element.tagName === 'img') return carryImage(element, asset);
  refuseWhatFetches(element);
  return [];
}

function refuseWhatFetches(element: Element): void {
  const names = element.tagName === 'use' || element.tagName === 'image' ? ['href', 'xlink:href'] : [];
  const named = [...names, 'src', 'srcset', 'poster', 'data'].map((name) => attribute(element, name) ?? '');
  if (element.tagName === 'base' || !named.every(isInside))
    throw new Error(`A portable page cannot carry <${element.tagName}>.`);
}

async function carryLink(element: Element, asset: Asset): Promise<readonly Edit[]> {
  const kinds = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const href = attribute(element, 'href') ?? '';
  if (kinds.includes('stylesheet')) return replace(element, await styleOf(element, href, asset));
  if (kinds.includes('icon')) return rewrite(element, {attributes: {href: await dataUrl(href, asset)}});
  const fetches = /^(modulepreload|preload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)$/;
  return kinds.some((kind) => fetches.test(kind)) ? replace(element, '') : [];
}

async function styleOf(element: Element, href: string, asset: Asset): Promise<string> {
  const path = beside(href);
  const css = await carryStyle(new TextDecoder().decode(await asset(path)), asset, path);
  return `${startTag('style', {media: attribute(element, 'media')})}${css}</style>`;
}

async function carryImage(element: Element, asset: Asset): Promise<readonly Edit[]> {
  const src = await dataUrl(attribute(element, 'src') ?? '', asset);
  return rewrite(element, {attributes: {src, srcset: undefined}});
}

async function carryScript(element: Element, asset: Asset): Promise<Carried> {
  const part = attribute(element, 'data-src');
  const src = attribute(element, 'src');
  const type = attribute(element, 'type') ?? '';
  if (part !== undefined) return {edits: await carryPart(element, part, asset), scripts: []};
  if (src === undefined)
    return {edits: [], scripts: /^(|module|text\/javascript)$/.test(type) ? [bodyOf(element)] : []};
  if (type !== 'module') throw new Error(`A portable page cannot carry ${src}: it is no module.`);
  const body = await carryModule(beside(src), asset);
  return {
    edits: rewrite(element, {attributes: {src: undefined, crossorigin: undefined}, body}),
    scripts: [body]
  };
}

/** A part of the engine: base64 of the bytes as they are shipped. */
async function carryPart(element: Element, href: string, asset: Asset): Promise<readonly Edit[]> {
  const body = base64(await asset(beside(href)));
  return rewrite(element, {attributes: {'data-src': undefined}, body});
}
