/** A drawing point by point: with the arrow keys, read aloud, and with a mouse or a finger, shown beside the mark. */
import {announce} from './announce.ts';
import {type Mark, markAfter, markNear, markUnder, type Walkable} from './marks.ts';
import {pointerIn} from './pointer.ts';

/** What a drawing shows now; undefined as long as it is not known. */
export type Known = (drawing: HTMLElement) => Walkable | undefined;

/**
 * Listens in the whole page to the drawings that a selector finds: they come and go, these listeners stay. Answers
 * how to take the ring away.
 */
export function walk(document: Document, selector: string, known: Known): () => void {
  const pointer = pointerIn(document);
  let here: {readonly drawing: HTMLElement; readonly mark: Mark} | null = null;
  const leave = () => {
    here = null;
    pointer.hide();
  };
  const drawingAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  const show = (drawing: HTMLElement, shown: Walkable, mark: Mark, more = ''): string => {
    const words = shown.words(mark);
    here = {drawing, mark};
    const others = shown.marksIn(drawing).filter(({index}) => index !== mark.index);
    pointer.show(mark.element, [words, more].filter(Boolean), {
      near: others.filter(({place}) => place === mark.place).map(({element}) => element),
      others: others.filter(({place}) => place !== mark.place).map(({element}) => element)
    });
    return words;
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return leave();
    const drawing = drawingAt(event.target);
    const shown = drawing && known(drawing);
    if (!drawing || !shown || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = shown.marksIn(drawing);
    const mark = markAfter(marks, standing(here, drawing, marks), event.key);
    if (mark === undefined) return;
    event.preventDefault();
    announce(document, show(drawing, shown, mark));
  });
  document.addEventListener('focusout', (event) => {
    if (drawingAt(event.target)) leave();
  });
  const point = (event: PointerEvent) => {
    if (event.target instanceof Element && pointer.holds(event.target)) return;
    const drawing = drawingAt(event.target);
    const shown = drawing && known(drawing);
    const mark = drawing && shown && pointedAt(drawing, shown, event);
    if (mark) show(drawing, shown, mark, shown.beside?.(mark));
    else if (drawing !== document.activeElement) leave();
  };
  document.addEventListener('pointermove', point, {passive: true});
  document.addEventListener('pointerdown', point, {passive: true});
  return leave;
}

/** The mark under the pointer or near it; in a band that of the middle half it belongs to. */
function pointedAt(drawing: HTMLElement, shown: Walkable, event: PointerEvent): Mark | undefined {
  const marks = shown.marksIn(drawing);
  const near = markNear(marks, event.clientX, event.clientY);
  if (near || !(event.target instanceof Element && event.target.closest('[data-band]'))) return near;
  return markUnder(marks, shown, event.clientX, event.clientY);
}

/** Where the reader stands, unless the drawing was redrawn since. */
function standing(
  here: {readonly drawing: HTMLElement; readonly mark: Mark} | null,
  drawing: HTMLElement,
  marks: readonly Mark[]
): Mark | undefined {
  return here?.drawing === drawing ? marks.find(({index}) => index === here.mark.index) : undefined;
}

/**
 * Lets the keyboard reach a drawing that has marks. It is an `application`: within any other role a screen
 * reader keeps the arrow keys for itself. What the image says is its description, since such a reader does not
 * look inside; the table behind every figure holds the same numbers for who prefers to read.
 */
export function reachable(drawing: HTMLElement, {short}: {readonly short: string}): void {
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
