/** What a reader must know to ask in SQL: the table, questions to begin with, and every column. */
import {element} from '../../figures/element.ts';
import type {Example} from './examples.ts';
import type {ExplainedColumn} from './sheet.ts';
import {tableOf} from './table.ts';

export const lead = (document: Document, people: string): HTMLElement =>
  element(
    document,
    'p',
    {class: 'explore-lead'},
    'Alle cijfers van dit rapport staan in één tabel: ',
    element(document, 'code', {}, 'cijfers'),
    '. Met SQL kunt u die tabel alleen lezen: er verandert niets en er gaat niets naar buiten. ' +
      `Wat verborgen is, is ook hier leeg. Wie cijfers optelt, telt soms ${people} dubbel.`
  );

/** `take` gets the example that is pressed. */
export function exampleList(
  document: Document,
  examples: readonly Example[],
  take: (sql: string) => void
): HTMLElement {
  const buttons = examples.map(({label, sql}) => {
    const button = element(document, 'button', {type: 'button'}, label);
    button.addEventListener('click', () => take(sql));
    return element(document, 'li', {}, button);
  });
  return element(
    document,
    'div',
    {class: 'sql-examples'},
    element(document, 'h3', {id: 'sql-examples'}, 'Voorbeelden'),
    element(document, 'ul', {'aria-labelledby': 'sql-examples'}, ...buttons)
  );
}

export function columnList(document: Document, columns: readonly ExplainedColumn[]): HTMLElement {
  const words = (text: string) => ({text, look: 'words' as const});
  const shown = {
    caption: ['De kolommen van de tabel cijfers'],
    columns: ['Kolom', 'Soort', 'Wat erin staat'].map((label) => ({label, look: 'words' as const})),
    headed: true,
    rows: columns.map(({name, kind, says}) => [
      words(name),
      words(kind === 'numbers' ? 'getal' : 'tekst'),
      words(says)
    ])
  };
  const region = {tabindex: 0, role: 'region', 'aria-label': 'Tabel: kolommen van cijfers'};
  return element(document, 'div', {class: 'scroll sql-columns', ...region}, tableOf(document, shown));
}
