/** A sentence of the summary as an element: its topic leads to its figure, and its number stands out. */
import {mark} from '../../told.ts';
import type {Line} from './words.ts';

export function line({id, topic, figure, rest, drawn}: Line, name: string, document: Document): HTMLElement {
  const made = make(document, 'p', name);
  made.append(linkTo(id, topic, document));
  if (figure !== '') made.append(': ', make(document, 'strong', '', figure), rest.text);
  if (drawn !== '') made.append(make(document, 'span', 'unseen', drawn));
  made.append('.');
  mark(made, rest);
  return made;
}

function linkTo(id: string, text: string, document: Document): Element {
  const link = make(document, 'a', '', text);
  link.setAttribute('href', `#${id}`);
  return link;
}

export function make(document: Document, name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
