/** The controls of the page for exploring: what is shown, in which rows and columns, and what stands fixed. */

import {element} from '../../figures/element.ts';
import type {Choice, Offer, Wish} from './choice.ts';
import {isOpen} from './fields.ts';
import {type Option, type Select, selectOf} from './select.ts';

export interface Form {
  readonly element: HTMLFormElement;
  /** Shows a choice, and what else is offered of its topic. */
  show(choice: Choice, offer: Offer): void;
}

/** `choose` gets the wish that a press of the reader makes of the choice on show. */
export function formOf(document: Document, topics: readonly Option[], choose: (wish: Wish) => void): Form {
  let now: Choice | null = null;
  const wish = (make: (choice: Choice) => Wish) => {
    if (now) choose(make(now));
  };
  const topic = selectOf(document, 'Onderwerp', (id) =>
    wish(({as, show, fixed}) => ({topic: id, as, show, fixed}))
  );
  const rows = selectOf(document, 'Rijen', (id) => wish((choice) => withRows(choice, id)));
  const columns = selectOf(document, 'Kolommen', (id) => wish((choice) => withColumns(choice, id)));
  const show = selectOf(document, 'Wat wilt u zien?', (id) => wish((choice) => ({...choice, show: id})));
  const as = asOf(document, (code) => wish((choice) => ({...choice, as: code})));
  const fixed = fixedOf(document, (id, code) =>
    wish((choice) => ({...choice, fixed: {...choice.fixed, [id]: code}}))
  );
  const form = element(document, 'form', {class: 'explore-form', 'aria-label': 'Kies wat u wilt zien'});
  form.append(topic.element, show.element, rows.element, columns.element, fixed.element, as.element);
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    element: form,
    show(choice, offer) {
      now = choice;
      const open = offer.fields.filter(isOpen).map(({id, label}) => ({code: id, label}));
      topic.set(topics, choice.topic);
      show.set(
        offer.measures.map(({id, name}) => ({code: id, label: name})),
        choice.show
      );
      rows.set(open, choice.rows);
      columns.set([...open, {code: '', label: 'Geen'}], choice.columns);
      rows.element.hidden = columns.element.hidden = open.length < 2;
      fixed.set(choice, offer);
      as.set(choice.as);
    }
  };
}

/** What stood in the columns goes there where the rows came from: the two change places. */
const withRows = (choice: Choice, id: string): Wish =>
  id === choice.columns ? {...choice, rows: id, columns: choice.rows} : {...choice, rows: id};

const withColumns = (choice: Choice, id: string): Wish =>
  id === choice.rows ? {...choice, rows: choice.columns, columns: id} : {...choice, columns: id};

/** A select for each field that is fixed; one that stays keeps its element, and so the focus. */
function fixedOf(document: Document, choose: (id: string, code: string) => void) {
  const holder = element(document, 'div', {class: 'explore-fixed'});
  const selects = new Map<string, Select>();
  return {
    element: holder,
    set({fixed}: Choice, {fields}: Offer) {
      const shown = fields.filter(({id}) => id in fixed);
      const wanted = shown.map(({id, label, values}) => {
        const select = selects.get(id) ?? selectOf(document, label, (code) => choose(id, code));
        selects.set(id, select);
        select.set(values, fixed[id]!);
        return select.element;
      });
      for (const child of [...holder.children]) if (!wanted.includes(child as HTMLElement)) child.remove();
      for (const [at, child] of wanted.entries())
        if (holder.children[at] !== child) holder.insertBefore(child, holder.children[at] ?? null);
    }
  };
}

/** Table or figure: two native radios. */
function asOf(document: Document, choose: (as: Choice['as']) => void) {
  const radio = (value: Choice['as'], label: string) => {
    const input = element(document, 'input', {type: 'radio', name: 'explore-as', value, autocomplete: 'off'});
    input.addEventListener('change', () => choose(value));
    return {input, label: element(document, 'label', {}, input, element(document, 'span', {}, label))};
  };
  const [table, chart] = [radio('table', 'Tabel'), radio('chart', 'Figuur')];
  const holder = element(document, 'fieldset', {class: 'explore-as'});
  const choices = element(document, 'div', {class: 'axes'}, table.label, chart.label);
  holder.append(element(document, 'legend', {}, 'Weergave'), choices);
  return {
    element: holder,
    set(as: Choice['as']) {
      table.input.checked = as === 'table';
      chart.input.checked = as === 'chart';
    }
  };
}
