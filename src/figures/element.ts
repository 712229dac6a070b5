type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element with its attributes and what stands in it, in the page and at build alike; `true` is an attribute without a value,
 * `false` is none. No text is ever read as HTML.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  made.append(...children);
  return made;
}
