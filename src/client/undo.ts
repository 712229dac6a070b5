/** What was changed since the page was last whole, so that it can be put back: no reader sees half a choice. */
export interface Undo {
  /** Before an element is changed: only the first time counts. `also` is put back with it. */
  keep(element: Element, also?: () => void): void;
  /** The page is whole as it is: from here on, this is what is gone back to. */
  whole(): void;
  /** Puts everything back. */
  back(): void;
}

export function undoer(): Undo {
  const kept = new Map<Element, () => void>();
  return {
    keep(element, also) {
      if (kept.has(element)) return;
      const restore = contentOf(element);
      kept.set(element, () => {
        restore();
        also?.();
      });
    },
    whole: () => kept.clear(),
    back() {
      for (const restore of kept.values()) restore();
      kept.clear();
    }
  };
}

/** What an element holds now, and its attributes; the answer puts them back. */
function contentOf(element: Element): () => void {
  const [text, nodes] = [element.textContent, [...element.childNodes]];
  const isText = element.childElementCount === 0;
  const attributes = new Map([...element.attributes].map(({name, value}) => [name, value]));
  return () => {
    if (isText) element.textContent = text;
    else if (!isSame(element.childNodes, nodes)) element.replaceChildren(...nodes);
    for (const {name} of [...element.attributes]) if (!attributes.has(name)) element.removeAttribute(name);
    for (const [name, value] of attributes)
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
}

const isSame = (now: NodeListOf<ChildNode>, before: readonly ChildNode[]): boolean =>
  now.length === before.length && before.every((node, at) => node === now[at]);
