import {marked} from 'marked';

/** A text of a family: HTML of its first paragraph, and of the rest. */
export interface Text {
  readonly why: string;
  readonly more: string;
}

/** Splits a Markdown text at its first `##`: what comes before says why, the rest explains. */
export function parseText(source: string): Text {
  const at = source.search(/^## /m);
  const [why, more] = at < 0 ? [source, ''] : [source.slice(0, at), source.slice(at)];
  return {why: html(why), more: html(more.replace(/^## /gm, '#### '))};
}

const html = (markdown: string): string => marked.parse(markdown.trim(), {async: false});
