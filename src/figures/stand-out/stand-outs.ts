/** The opening summary of a report: drawn at build and again after every choice, by the same function. */
import type {DimensionPlan, IndicatorPlan, Series, View} from '../series.ts';
import {groupWords, sentence} from '../words.ts';
import {type Findings, find} from './find.ts';
import {strip} from './strip.ts';
import {
  lower,
  type Places,
  placesOf,
  type Said,
  sayBasis,
  sayChange,
  sayNothing,
  sayOut,
  whole
} from './words.ts';

export {type Findings, find} from './find.ts';

/** The same view beside one group, with every indicator seen over the years where it can be: what a summary asks. */
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

/** Series of one view (in any order) → the summary as one element; findings come from safe cells only. */
export function summarise(all: readonly Series[], document: Document): HTMLElement {
  const findings = find(all);
  const places = placesOf(all);
  const root = make(document, 'div', 'findings');
  root.append(
    make(document, 'p', 'findings-basis', sayBasis(all, findings)),
    outsOf(all, findings, places, document),
    besideOf(all, findings, places, document)
  );
  return root;
}

/** The sentences of a summary as plain lines, for who listens and for who reads a test. */
export function sayAll(all: readonly Series[]): readonly string[] {
  const findings = find(all);
  const places = placesOf(all);
  const {outs, changes} = findings;
  return [
    sayBasis(all, findings),
    ...(outs.length === 0 ? [sayNothing(all, findings)] : outs.map((out) => whole(sayOut(out, places)))),
    ...alikeWords(all, findings),
    ...changes.map((change) => whole(sayChange(change, places)))
  ];
}

/** How many stand out, for the live region: `Wat valt op: 3 verschillen.` */
export function announce(all: readonly Series[]): string {
  const {found: length} = find(all);
  const found =
    length === 0 ? 'niets valt duidelijk op' : length === 1 ? '1 verschil' : `${length} verschillen`;
  return sentence(`Wat valt op: ${found}`);
}

function outsOf(all: readonly Series[], findings: Findings, places: Places, document: Document): Element {
  if (findings.outs.length === 0) return make(document, 'p', 'findings-none', sayNothing(all, findings));
  const list = make(document, 'ol', 'outs');
  for (const out of findings.outs) {
    const item = make(document, 'li', 'out');
    const drawing = make(document, 'div', 'out-strip');
    drawing.append(strip(out, document));
    item.append(saidAs(sayOut(out, places), out.series.indicator.id, 'out-sentence', document), drawing);
    list.append(item);
  }
  return list;
}

/** What is alike and what changed: beside the list, and smaller. */
function besideOf(all: readonly Series[], findings: Findings, places: Places, document: Document): Element {
  const beside = make(document, 'div', 'findings-beside');
  if (findings.alike.length > 0) {
    beside.append(titled('Wat lijkt op de anderen', alikeOf(all, findings, document), document));
  }
  if (findings.changes.length > 0) {
    const list = make(document, 'ul', 'changes');
    for (const change of findings.changes) {
      const item = make(document, 'li', 'change');
      item.append(saidAs(sayChange(change, places), change.series.indicator.id, 'change-sentence', document));
      list.append(item);
    }
    beside.append(titled('Wat veranderde sinds vorig jaar', list, document));
  }
  return beside;
}

function alikeWords(all: readonly Series[], findings: Findings): readonly string[] {
  const [lead, shorts] = alikeParts(all, findings);
  return shorts.length === 0 ? [] : [`${lead} ${listed(shorts.map(({short}) => lower(short))).join('')}.`];
}

function alikeParts(all: readonly Series[], {alike}: Findings) {
  const one = all.find(({group}) => group !== null);
  const lead = one ? `Ongeveer zoals bij ${groupWords(one)}:` : '';
  return [lead, alike.map(({series}) => series.indicator)] as const;
}

/** `a`, `, `, `b`, ` en `, `c`: words and what stands between them. */
function listed(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => (at === 0 ? [word] : [at === words.length - 1 ? ' en ' : ', ', word]));
}

function alikeOf(all: readonly Series[], findings: Findings, document: Document): Element {
  const [lead, indicators] = alikeParts(all, findings);
  const line = make(document, 'p', 'alike', `${lead} `);
  const parts = listed(indicators.map(({short}) => lower(short)));
  parts.forEach((part, at) => {
    const indicator = at % 2 === 0 ? indicators[at / 2] : undefined;
    line.append(indicator ? linkTo(indicator.id, part, document) : part);
  });
  line.append('.');
  return line;
}

/** A sentence whose topic leads to its figure and whose number stands out. */
function saidAs(
  {topic, lead, figure, rest, drawn}: Said,
  id: string,
  name: string,
  document: Document
): Element {
  const line = make(document, 'p', name);
  line.append(linkTo(id, topic, document), `: ${lead}`, make(document, 'strong', '', figure), rest);
  if (drawn !== '') line.append(make(document, 'span', 'unseen', drawn));
  line.append('.');
  return line;
}

function titled(title: string, content: Element, document: Document): Element {
  const block = make(document, 'div', 'findings-block');
  block.append(make(document, 'h3', '', title), content);
  return block;
}

function linkTo(id: string, text: string, document: Document): Element {
  const link = make(document, 'a', '', text);
  link.setAttribute('href', `#${id}`);
  return link;
}

function make(document: Document, name: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
