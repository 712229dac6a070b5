/** A ring around one mark and its words beside it. They stand over the drawing, which itself stays as it is. */
import {element} from '../figures/element.ts';

export interface Pointer {
  show(mark: Element, words: string): void;
  hide(): void;
  /** Is this the box with the words? A reader may move the pointer onto it. */
  holds(target: Element): boolean;
}

/** Makes both; they are put into the figure of the mark that is shown. */
export function pointerIn(document: Document): Pointer {
  const [ring, box] = [part(document, 'point-ring'), part(document, 'point-words')];
  return {
    show(mark, words) {
      const figure = mark.closest('figure');
      if (figure === null) return;
      box.textContent = words;
      figure.append(ring, box);
      place(figure, mark, ring, box);
    },
    hide() {
      ring.remove();
      box.remove();
    },
    holds: (target) => box.contains(target)
  };
}

/** The same words go to the live region, or stand in the table. */
const part = (document: Document, name: string): HTMLElement =>
  element(document, 'div', {class: name, 'aria-hidden': 'true'});

/** Around the mark, and above it where there is room, else below; never beyond the figure. */
function place(figure: HTMLElement, mark: Element, ring: HTMLElement, box: HTMLElement): void {
  const [frame, at] = [figure.getBoundingClientRect(), mark.getBoundingClientRect()];
  const [left, top] = [at.left - frame.left, at.top - frame.top];
  move(ring, left - air, top - air);
  ring.style.width = `${at.width + 2 * air}px`;
  ring.style.height = `${at.height + 2 * air}px`;
  const middle = left + at.width / 2 - box.offsetWidth / 2;
  const above = top - air - box.offsetHeight - air;
  const fits = frame.top + above > 0;
  move(box, clamp(middle, frame.width - box.offsetWidth), fits ? above : top + at.height + 2 * air);
}

const air = 5;

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

function move(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
