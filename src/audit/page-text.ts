import type {DefaultTreeAdapterTypes} from 'parse5';

/** Every word a reader can come across in a page: its text, and the text in its attributes. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  const words: string[] = [];
  gather(node, words);
  return words.join('\n');
}

const drawn = new Set(['path', 'line', 'rect', 'circle', 'style']);

function gather(node: DefaultTreeAdapterTypes.Node, words: string[]): void {
  if ('value' in node) words.push(node.value);
  if ('attrs' in node && !drawn.has(node.tagName)) words.push(...node.attrs.map(({value}) => value));
  if ('childNodes' in node) for (const child of node.childNodes) gather(child, words);
}
