/** What lies over the report while it is presented: a slide, and a bar under it. The report itself stays as it is. */
import {element} from '../../figures/element.ts';
import {sizes} from '../../figures/svg.ts';
import {setText} from '../slots.ts';
import {fitOf, type Layout, type Size, type Width} from './fit.ts';
import type {Wish} from './keys.ts';
import styles from './present.css?inline';
import {type Slide, wordsOf} from './slide.ts';

export interface Stage {
  readonly root: HTMLElement;
  readonly slide: HTMLElement;
  /** Shows a slide, and tells it to who listens; answers the place of its drawing, where it has one. */
  show(slide: Slide, at: number, of: number): HTMLElement | null;
  /** Puts the filters of the slide in the bar; the focus stays on the one that had it. */
  choices(form: HTMLFormElement): void;
  /** The list of all stops in the place of the slide; null: the slide again, with the focus. */
  list(list: HTMLElement | null): void;
  isListed(): boolean;
  /** Calls with the figure to which a link on a slide leads. */
  follow(lead: (figure: string) => void): void;
  say(words: string): void;
  close(): void;
}

export function openStage(document: Document, name: string): Stage {
  const {root, slide, said, at: place, over, choices} = partsOf(document, name);
  const uncover = cover(document, root);
  slide.focus({preventScroll: true});
  let shown: Slide | null = null;
  const refit = () => {
    if (shown && !slide.hidden) fitIn(slide, shown);
  };
  const resized = new ResizeObserver(refit);
  for (const sized of [root, slide]) resized.observe(sized);
  return {
    ...{root, slide},
    show(next, at, of) {
      shown = next;
      slide.dataset['kind'] = next.kind;
      slide.replaceChildren(wordsOf(document, next), placeFor(document, next));
      slide.scrollTop = 0;
      setText(place, `${at + 1} van ${of}`);
      refit();
      setText(said, `Dia ${at + 1} van ${of}. ${next.label}. ${next.title} ${next.said.text}`);
      return slide.querySelector<HTMLElement>('[data-drawing]');
    },
    choices: (form) => replaceChoices(choices, form),
    list(list) {
      over.replaceChildren(...(list ? [list] : []));
      [over.hidden, slide.hidden] = [list === null, list !== null];
      root.querySelector('[data-wish="overview"]')?.setAttribute('aria-pressed', String(list !== null));
      if (list === null) slide.focus({preventScroll: true});
    },
    isListed: () => !over.hidden,
    follow: (lead) => slide.addEventListener('click', (event) => followed(event, lead)),
    say: (words) => setText(said, words),
    close() {
      resized.disconnect();
      uncover();
    }
  };
}

/** Lays the stage over the report, of which nothing can be reached meanwhile. It stands in it, so that what locks the report takes it along. */
function cover(document: Document, root: HTMLElement): () => void {
  const report = document.getElementById('report')!;
  const covered = [...report.children].filter((child) => !child.hasAttribute('inert'));
  for (const child of covered) child.setAttribute('inert', '');
  document.documentElement.setAttribute('data-presenting', '');
  report.append(root);
  return () => {
    root.remove();
    for (const child of covered) child.removeAttribute('inert');
    document.documentElement.removeAttribute('data-presenting');
  };
}

function followed(event: MouseEvent, lead: (figure: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null) return;
  event.preventDefault();
  lead(link.getAttribute('href')!.slice(1));
}

function partsOf(document: Document, name: string) {
  const button = (wish: Wish, text: string, more: Readonly<Record<string, string>> = {}) =>
    element(document, 'button', {type: 'button', 'data-wish': wish, ...more}, text);
  const said = element(document, 'p', {class: 'unseen', role: 'status', 'aria-live': 'polite'});
  const slide = element(document, 'section', {class: 'slide', tabindex: '-1', 'aria-label': 'Dia'});
  const over = element(document, 'section', {class: 'stage-over', 'aria-label': 'Overzicht', hidden: true});
  const at = element(document, 'span', {class: 'stage-at'});
  const choices = element(document, 'div', {class: 'stage-filters'});
  const turns = element(
    document,
    'div',
    {class: 'stage-turns'},
    button('back', '‹', {'aria-label': 'Vorige dia'}),
    at,
    button('next', '›', {'aria-label': 'Volgende dia'})
  );
  const overview = button('overview', 'Overzicht', {'aria-pressed': 'false'});
  const bar = element(
    document,
    'div',
    {class: 'stage-bar'},
    turns,
    choices,
    overview,
    button('end', 'Stoppen')
  );
  const style = element(document, 'style', {}, styles);
  const about = {
    class: 'stage',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-label': `Presentatie van ${name}`
  };
  const root = element(document, 'div', about, style, said, slide, over, bar);
  return {root, slide, said, at, over, choices};
}

