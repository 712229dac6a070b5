/** What the choice gives: the table or the figure, with its search, its order and its file. */
import {drawGrid} from '../../figures/grid/draw-grid.ts';
import type {SafeCell} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {drawable, drawnOf} from './chart.ts';
import type {Choice, Offer} from './choice.ts';
import {download, fileName} from './download.ts';
import {element} from './element.ts';
import {gridCsv} from './grid-csv.ts';
import type {Reading} from './measures.ts';
import {nextOrder, type Order, search, sort} from './order.ts';
import {type Grid, pivot} from './pivot.ts';
import {type TableCell, tableOf} from './table.ts';
import {fixedWords, hasOwn, noteWords, rowWords, textOf, whatWords} from './words.ts';

export interface Result {
  readonly element: HTMLElement;
  show(choice: Choice, offer: Offer, cells: readonly SafeCell[]): void;
}

/** What is on screen now. */
interface Now {
  readonly choice: Choice;
  readonly offer: Offer;
  readonly grid: Grid;
}

/** `toFigure` leads to the figure in the report. */
export function resultOf(
  document: Document,
  plan: ReportPlan,
  toFigure: (indicator: string) => void
): Result {
  let now: Now | null = null;
  let order: Order | null = null;
  const title = element(document, 'h2', {id: 'explore-title'});
  const figure = element(
    document,
    'button',
    {type: 'button', class: 'plain'},
    'Bekijk met uitleg in het rapport'
  );
  const needle = element(document, 'input', {type: 'search', autocomplete: 'off', spellcheck: 'false'});
  const file = element(document, 'button', {type: 'button'}, 'Download als CSV');
  const state = element(document, 'p', {class: 'explore-rows', role: 'status'});
  const tools = element(
    document,
    'div',
    {class: 'explore-tools'},
    element(document, 'label', {}, element(document, 'span', {}, 'Zoek in de rijen'), needle),
    state,
    file
  );
  const place = element(document, 'div', {class: 'explore-place'});
  const notes = element(document, 'ul', {class: 'explore-notes'});
  const seen = ({grid, choice}: Now): Grid => {
    const drawn = choice.as === 'chart';
    const shown = drawn ? drawable(grid) : grid;
    // Whatever the order of the table, time goes on from left to right.
    const asked = drawn && grid.rowField?.role === 'period' ? null : order;
    return {...shown, rows: sort(search(shown.rows, needle.value), asked)};
  };
  const fill = (spoken: string) => {
    if (!now) return;
    const grid = seen(now);
    place.replaceChildren(
      now.choice.as === 'chart' ? chart(document, plan, now, grid) : table(document, now, grid, order, press)
    );
    const words = noteWords(plan, now.offer, now.choice, grid);
    notes.replaceChildren(...words.map((line) => element(document, 'li', {}, line)));
    notes.hidden = words.length === 0;
    state.textContent = [spoken, `${rowWords(grid.rows.length)}.`].filter(Boolean).join(' ');
  };
  const press = (at: number) => {
    order = nextOrder(order, at);
    fill(now ? orderWords(now.grid, order) : '');
    place.querySelector<HTMLElement>(`[data-sort="${at}"]`)?.focus();
  };
  needle.addEventListener('input', () => fill(''));
  figure.addEventListener('click', () => now && toFigure(now.choice.topic));
  file.addEventListener('click', () => {
    if (!now) return;
    const {offer, choice} = now;
    const grid = seen(now);
    const own = hasOwn(plan, offer, choice, grid) ? 'met-eigen-cijfers' : '';
    download(
      document,
      fileName(`${plan.title} ${plan.edition}`, offer.indicator.short, whatWords(grid), own),
      gridCsv(plan, offer, choice, grid, needle.value.trim())
    );
  });
  return {
    element: element(
      document,
      'section',
      {class: 'explore-result', 'aria-labelledby': 'explore-title'},
      element(document, 'div', {class: 'explore-head'}, title, figure),
      tools,
      place,
      notes
    ),
    show(choice, offer, cells) {
      const grid = pivot(cells, offer, choice);
      if (!now || columnsOf(now.grid) !== columnsOf(grid) || now.choice.topic !== choice.topic) order = null;
      if (now?.choice.topic !== choice.topic) needle.value = '';
      now = {choice, offer, grid};
      title.textContent = offer.indicator.title;
      fill('');
    }
  };
}

const columnsOf = ({columns}: Grid): string => JSON.stringify(columns.map(({code}) => code));

function orderWords({columns, rowField}: Grid, order: Order | null): string {
  if (order === null) return 'In de volgorde van het rapport.';
  const name = order.at < 0 ? (rowField?.label ?? '') : columns[order.at]!.label;
  return `Gesorteerd op ${name}, ${order.down ? 'aflopend' : 'oplopend'}.`;
}

function table(
  document: Document,
  {choice, offer}: Now,
  grid: Grid,
  order: Order | null,
  press: (at: number) => void
): HTMLElement {
  const columns = grid.columns.map(({label}) => ({label, look: 'number' as const}));
  const rows = grid.rows.map(({label, readings}): readonly TableCell[] => [
    {text: label, look: 'words'},
    ...readings.map((reading) => ({text: textOf(reading), look: lookOf(reading)}))
  ]);
  const caption = [whatWords(grid), fixedWords(offer, choice)].filter((line) => line !== '');
  const shown = {
    caption,
    columns: [{label: grid.rowField?.label ?? '', look: 'words' as const}, ...columns],
    headed: true,
    rows
  };
  return element(
    document,
    'div',
    {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Tabel: ${offer.indicator.short}`},
    tableOf(document, shown, {order, press})
  );
}

const lookOf = (reading: Reading | null): TableCell['look'] =>
  reading?.status === 'hidden' || reading?.status === 'none' ? 'quiet' : 'number';

function chart(document: Document, plan: ReportPlan, {choice, offer}: Now, grid: Grid): HTMLElement {
  const drawn = drawnOf(plan, offer, choice, grid);
  const drawing = (width: 'wide' | 'narrow') =>
    element(
      document,
      'div',
      {'data-grid': width},
      element(document, 'div', {class: 'drawing'}, drawGrid(drawn, {document, width}))
    );
  return element(
    document,
    'figure',
    {class: 'explore-figure'},
    element(
      document,
      'figcaption',
      {},
      ...[whatWords(grid), fixedWords(offer, choice)]
        .filter((line) => line !== '')
        .map((line) => element(document, 'span', {}, line))
    ),
    element(document, 'div', {class: 'figure-drawing'}, drawing('wide'), drawing('narrow'))
  );
}
