/** What the browser tests run in a real document: the same gallery, drawn by the same functions. */
import {draw} from '../../src/figures/draw.ts';
import {say} from '../../src/figures/say.ts';
import {tabulate} from '../../src/figures/table.ts';
import {gallery} from './gallery.ts';

/** Everything of the gallery as markup, in a document of the caller's choice. */
export function markup(document: Document): Record<string, string> {
  const drawn = gallery().flatMap(({name, series}) => [
    [`${name} (wide)`, draw(series, {document, width: 'wide'}).outerHTML],
    [`${name} (narrow)`, draw(series, {document, width: 'narrow'}).outerHTML],
    [`${name} (table)`, tabulate(series, document).outerHTML],
    [`${name} (said)`, say(series)]
  ]);
  return Object.fromEntries(drawn);
}
