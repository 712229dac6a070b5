/** The opening summary of a report: drawn at build and again after every choice, by the same function. */

import {element} from '../../element.ts';
import type {DimensionPlan, IndicatorPlan, Series, View} from '../../series.ts';
import {mark, reworded, type Told, told} from '../../told.ts';
import {stepWords} from '../../words.ts';
import {type Glanced, glance, oneChapter} from '../glance/glance.ts';
import {blocksOf} from '../glance/rows.ts';
import {spoken} from '../glance/say.ts';
import {type Findings, find, most} from './findings.ts';
import {line} from './line.ts';
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
  topicOf,
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

/**
 * Series of one view, in the order of the report → the summary as one element: every comparison at a glance, and beside it in
 * sentences what stands out, what lies beyond a limit and what changed. Findings come from safe cells only.
 */
export function summarise(
  all: readonly Series[],
  view: Place,
  glanced: Glanced,
  document: Document
): HTMLElement {
  const findings = ordered(find(all, view), all, glanced);
  const seen = glance(all, view, glanced, document);
  const words = element(document, 'div', {class: 'findings-words'});
  words.append(
    element(document, 'h3', {class: 'findings-head'}, 'Wat valt op'),
    ...strikingOf(all, findings, document),
    ...limitsOf(findings, document),
    ...changesOf(all, findings, document)
  );
  const both = element(document, 'div', {class: 'findings-in'}, words, ...(seen ? [seen] : []));
  const root = element(document, 'div', {class: 'findings'});
  root.append(said(document, 'p', 'findings-basis', sayBasis(all, view, findings)), both);
  return root;
}

/** A family with one fixed order ranks nothing here either. */
function ordered(findings: Findings, all: readonly Series[], {ranking}: Glanced): Findings {
  if (ranking) return findings;
  const place = ({series}: Findings['striking'][number]): number =>
    all.findIndex(({indicator}) => indicator === series.indicator);
  return {...findings, striking: findings.striking.toSorted((a, b) => place(a) - place(b))};
}

/** The sentences of a summary as plain lines, for who listens and for who reads a test. */
export function sayAll(
  all: readonly Series[],
  view: Place,
  glanced: Glanced = oneChapter(all)
): readonly Told[] {
  const findings = ordered(find(all, view), all, glanced);
  const {striking, limits, changes, facts} = findings;
  const rows = blocksOf(all, view, glanced.chapters, glanced).flatMap((block) => block.rows);
  return [
    sayBasis(all, view, findings),
    ...(striking.length === 0
      ? [told(sayNothing(all, findings))]
      : striking.slice(0, most.striking).map((one) => whole(lineOf(one)))),
    ...limits.map((one) => whole(limitLine(one))),
    ...changes.slice(0, most.changes).map((change) => whole(changeLine(change))),
    ...facts.map((one) => whole(factLine(one))),
    ...[told(sayRest(all, findings))].filter(({text}) => text !== ''),
    ...rows.map((row) => reworded(spoken(row), (text) => `${topicOf(row)}: ${text}.`))
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
    item.append(line(lineOf(out), 'out-sentence', document));
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
    element(document, 'h4', {}, `Wat veranderde sinds ${stepWords(all[0]!).last}`),
    ...(changes.length + facts.length > 0 ? [list] : []),
    ...(rest === '' ? [] : [element(document, 'p', {class: 'alike'}, rest)])
  );
  return [block];
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
  block.append(element(document, 'h4', {}, title), content);
  return block;
}
