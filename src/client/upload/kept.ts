/** An accepted file as the page remembers it: its name, its counts, and what the reader chose to see of it. */

import {element} from '../../figures/element.ts';
import type {Series, View} from '../../figures/series.ts';
import type {OwnCounted, OwnFault} from '../../query/own/found.ts';
import type {ReportPlan} from '../../template/plan.ts';
import type {UploadPlan} from '../../template/upload-plan.ts';
import {faultList} from './fault-list.ts';
import {figuresIn} from './figures.ts';
import {ownPlan, ownView} from './own-plan.ts';
import {readWords} from './words.ts';

export interface Kept {
  readonly name: string;
  show(view: View): void;
  known(drawing: HTMLElement): Series | undefined;
  /** Takes the focus, and answers what is to be said aloud. */
  welcome(): string;
  /** Leaves nothing of it on the page. */
  clear(): void;
}

interface Around {
  readonly section: HTMLElement;
  readonly plan: ReportPlan;
  readonly upload: UploadPlan;
  readonly announce: (words: string) => void;
  readonly remove: () => void;
  /** Draws as a whole, or takes the file away. */
  readonly whole: (name: string, draw: () => void) => void;
}

/** Puts what was read on the page, with its figures; they follow `show`. */
export function keep(around: Around, name: string, counted: OwnCounted, faults: readonly OwnFault[]): Kept {
  const {section, plan, upload, announce, remove, whole} = around;
  const {ownerDocument: document} = section;
  const own = ownPlan(plan, upload, counted);
  const place = section.querySelector<HTMLElement>('[data-upload-result]')!;
  const figures = figuresIn(section, own, counted.cells, (indicator, by) => {
    axis = {...axis, [indicator]: by};
    redraw(indicator);
  });
  const select = periodsOf(document, own);
  let view: View | null = null;
  let chosen: string | null = null;
  let axis: View['axis'] = {};
  const draw = (): View | null => {
    if (view === null) return null;
    const seen = ownView(own, view, chosen, axis);
    figures.draw(seen);
    select.value = seen.at[select.name] ?? '';
    return seen;
  };
  const redraw = (indicator?: string) =>
    whole(name, () => {
      const seen = draw();
      if (seen) announce(figures.said(seen, indicator));
    });
  select.addEventListener('change', () => {
    chosen = select.value;
    redraw();
  });
  const heading = element(document, 'h3', {tabindex: '-1'}, upload.words.own);
  const words = readWords(name, counted, upload.words);
  place.replaceChildren(
    heading,
    ...words.map((sentence) => element(document, 'p', {}, sentence)),
    ...(faults.length === 0 ? [] : [faultList(document, upload, faults)]),
    element(document, 'p', {class: 'upload-remembered'}, remembered),
    element(document, 'p', {class: 'upload-printed'}, printed),
    actions(document, own, select, remove)
  );
  section.toggleAttribute('data-loaded', true);
  return {
    name,
    show(next) {
      // The report's own choice goes before an earlier one that was made here.
      if (view !== null && next.at[select.name] !== view.at[select.name]) chosen = null;
      view = next;
      draw();
    },
    known: figures.known,
    welcome() {
      heading.focus();
      return words.join(' ');
    },
    clear: () => empty(section)
  };
}

/** Leaves nothing of a file on the page, also where only half of it came there. */
export function empty(section: HTMLElement): void {
  for (const place of section.querySelectorAll('[data-upload-result], [data-upload-shown]'))
    place.replaceChildren();
  section.toggleAttribute('data-loaded', false);
}

const remembered =
  'Alleen deze tellingen blijven staan, tot u de pagina sluit of vergrendelt. Het bestand is al weg.';

const printed =
  'Deze cijfers komen uit een eigen bestand van de lezer. Ze horen niet bij de gegevens waaruit deze rapportage is gemaakt.';

const periodIn = ({dimensions}: ReportPlan) => dimensions.find(({role}) => role === 'period')!;

/** The periods of the file, under the name of their dimension. */
function periodsOf(document: Document, own: ReportPlan): HTMLSelectElement {
  const {id, values} = periodIn(own);
  const options = values.map(({code, label}) => element(document, 'option', {value: code}, label));
  return element(document, 'select', {name: id, 'data-upload-period': '', autocomplete: 'off'}, ...options);
}

function actions(document: Document, own: ReportPlan, select: HTMLSelectElement, remove: () => void): Node {
  const button = element(
    document,
    'button',
    {type: 'button', 'data-upload-remove': ''},
    'Gegevens verwijderen'
  );
  button.addEventListener('click', remove);
  const label = `${periodIn(own).label} in uw bestand`;
  const choice = element(document, 'label', {}, element(document, 'span', {}, label), select);
  return element(document, 'div', {class: 'upload-actions'}, ...(select.length > 1 ? [choice] : []), button);
}
