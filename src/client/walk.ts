/** A drawing point by point: with the arrow keys, read aloud, and with a mouse or a finger, shown beside the mark. */
import {sayPoint} from '../figures/say-point.ts';
import type {IndicatorPlan, Series} from '../figures/series.ts';
import {type Mark, markAfter, markNear, marksIn} from './marks.ts';
import {pointerIn} from './pointer.ts';
import {setText} from './slots.ts';

/** The series that a drawing shows now; undefined as long as it is not known. */
export type Known = (drawing: HTMLElement) => Series | undefined;

/** Listens in the whole page: drawings come and go, these listeners stay. Answers how to take the ring away. */
export function walk(document: Document, known: Known): () => void {
  const pointer = pointerIn(document);
  let here: {readonly drawing: HTMLElement; readonly mark: Mark} | null = null;
  const leave = () => {
    here = null;
    pointer.hide();
  };
  const show = (drawing: HTMLElement, series: Series, mark: Mark): string => {
    const words = sayPoint(series, mark.point);
    here = {drawing, mark};
    pointer.show(mark.element, words);
    return words;
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return leave();
    const drawing = drawingAt(event.target);
    const series = drawing && known(drawing);
    if (!drawing || !series || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = marksIn(drawing, series);
    const mark = markAfter(marks, standing(here, drawing, marks), event.key);
    if (mark === undefined) return;
    event.preventDefault();
    announce(document, show(drawing, series, mark));
  });
  document.addEventListener('focusout', (event) => {
    if (drawingAt(event.target)) leave();
  });
  const point = (event: PointerEvent) => {
    if (event.target instanceof Element && pointer.holds(event.target)) return;
    const drawing = drawingAt(event.target);
    const series = drawing && known(drawing);
    const mark = drawing && series && markNear(marksIn(drawing, series), event.clientX, event.clientY);
    if (mark) show(drawing, series, mark);
    else if (drawing !== document.activeElement) leave();
  };
  document.addEventListener('pointermove', point, {passive: true});
  document.addEventListener('pointerdown', point, {passive: true});
  return leave;
}

/** Where the reader stands, unless the drawing was redrawn since. */
function standing(
  here: {readonly drawing: HTMLElement; readonly mark: Mark} | null,
  drawing: HTMLElement,
  marks: readonly Mark[]
): Mark | undefined {
  return here?.drawing === drawing ? marks.find(({index}) => index === here.mark.index) : undefined;
}

function drawingAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-drawing]') : null;
}

function announce(document: Document, words: string): void {
  const place = document.getElementById('announce');
  if (place) setText(place, words);
}

/**
 * Lets the keyboard reach a drawing that has marks. It is an `application`: within any other role a screen
 * reader keeps the arrow keys for itself. What the image says is its description, since such a reader does not
 * look inside; the table behind every figure holds the same numbers for who prefers to read.
 */
export function reachable(drawing: HTMLElement, {short}: IndicatorPlan): void {
  const walkable = drawing.querySelector('[data-point]') !== null;
  const attributes: Readonly<Record<string, string>> = {
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'figuur',
    'aria-label': `${short}: loop met de pijltjestoetsen langs de cijfers`,
    'aria-description': drawing.querySelector('svg')?.getAttribute('aria-label') ?? ''
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (walkable) drawing.setAttribute(name, value);
    else drawing.removeAttribute(name);
  }
}
