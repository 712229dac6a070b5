/** What the choice gives: the table or the figure, with its search, its order and its file. */

import {element} from '../../figures/element.ts';
import type {SafeCell} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {download, fileName} from '../files/download.ts';
import {drawable} from './chart.ts';
import type {Choice, Offer} from './choice.ts';
import {gridCsv} from './grid-csv.ts';
import {captionOf, chartView, type Laid, tableView, walkCharts} from './grid-view.ts';
import {nextOrder, type Order, search, sort} from './order.ts';
import {type Grid, pivot} from './pivot.ts';
import {hasOwn, noteWords, rowWords, whatWords} from './words.ts';

export interface Result {
  readonly element: HTMLElement;
  /** Shows a choice as a whole, or throws and shows nothing. */
  show(choice: Choice, offer: Offer, cells: readonly SafeCell[]): void;
}

/** `toFigure` leads to the figure in the report. */
export function resultOf(
  document: Document,
  plan: ReportPlan,
  toFigure: (indicator: string) => void
): Result {
  let now: Laid | null = null;
  let order: Order | null = null;
  const parts = partsOf(document);
  const {needle, place, state} = parts;
  const leave = walkCharts(document);
  const lay = (heard: string, seen = '') => {
    if (!now) return;
    const laid = onScreen(now, needle.value, order);
    const {choice, offer, grid} = laid;
    leave();
    place.replaceChildren(
      choice.as === 'chart' ? chartView(document, plan, laid) : tableView(document, laid, {order, press})
    );
    noted(document, parts.notes, noteWords(plan, offer, choice, grid));
    const rows = [seen, `${rowWords(grid.rows.length)}.`].filter(Boolean).join(' ');
    state.replaceChildren(element(document, 'span', {class: 'unseen'}, heard), rows);
  };
  const fill: typeof lay = (heard, seen) => {
    whole(parts.element, () => lay(heard, seen));
  };
  const press = (at: number) => {
    order = nextOrder(order, at);
    fill('', now ? orderWords(now.grid, order) : '');
    place.querySelector<HTMLElement>(`[data-sort="${at}"]`)?.focus();
  };
  needle.addEventListener('input', () => fill(''));
  parts.figure.addEventListener('click', () => now && toFigure(now.choice.topic));
  parts.file.addEventListener('click', () => {
    if (now) save(document, plan, onScreen(now, needle.value, order), needle.value.trim());
  });
  return {
    element: parts.element,
    show(choice, offer, cells) {
      const grid = whole(parts.element, () => pivot(cells, offer, choice));
      if (!now || columnsOf(now.grid) !== columnsOf(grid) || now.choice.topic !== choice.topic) order = null;
      if (now?.choice.topic !== choice.topic) needle.value = '';
      now = {choice, offer, grid};
      parts.title.textContent = offer.indicator.title;
      // Who cannot see the table change hears what it shows now.
      fill(
        captionOf(now)
          .map((line) => `${line}. `)
          .join('')
      );
    }
  };
}

/** What cannot be laid out as a whole is not seen: it would show an earlier choice, or half of one. */
function whole<T>(place: HTMLElement, lay: () => T): T {
  try {
    const laid = lay();
    place.hidden = false;
    return laid;
  } catch (cause) {
    place.hidden = true;
    throw cause;
  }
}

/** The rows that are looked for, in the order that is asked for; in a figure, what can be drawn. */
function onScreen({choice, offer, grid}: Laid, words: string, order: Order | null): Laid {
  const drawn = choice.as === 'chart';
  const shown = drawn ? drawable(grid) : grid;
  // Whatever the order of the table, time goes on from left to right.
  const asked = drawn && grid.rowField?.role === 'period' ? null : order;
  return {choice, offer, grid: {...shown, rows: sort(search(shown.rows, words), asked)}};
}

function save(document: Document, plan: ReportPlan, {choice, offer, grid}: Laid, searched: string): void {
  const own = hasOwn(plan, offer, choice, grid) ? 'met-eigen-cijfers' : '';
  download(
    document,
    fileName(`${plan.title} ${plan.edition}`, offer.indicator.short, whatWords(grid), own),
    gridCsv(plan, offer, choice, grid, searched)
  );
}

function noted(document: Document, list: HTMLElement, words: readonly string[]): void {
  list.replaceChildren(...words.map((line) => element(document, 'li', {}, line)));
  list.hidden = words.length === 0;
}

function partsOf(document: Document) {
  const title = element(document, 'h2', {id: 'explore-title'});
  const link = {type: 'button', class: 'plain'};
  const figure = element(document, 'button', link, 'Bekijken met uitleg in het rapport');
  const needle = element(document, 'input', {type: 'search', autocomplete: 'off', spellcheck: 'false'});
  const state = element(document, 'p', {class: 'explore-rows', role: 'status'});
  const file = element(document, 'button', {type: 'button'}, 'Downloaden als CSV');
  const label = element(document, 'label', {}, element(document, 'span', {}, 'Zoek in de rijen'), needle);
  const place = element(document, 'div', {class: 'explore-place'});
  const notes = element(document, 'ul', {class: 'explore-notes'});
  const section = element(
    document,
    'section',
    {class: 'explore-result', 'aria-labelledby': 'explore-title'},
    element(document, 'div', {class: 'explore-head'}, title, figure),
    element(document, 'div', {class: 'explore-tools'}, label, state, file),
    place,
    notes
  );
  return {element: section, title, figure, needle, state, file, place, notes};
}

const columnsOf = ({columns}: Grid): string => JSON.stringify(columns.map(({code}) => code));

function orderWords({columns, rowField}: Grid, order: Order | null): string {
  if (order === null) return 'In de volgorde van het rapport.';
  const name = order.at < 0 ? (rowField?.label ?? '') : columns[order.at]!.label;
  return `Gesorteerd op ${name}, ${order.down ? 'aflopend' : 'oplopend'}.`;
}