/** A choice makes the form anew: who chooses stays at the same control. */
function replaceChoices(place: HTMLElement, form: HTMLFormElement): void {
  const {activeElement} = place.ownerDocument;
  const name = place.contains(activeElement) ? activeElement?.getAttribute('name') : null;
  place.replaceChildren(form);
  if (name == null) return;
  const same = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
  (same.find(({checked}) => checked) ?? same[0])?.focus({preventScroll: true});
}

function placeFor(document: Document, {content}: Slide): Element {
  if ('stands' in content) return element(document, 'div', {class: 'slide-stands'});
  const drawing = element(document, 'div', {class: 'drawing'});
  const place = element(document, 'div', {'data-drawing': 'slide'}, drawing);
  return element(document, 'figure', {class: 'slide-figure'}, place);
}

/** Lays what a slide is about in its place, as large or as much of it as there is room for. Reads the layout. */
function fitIn(slide: HTMLElement, {content}: Slide): void {
  if ('stands' in content) standIn(slide, content.stands());
  else drawIn(slide, content.drawn);
}

function drawIn(slide: HTMLElement, drawn: Readonly<Record<Width, SVGElement>>): void {
  const drawing = slide.querySelector<HTMLElement>('.slide-figure .drawing')!;
  const sizeOf = (width: Width): Size => ({
    width: sizes[width].width,
    height: Number(drawn[width].getAttribute('height'))
  });
  drawing.replaceChildren();
  const rooms = {beside: roomIn(slide, 'beside'), under: roomIn(slide, 'under')};
  const words = Number.parseFloat(getComputedStyle(slide).fontSize);
  const limits = {least: words * letters.least, most: words * letters.most};
  const {layout, width, times} = fitOf({wide: sizeOf('wide'), narrow: sizeOf('narrow')}, rooms, limits);
  slide.dataset['layout'] = layout;
  drawn[width].style.width = `${Math.floor(sizes[width].width * times)}px`;
  drawing.replaceChildren(drawn[width]);
}

/** Of a list no more than one screen shows, and never less than a few; where a slide goes on below the edge, all of it. */
function standIn(slide: HTMLElement, stands: Element): void {
  slide.dataset['layout'] = 'under';
  slide.querySelector('.slide-stands')!.replaceChildren(stands);
  if (getComputedStyle(slide).getPropertyValue('--goes-on') !== '') return;
  const list = stands.querySelectorAll('.glance-row, .talk-topic');
  for (const item of [...list]
    .filter((one) => !one.hasAttribute('data-loud'))
    .slice(few)
    .reverse())
    if (slide.scrollHeight > slide.clientHeight) item.remove();
}

/** Rows or questions that stay in any case. */
const few = 2;

/** Of a drawing, beside those of the sentence. */
const letters = {least: 0.5, most: 1.1} as const;

/** What a layout leaves for a figure; no end below where the slide scrolls, and none where the words need it all. */
function roomIn(slide: HTMLElement, layout: Layout): Size {
  slide.dataset['layout'] = layout;
  const figure = slide.querySelector<HTMLElement>('.slide-figure')!;
  const words = slide.querySelector<HTMLElement>('.slide-words')!;
  const {clientWidth: width, clientHeight} = figure;
  if (layout === 'beside' && words.scrollHeight > slide.clientHeight) return {width: 0, height: 0};
  return {width, height: clientHeight || Number.POSITIVE_INFINITY};
}
