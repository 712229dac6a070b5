import {marked} from 'marked';

/** A text of a family, as HTML: what stands before its first `##`, and what stands under each. */
export interface Text {
  readonly why: string;
  readonly parts: ReadonlyMap<string, string>;
}

/** The parts that a text may have, by their titles. */
export const headings = {
  how: 'Hoe lees ik dit?',
  limits: 'Grenzen van deze cijfers',
  changes: 'Wijzigingen',
  /** For who maintains the family; no page shows it. */
  form: 'Vorm'
} as const;

/** What stands under `form`: the one question, the one thing to see, and why it is drawn like this. */
export const formParts = ['Vraag', 'Zien', 'Waarom zo'] as const;

/** Splits a Markdown text at its `##`: what comes before the first says why, the rest explains. */
export function parseText(source: string): Text {
  const [why = '', ...parts] = source.split(/^## /m);
  return {
    why: html(why),
    parts: new Map(
      parts.map((part) => {
        const [title = ''] = part.split('\n', 1);
        return [title.trim(), html(part.slice(title.length))];
      })
    )
  };
}

const html = (markdown: string): string => marked.parse(markdown.trim(), {async: false});
