/** A table that can be sorted by the head of each column. */
import {element} from '../../figures/element.ts';
import type {Order} from './order.ts';

export interface TableCell {
  readonly text: string;
  /** Numbers stand to the right, words to the left; what may not be read is quieter. */
  readonly look: 'number' | 'words' | 'quiet';
}

export interface Shown {
  readonly caption: readonly string[];
  /** The first column is the head of its row, where `headed`. */
  readonly columns: readonly {readonly label: string; readonly look: 'number' | 'words'}[];
  readonly headed: boolean;
  readonly rows: readonly (readonly TableCell[])[];
}

export interface Sorting {
  /** By which column, the first of all being -1. */
  readonly order: Order | null;
  readonly press: (at: number) => void;
}

/** The table as HTML; without `sorting` its heads are no buttons. */
export function tableOf(document: Document, shown: Shown, sorting?: Sorting): HTMLTableElement {
  const head = shown.columns.map(({label, look}, at) => headOf(document, label, look, at - 1, sorting));
  const rows = shown.rows.map((row) =>
    element(
      document,
      'tr',
      {},
      ...row.map(({text, look}, at) =>
        at === 0 && shown.headed
          ? element(document, 'th', {scope: 'row'}, text)
          : element(document, 'td', {class: look}, text)
      )
    )
  );
  return element(
    document,
    'table',
    {},
    element(document, 'caption', {}, ...shown.caption.map((line) => element(document, 'span', {}, line))),
    element(document, 'thead', {}, element(document, 'tr', {}, ...head)),
    element(document, 'tbody', {}, ...rows)
  );
}

function headOf(
  document: Document,
  label: string,
  look: 'number' | 'words',
  at: number,
  sorting: Sorting | undefined
): HTMLTableCellElement {
  if (!sorting) return element(document, 'th', {scope: 'col', class: look}, label);
  const {order, press} = sorting;
  const way = order?.at !== at ? undefined : order.down ? 'descending' : 'ascending';
  const sign = way === undefined ? '↕' : way === 'ascending' ? '↑' : '↓';
  const mark = element(document, 'span', {'aria-hidden': 'true'}, sign);
  const button = element(document, 'button', {type: 'button', 'data-sort': at}, label, '\u00a0', mark);
  button.addEventListener('click', () => press(at));
  return element(document, 'th', {scope: 'col', class: look, 'aria-sort': way}, button);
}
