/** A sentence of the summary as an element: its topic leads to its figure, and its number stands out. */
import {element} from '../../element.ts';
import {mark} from '../../told.ts';
import type {Line} from './words.ts';

export function line({id, topic, figure, rest}: Line, name: string, document: Document): HTMLElement {
  const made = element(document, 'p', {class: name});
  made.append(element(document, 'a', {href: `#${id}`}, topic));
  if (figure !== '') made.append(': ', element(document, 'strong', {}, figure), rest.text);
  made.append('.');
  mark(made, rest);
  return made;
}
