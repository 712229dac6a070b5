import {element} from './element.ts';
import {example} from './example.ts';
import {how} from './how.ts';
import type {Series} from './series.ts';
import {mark, type Told, told} from './told.ts';

/** How to read a figure at the chosen place: its drawings, and a worked example on the reader's own number. */
export function guide(series: Series, document: Document): HTMLElement {
  const heading = series.pooled ? 'Een voorbeeld' : 'Uw cijfer als voorbeeld';
  return element(
    document,
    'div',
    {class: 'guide'},
    block(
      'guide-figure',
      'De figuur',
      how(series).map((text) => told(text)),
      document
    ),
    block('guide-example', heading, example(series), document)
  );
}

function block(name: string, title: string, items: readonly Told[], document: Document): HTMLElement {
  const several = items.length > 1;
  const steps = items.map((item) => {
    const step = element(document, several ? 'li' : 'p', {}, item.text);
    mark(step, item);
    return step;
  });
  const said = several ? [element(document, 'ol', {}, ...steps)] : steps;
  return element(document, 'div', {class: name}, element(document, 'h4', {}, title), ...said);
}
