/** A question in words that a reader completes by choosing, and its answer as a drawing: what, of whom, and along what. */
import {element} from '../../figures/element.ts';
import type {SafeCell} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {drawable} from './chart.ts';
import type {Choice, Offer, Wish} from './choice.ts';
import {type Field, isOpen} from './fields.ts';
import {chartView} from './grid-view.ts';
import {pivot} from './pivot.ts';
import {type Option, selectOf} from './select.ts';

export interface Question {
  readonly element: HTMLElement;
  /** Shows a choice as a question, with its answer; what stands drawn below already is not drawn twice. */
  show(choice: Choice, offer: Offer, cells: readonly SafeCell[]): void;
}

const everyone = '';

/** `choose` gets the wish that a choice of the reader makes of what is on show. */
export function questionOf(
  document: Document,
  plan: ReportPlan,
  topics: readonly Option[],
  choose: (wish: Wish) => void
): Question {
  let now: Choice | null = null;
  const wish = (make: (choice: Choice) => Wish) => {
    if (now) choose(make(now));
  };
  const what = selectOf(document, 'Welk cijfer', (topic) => wish(({as, fixed}) => ({topic, as, fixed})));
  const whom = selectOf(document, 'Van wie', (scope) => wish((choice) => ofWhom(choice, scope)));
  const along = selectOf(document, 'Uitgesplitst', (rows) => wish((choice) => alongWhat(choice, rows)));
  const of = element(document, 'span', {}, ' bij ', whom.element);
  const by = element(document, 'span', {}, along.element);
  const end = element(document, 'span', {class: 'explore-end'}, by, '?');
  const form = element(document, 'form', {class: 'explore-sentence', 'aria-label': 'Uw vraag in woorden'});
  form.append('Hoe zit het met ', what.element, of, ' ', end);
  form.addEventListener('submit', (event) => event.preventDefault());
  const answer = element(document, 'div', {class: 'explore-answer'});
  return {
    element: element(document, 'section', {class: 'explore-question'}, form, answer),
    show(choice, offer, cells) {
      now = choice;
      what.set(topics, choice.topic);
      const [who, ways] = [whoOf(offer), waysOf(choice, offer)];
      whom.set(who, choice.fixed['scope'] ?? everyone);
      along.set(ways, choice.rows);
      of.hidden = who.length < 3;
      by.hidden = ways.length < 2;
      answer.replaceChildren(...drawnAnswer(document, plan, choice, offer, cells));
    }
  };
}

function drawnAnswer(
  document: Document,
  plan: ReportPlan,
  choice: Choice,
  offer: Offer,
  cells: readonly SafeCell[]
): readonly HTMLElement[] {
  const measure = offer.measures.find(({id}) => id === choice.show);
  if (choice.as === 'chart' || !measure?.drawn) return [];
  const grid = drawable(pivot(cells, offer, choice));
  return [chartView(document, plan, {choice, offer, grid})];
}

/** Everyone beside each other, or one of them. */
const whoOf = ({fields}: Offer): readonly Option[] => [
  {code: everyone, label: 'iedereen naast elkaar'},
  ...(fields.find(({id}) => id === 'scope')?.values ?? [])
];

/** Along what a figure can be seen, and whatever the rows are now. */
function waysOf({rows}: Choice, {fields}: Offer): readonly Option[] {
  const usual = ({role, id}: Field): boolean => role !== 'scope' && id !== 'from' && id !== 'to';
  return fields
    .filter((field) => isOpen(field) && (usual(field) || field.id === rows))
    .map(({id, per}) => ({code: id, label: per}));
}

/** Beside each other they are the columns; one of them stands fixed. */
function ofWhom({rows, columns, ...rest}: Choice, scope: string): Wish {
  const kept = rows === 'scope' ? {} : {rows};
  if (scope === everyone) return {...rest, ...kept, columns: 'scope'};
  return {
    ...rest,
    ...kept,
    columns: columns === 'scope' ? '' : columns,
    fixed: {...rest.fixed, scope}
  };
}

/** Who is compared stays compared, also where that stood in the rows. */
function alongWhat({rows, columns, ...rest}: Choice, id: string): Wish {
  const one = rest.fixed['scope'] !== undefined;
  const free = columns === id || rows === 'scope';
  return {...rest, rows: id, columns: free ? (one ? '' : 'scope') : columns};
}
