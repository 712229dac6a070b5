import type {DefaultTreeAdapterTypes} from 'parse5';
import type {Edit} from './splice.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** Every element, in the order of the page. */
export function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    if ('childNodes' in child) yield* elementsOf(child);
  }
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text in a script or style. */
export function bodyOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

export interface Change {
  /** New values; undefined takes the attribute away. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** The edits that give an element other attributes, another body, or both. */
export function rewrite(element: Element, {attributes, body}: Change): readonly Edit[] {
  const {startTag: opening, endTag: closing} = element.sourceCodeLocation ?? {};
  const edits: Edit[] = [];
  if (attributes !== undefined && opening) {
    const before = Object.fromEntries(element.attrs.map(({name, value}) => [name, value]));
    const text = startTag(element.tagName, {...before, ...attributes});
    edits.push({start: opening.startOffset, end: opening.endOffset, text});
  }
  if (body !== undefined && opening && closing)
    edits.push({start: opening.endOffset, end: closing.startOffset, text: body});
  return edits;
}

/** The edit that puts `text` in the place of the whole element. */
export function replace(element: Element, text: string): readonly Edit[] {
  const location = element.sourceCodeLocation;
  return location ? [{start: location.startOffset, end: location.endOffset, text}] : [];
}

export function startTag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`]
  );
  return `<${name}${written.join('')}>`;
}
