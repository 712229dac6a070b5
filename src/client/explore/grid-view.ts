/** A laid out table as HTML: as the table that it is, or drawn. */

import {element} from '../../figures/element.ts';
import {drawGrid} from '../../figures/grid/draw-grid.ts';
import type {ReportPlan} from '../../template/plan.ts';
import type {Walkable} from '../marks.ts';
import {reachable, walk} from '../walk.ts';
import {drawnOf, walkableGrid} from './chart.ts';
import type {Choice, Offer} from './choice.ts';
import type {Reading} from './measures.ts';
import type {Grid} from './pivot.ts';
import {type Sorting, type TableCell, tableOf} from './table.ts';
import {fixedWords, textOf, whatWords} from './words.ts';

/** A choice with what it gives. */
export interface Laid {
  readonly choice: Choice;
  readonly offer: Offer;
  readonly grid: Grid;
}

/** What is shown, and of which part. */
export const captionOf = ({grid, offer, choice}: Laid): readonly string[] =>
  [whatWords(grid), fixedWords(offer, choice)].filter((line) => line !== '');

/** The table, in a region of its own that a narrow screen can scroll. */
export function tableView(document: Document, laid: Laid, sorting: Sorting): HTMLElement {
  const {grid, offer} = laid;
  const rows = grid.rows.map(({label, readings}): readonly TableCell[] => [
    {text: label, look: 'words'},
    ...readings.map((reading) => ({text: textOf(reading), look: lookOf(reading)}))
  ]);
  const shown = {
    caption: captionOf(laid),
    columns: [
      {label: grid.rowField?.label ?? '', look: 'words' as const},
      ...grid.columns.map(({label}) => ({label, look: 'number' as const}))
    ],
    headed: true,
    rows
  };
  const region = {
    class: 'scroll',
    tabindex: 0,
    role: 'region',
    'aria-label': `Tabel: ${offer.indicator.short}`
  };
  return element(document, 'div', region, tableOf(document, shown, sorting));
}

const lookOf = (reading: Reading | null): TableCell['look'] =>
  reading?.status === 'hidden' || reading?.status === 'none' ? 'quiet' : 'number';

/** What each figure on screen shows. */
const shown = new WeakMap<HTMLElement, Walkable>();

/** Lets figures be walked, whichever is on screen. Answers how to take the ring away. */
export const walkCharts = (document: Document): (() => void) =>
  walk(document, '[data-grid]', (drawing) => shown.get(drawing));

/** The figure, in both widths. */
export function chartView(document: Document, plan: ReportPlan, laid: Laid): HTMLElement {
  const drawn = drawnOf(plan, laid.offer, laid.choice, laid.grid);
  const walkable = walkableGrid(drawn);
  const drawing = (width: 'wide' | 'narrow') => {
    const svg = element(document, 'div', {class: 'drawing'}, drawGrid(drawn, {document, width}));
    const made = element(document, 'div', {'data-grid': width}, svg);
    shown.set(made, walkable);
    reachable(made, laid.offer.indicator);
    return made;
  };
  const lines = captionOf(laid).map((line) => element(document, 'span', {}, line));
  return element(
    document,
    'figure',
    {class: 'explore-figure'},
    element(document, 'figcaption', {}, ...lines),
    element(document, 'div', {class: 'figure-drawing'}, drawing('wide'), drawing('narrow'))
  );
}
