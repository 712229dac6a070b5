/** One slide: a heading, a sentence and what it is about, each drawn by what draws the report. */
import {draw} from '../../figures/draw.ts';
import {element} from '../../figures/element.ts';
import type {IndicatorPlan, Series} from '../../figures/series.ts';
import {showsOf} from '../../figures/shows.ts';
import {mark, type Told} from '../../figures/told.ts';
import {glance} from '../../figures/verdict/glance/glance.ts';
import {arranged} from '../../figures/verdict/glance/rows.ts';
import {talk} from '../../figures/verdict/summary/talk.ts';
import {fewOf} from '../../figures/verdict/tour/at-a-glance.ts';
import {sayStop} from '../../figures/verdict/tour/say.ts';
import {type FigureStop, hasFigure, type Stop} from '../../figures/verdict/tour/stop.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {questionsOf} from '../summary.ts';
import type {Seen} from './asking.ts';
import type {Width} from './fit.ts';

/** What a slide is drawn of. */
export interface Drawable {
  readonly document: Document;
  readonly plan: ReportPlan;
  readonly stop: Stop;
  readonly seen: Seen;
}

export interface Slide {
  readonly kind: Stop['kind'];
  readonly label: string;
  readonly title: string;
  readonly said: Told;
  readonly content: Content;
}

/** A drawing in both its widths, of which one is shown; or what stands under the words, made when it is laid there. */
export type Content =
  | {readonly drawn: Readonly<Record<Width, SVGElement>>; readonly series: Series}
  | {readonly stands: () => Element};

export function slideOf(made: Drawable): Slide {
  const {plan, stop, seen} = made;
  const {label, said} = sayStop(stop, seen.all, plan.words.talk);
  return {kind: stop.kind, label, title: titleOf(made), said, content: contentOf(made)};
}

/** Figures that the page shows, in its order: those that can be presented. */
export const figuresIn = (document: Document, {indicators}: ReportPlan): readonly IndicatorPlan[] =>
  indicators.filter(({id, within}) => within === undefined && document.getElementById(id) !== null);

/** What a slide is called: the question that its figure answers, or what it is for. */
export function titleOf({document, plan, stop}: Omit<Drawable, 'seen'>): string {
  if (hasFigure(stop)) return plan.indicators.find(({id}) => id === stop.figure)!.title;
  const of = {welcome: '#titel', glance: '#wat-valt-op-kop', talk: '#vragen-voor-het-gesprek-kop'} as const;
  return document.querySelector(of[stop.kind])?.textContent ?? plan.title;
}

function contentOf(made: Drawable): Content {
  const {stop} = made;
  if (hasFigure(stop)) return figureOf(made, stop);
  const make = {welcome, glance: atAGlance, talk: talking}[stop.kind];
  return {stands: () => make(made)};
}

/** Where a report shows the same figures in several ways, one screen shows one: the first, or of what changed the course of it. */
function figureOf({document, plan, seen}: Drawable, {figure, kind}: FigureStop): Content {
  const series = seen.series(plan.indicators.find(({id}) => id === figure)!);
  const course = showsOf(series).findIndex((show) => show.kind === 'trend');
  const at = kind === 'change' && course > 0 ? course : 0;
  const drawn = (width: Width) => draw(series, {document, width}).children[at] as SVGElement;
  return {drawn: {wide: drawn('wide'), narrow: drawn('narrow')}, series};
}

/** The facts of the report, as they stand in its opening. */
function welcome({document}: Drawable): Element {
  const facts = document.querySelector('.opening-facts')?.cloneNode(true);
  return element(document, 'div', {class: 'slide-facts'}, ...(facts ? [facts] : []));
}

/** Rows of the glance that one screen has room for. */
const mostRows = 7;

function atAGlance({document, plan, stop, seen}: Drawable): Element {
  const {indicators, left} = fewOf(seen.all, stop.view, mostRows);
  const chapters = [{title: '', indicators}];
  const rows = glance(seen.all, stop.view, {...arranged, ranking: plan.ranking, chapters}, document);
  for (const away of rows?.querySelectorAll('h3, .glance-tools') ?? []) away.remove();
  const rest = element(document, 'p', {class: 'slide-rest'}, 'De andere figuren staan in het rapport.');
  return element(
    document,
    'div',
    {class: 'slide-glance'},
    ...(rows ? [rows] : []),
    ...(left > 0 ? [rest] : [])
  );
}

/** Of the questions to talk about, as many as one screen has room for. */
const mostQuestions = 4;

function talking({document, plan, stop, seen}: Drawable): Element {
  const questions = questionsOf(plan, (id) => document.getElementById(id) !== null);
  const list = talk(seen.all, stop.view, questions, document);
  for (const more of [...list.children].slice(mostQuestions)) more.remove();
  return list;
}

/** Lays the words of a slide in their places. */
export function wordsOf(document: Document, {label, title, said}: Slide): HTMLElement {
  const sentence = element(document, 'p', {class: 'slide-said'}, said.text);
  mark(sentence, said);
  return element(
    document,
    'div',
    {class: 'slide-words'},
    element(document, 'p', {class: 'slide-label'}, label),
    element(document, 'h2', {id: 'dia-kop', class: 'slide-title'}, title),
    sentence
  );
}
