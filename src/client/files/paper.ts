/** An image is seen on paper and in other documents: it has the colours of the page by day, whatever the page has now. */

/** Every token of the house and the family as it stands outside any condition, the last one said. */
export function tokensByDay(document: Document): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const rule of rulesOf(document)) {
    if (!(rule instanceof CSSStyleRule) || !/:root/.test(rule.selectorText)) continue;
    // A fallback weighs nothing beside what a family says, wherever it stands.
    const isFallback = rule.selectorText.includes(':where(');
    for (const name of [...rule.style].filter((one) => one.startsWith('--')))
      if (!isFallback || !tokens.has(name)) tokens.set(name, rule.style.getPropertyValue(name).trim());
  }
  return tokens;
}

function rulesOf(document: Document): readonly CSSRule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return [];
    }
  });
}

/** Gives an element these tokens, over those that the page has by night or in the reader's own colours. */
export function dressByDay(element: SVGElement | HTMLElement, tokens: ReadonlyMap<string, string>): void {
  for (const [name, value] of tokens) element.style.setProperty(name, value);
}
