/** A text of the page together with what it judges, so that texts can be held against each other. */
export interface Told {
  readonly text: string;
  /** Tokens of verdict/verdict.ts; none where nothing is judged. */
  readonly verdicts: readonly string[];
}

export const told = (text: string, ...verdicts: readonly string[]): Told => ({text, verdicts});

/** Texts one after another, the empty ones left out. */
export function together(parts: readonly Told[], by: string): Told {
  const said = parts.filter(({text}) => text !== '');
  return {
    text: said.map(({text}) => text).join(by),
    verdicts: [...new Set(said.flatMap(({verdicts}) => verdicts))]
  };
}

/** The same judgement in other words around it. */
export const reworded = ({text, verdicts}: Told, words: (text: string) => string): Told => ({
  text: words(text),
  verdicts
});

/** Lays what a text judges beside it in the page. */
export function mark(element: Element, {verdicts}: Told): void {
  if (verdicts.length > 0) element.setAttribute('data-verdict', verdicts.join(' '));
  else element.removeAttribute('data-verdict');
}
