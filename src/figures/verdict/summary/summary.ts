/** The opening summary of a report: drawn at build and again after every choice, by the same function. */

import {element} from '../../element.ts';
import type {DimensionPlan, IndicatorPlan, Series, View} from '../../series.ts';
import {mark, type Told, told} from '../../told.ts';
import {stepWords} from '../../words.ts';
import {type Findings, find, most} from './findings.ts';
import {line} from './line.ts';
import {type Row, rowsOf} from './rows.ts';
import {strip} from './strip.ts';
import {
  changeLine,
  factLine,
  limitLine,
  lineOf,
  normWords,
  sayBasis,
  sayFound,
  sayNothing,
  sayRest,
  shortLine,
  whole
} from './words.ts';

type Place = Pick<View, 'at'>;

/** The same view beside one group, with every indicator seen over the periods where it can be: what a summary asks. */
export function summaryView(
  {
    dimensions,
    indicators
  }: {readonly dimensions: readonly DimensionPlan[]; readonly indicators: readonly IndicatorPlan[]},
  {at, group}: View
): View {
  const periods = dimensions.filter(({role}) => role === 'period').map(({id}) => id);
  const axis = indicators.flatMap(({id, show}) =>
    periods.filter((period) => period in show).map((period) => [id, period])
  );
  return {at, group, axis: Object.fromEntries(axis)};
}

/** Series of one view, in the order of the report → the summary as one element; findings come from safe cells only. */
export function summarise(all: readonly Series[], view: Place, document: Document): HTMLElement {
  const findings = find(all, view);
  const root = element(document, 'div', {class: 'findings'});
  const main = element(document, 'div', {class: 'findings-main'});
  main.append(
    ...strikingOf(all, findings, document),
    ...limitsOf(findings, document),
    ...differsOf(all, findings, document)
  );
  root.append(
    said(document, 'p', 'findings-basis', sayBasis(all, view, findings)),
    main,
    besideOf(all, findings, document)
  );
  return root;
}

/** The sentences of a summary as plain lines, for who listens and for who reads a test. */
export function sayAll(all: readonly Series[], view: Place): readonly Told[] {
  const findings = find(all, view);
  const {striking, limits, changes, facts} = findings;
  return [
    sayBasis(all, view, findings),
    ...(striking.length === 0
      ? [told(sayNothing(all, findings))]
      : striking.slice(0, most.striking).map((one) => whole(lineOf(one)))),
    ...limits.map((one) => whole(limitLine(one))),
    ...rowsOf(all, findings).flatMap(({besides}) => besides.map((one) => whole(shortLine(one)))),
    ...changes.slice(0, most.changes).map((change) => whole(changeLine(change))),
    ...facts.map((one) => whole(factLine(one))),
    ...[told(sayRest(all, findings))].filter(({text}) => text !== '')
  ];
}

/** How much stands out, for the live region. */
export const announce = (all: readonly Series[], view: Place): Told => sayFound(find(all, view));

function strikingOf(all: readonly Series[], findings: Findings, document: Document): readonly Element[] {
  if (findings.striking.length === 0)
    return [element(document, 'p', {class: 'findings-none'}, sayNothing(all, findings))];
  const list = element(document, 'ol', {class: 'outs'});
  for (const out of findings.striking.slice(0, most.striking)) {
    const item = element(document, 'li', {class: 'out'});
    const drawing = element(document, 'div', {class: 'out-strip'});
    drawing.append(strip(out, document));
    item.append(line(lineOf(out), 'out-sentence', document), drawing);
    list.append(item);
  }
  return [list];
}

function limitsOf({limits}: Findings, document: Document): readonly Element[] {
  if (limits.length === 0) return [];
  const list = element(document, 'ul', {class: 'changes'});
  for (const limited of limits) {
    const item = element(document, 'li', {class: 'change'});
    item.append(line(limitLine(limited), 'change-sentence', document));
    list.append(item);
  }
  return [titled(`Voorbij ${normWords(limits)}`, list, document)];
}

/** What differs without being striking: quiet, in one line, each with its number. */
const differsOf = (all: readonly Series[], findings: Findings, document: Document): readonly Element[] =>
  rowsOf(all, findings)
    .slice(0, 1)
    .filter(({besides}) => besides.length > 0)
    .map((row) => titled(row.title, rowOf(row, document), document));

/** What is alike, what may be chance and what changed: beside the list, and smaller. */
function besideOf(all: readonly Series[], findings: Findings, document: Document): Element {
  const beside = element(document, 'div', {class: 'findings-beside'});
  for (const row of rowsOf(all, findings).slice(1))
    if (row.besides.length > 0) beside.append(titled(row.title, rowOf(row, document), document));
  beside.append(...changesOf(all, findings, document));
  return beside;
}

/** For everyone who has two periods: what changed, or that nothing did. */
function changesOf(all: readonly Series[], findings: Findings, document: Document): readonly Element[] {
  const {changes, facts} = findings;
  const rest = sayRest(all, findings);
  if (changes.length + facts.length === 0 && rest === '') return [];
  const list = element(document, 'ul', {class: 'changes'});
  for (const one of [...changes.slice(0, most.changes).map(changeLine), ...facts.map(factLine)]) {
    const item = element(document, 'li', {class: 'change'});
    item.append(line(one, 'change-sentence', document));
    list.append(item);
  }
  const block = element(document, 'div', {class: 'findings-block findings-changes'});
  block.append(
    element(document, 'h3', {}, `Wat veranderde sinds ${stepWords(all[0]!).last}`),
    ...(changes.length + facts.length > 0 ? [list] : []),
    ...(rest === '' ? [] : [element(document, 'p', {class: 'alike'}, rest)])
  );
  return [block];
}

/** One line a figure, that leads to it. */
function rowOf({besides}: Row, document: Document): Element {
  const list = element(document, 'ul', {class: 'rows'});
  for (const beside of besides) {
    const item = element(document, 'li', {class: 'row'});
    item.append(line(shortLine(beside), 'row-sentence', document));
    list.append(item);
  }
  return list;
}

function said(
  document: Document,
  name: 'p' | 'span' | 'strong' | 'h3',
  className: string,
  words: Told
): HTMLElement {
  const made = element(document, name, {class: className}, words.text);
  mark(made, words);
  return made;
}

function titled(title: string, content: Element, document: Document): HTMLElement {
  const block = element(document, 'div', {class: 'findings-block'});
  block.append(element(document, 'h3', {}, title), content);
  return block;
}
