/**
 * The DOM that Plot and D3 need at build, and no more. Serialises as a browser does:
 * attributes in the order in which they were first set, HTML rules for escaping.
 */
const xhtml = 'http://www.w3.org/1999/xhtml';
const xmlns: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xlink': 'xlink:',
  'http://www.w3.org/XML/1998/namespace': 'xml:'
};
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

class VirtualText {
  readonly nodeType = 3;
  parentNode: VirtualElement | null = null;
  readonly ownerDocument: VirtualDocument;
  data: string;
  constructor(ownerDocument: VirtualDocument, data: string) {
    this.ownerDocument = ownerDocument;
    this.data = data;
  }
  get textContent(): string {
    return this.data;
  }
  get outerHTML(): string {
    return escapeText(this.data);
  }
}

type VirtualNode = VirtualElement | VirtualText;

class VirtualElement {
  readonly nodeType = 1;
  parentNode: VirtualElement | null = null;
  readonly childNodes: VirtualNode[] = [];
  readonly ownerDocument: VirtualDocument;
  readonly namespaceURI: string;
  readonly localName: string;
  readonly #attributes = new Map<string, string>();
  readonly style: VirtualStyle;

  constructor(ownerDocument: VirtualDocument, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
    this.style = new VirtualStyle(this);
  }
  get tagName(): string {
    return this.namespaceURI === xhtml ? this.localName.toUpperCase() : this.localName;
  }
  get children(): VirtualElement[] {
    return this.childNodes.filter((node) => node.nodeType === 1) as VirtualElement[];
  }
  get firstChild(): VirtualNode | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): VirtualNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('');
  }
  set textContent(text: string | null) {
    this.replaceChildren(...(text === null || text === '' ? [] : [String(text)]));
  }
  get className(): string {
    return this.getAttribute('class') ?? '';
  }
  set className(name: string) {
    this.setAttribute('class', name);
  }
  get innerHTML(): string {
    return this.childNodes.map((node) => node.outerHTML).join('');
  }
  get outerHTML(): string {
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    const open = `<${this.localName}${attributes.join('')}>`;
    if (this.namespaceURI === xhtml && empty.has(this.localName)) return open;
    return `${open}${this.localName === 'style' ? this.textContent : this.innerHTML}</${this.localName}>`;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }
  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }
  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }
  setAttributeNS(space: string | null, name: string, value: unknown): void {
    this.setAttribute(qualified(space, name), value);
  }
  getAttributeNS(space: string | null, name: string): string | null {
    return this.getAttribute(qualified(space, name));
  }
  removeAttributeNS(space: string | null, name: string): void {
    this.removeAttribute(qualified(space, name));
  }

  appendChild<N extends VirtualNode>(node: N): N {
    return this.insertBefore(node, null);
  }
  insertBefore<N extends VirtualNode>(node: N, before: VirtualNode | null): N {
    node.parentNode?.removeChild(node);
    const at = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, node);
    node.parentNode = this;
    return node;
  }
  removeChild<N extends VirtualNode>(node: N): N {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }
  append(...nodes: (VirtualNode | string)[]): void {
    for (const node of nodes) {
      this.appendChild(typeof node === 'string' ? this.ownerDocument.createTextNode(node) : node);
    }
  }
  replaceChildren(...nodes: (VirtualNode | string)[]): void {
    for (const node of [...this.childNodes]) this.removeChild(node);
    this.append(...nodes);
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
  /** A tag, `.class`, `[name]` or `[name="value"]`; more is not needed at build. */
  querySelectorAll(selector: string): VirtualElement[] {
    const matches = matcher(selector);
    return this.children.flatMap((child) => [
      ...(matches(child) ? [child] : []),
      ...child.querySelectorAll(selector)
    ]);
  }
  querySelector(selector: string): VirtualElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}

/** Inline styles, kept in the `style` attribute. */
class VirtualStyle {
  readonly #element: VirtualElement;
  readonly #properties = new Map<string, string>();
  constructor(element: VirtualElement) {
    this.#element = element;
  }
  setProperty(name: string, value: unknown, priority?: string): void {
    this.#properties.set(name, `${value}${priority ? ` !${priority}` : ''}`);
    this.#write();
  }
  removeProperty(name: string): void {
    this.#properties.delete(name);
    this.#write();
  }
  getPropertyValue(name: string): string {
    return this.#properties.get(name) ?? '';
  }
  #write(): void {
    const text = [...this.#properties].map(([name, value]) => `${name}: ${value};`).join(' ');
    this.#element.setAttribute('style', text);
  }
}

class VirtualDocument {
  readonly nodeType = 9;
  readonly defaultView = null;
  readonly documentElement: VirtualElement = this.createElement('html');
  createElement(name: string): VirtualElement {
    return this.createElementNS(xhtml, name.toLowerCase());
  }
  createElementNS(space: string, name: string): VirtualElement {
    return new VirtualElement(this, space, name);
  }
  createTextNode(text: string): VirtualText {
    return new VirtualText(this, text);
  }
}

const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Browsers write < and > in attributes as entities too (HTML standard since 2025). */
const escapeAttribute = (value: string): string => escapeText(value).replaceAll('"', '&quot;');

const qualified = (space: string | null, name: string): string =>
  name.includes(':') ? name : (xmlns[space ?? ''] ?? '') + name;

function matcher(selector: string): (element: VirtualElement) => boolean {
  const attribute = /^\[([\w:-]+)(?:="([^"]*)")?\]$/.exec(selector);
  if (attribute) {
    const [, name, value] = attribute;
    return (element) =>
      value === undefined ? element.hasAttribute(name!) : element.getAttribute(name!) === value;
  }
  if (selector.startsWith('.')) return (element) => element.className.split(' ').includes(selector.slice(1));
  if (!/^[\w-]+$/.test(selector)) throw new TypeError(`selector not known at build: ${selector}`);
  return (element) => element.localName === selector;
}

/** A document for drawing at build: hand it to draw() and tabulate(), then read `outerHTML`. */
export function createDocument(): Document {
  return new VirtualDocument() as unknown as Document;
}
