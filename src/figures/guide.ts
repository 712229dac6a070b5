import {example} from './example.ts';
import {how} from './how.ts';
import type {Series} from './series.ts';
import {mark, type Told, told} from './told.ts';

/** How to read a figure at the chosen place: its drawings, and a worked example on the reader's own number. */
export function guide(series: Series, document: Document): HTMLElement {
  const root = document.createElement('div');
  root.className = 'guide';
  root.append(
    block(
      'guide-figure',
      'De figuur',
      how(series).map((text) => told(text)),
      document
    ),
    block(
      'guide-example',
      series.pooled ? 'Een voorbeeld' : 'Uw cijfer als voorbeeld',
      example(series),
      document
    )
  );
  return root;
}

function block(name: string, title: string, items: readonly Told[], document: Document): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  const steps = items.map((item) => {
    const step = element(items.length > 1 ? 'li' : 'p', item.text, document);
    mark(step, item);
    return step;
  });
  made.append(element('h4', title, document), ...(items.length > 1 ? [listOf(steps, document)] : steps));
  return made;
}

function listOf(items: readonly HTMLElement[], document: Document): HTMLElement {
  const list = document.createElement('ol');
  list.append(...items);
  return list;
}

function element(name: string, text: string, document: Document): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
