/** A ring around one mark and its words beside it. They stand over the drawing, which itself stays as it is. */
import {element} from '../figures/element.ts';

/** What the words should leave in sight: marks at the same place before all, and then the others. */
export interface InSight {
  readonly near: readonly Element[];
  readonly others: readonly Element[];
}

export interface Pointer {
  /** Lines of words about a mark. */
  show(mark: Element, words: readonly string[], sight: InSight): void;
  hide(): void;
  /** Is this the box with the words? A reader may move the pointer onto it. */
  holds(target: Element): boolean;
}

/** Makes both; they are put into the figure of the mark that is shown. */
export function pointerIn(document: Document): Pointer {
  const [ring, box] = [part(document, 'point-ring'), part(document, 'point-words')];
  return {
    show(mark, words, sight) {
      const figure = mark.closest('figure');
      if (figure === null) return;
      box.replaceChildren(...words.map((line) => element(document, 'span', {}, line)));
      figure.append(ring, box);
      place(figure, mark, sight, ring, box);
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

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Around the mark; the words where they cover least of what they speak of, above it if that is all the same. Never beyond the figure. */
function place(
  figure: HTMLElement,
  mark: Element,
  sight: InSight,
  ring: HTMLElement,
  box: HTMLElement
): void {
  const [frame, at] = [figure.getBoundingClientRect(), mark.getBoundingClientRect()];
  const [left, top] = [at.left - frame.left, at.top - frame.top];
  move(ring, {left: left - air, top: top - air});
  ring.style.width = `${at.width + 2 * air}px`;
  ring.style.height = `${at.height + 2 * air}px`;
  const spots = spotsAround(
    {left, top, width: at.width, height: at.height},
    box,
    frame.width,
    drawingIn(mark, frame)
  );
  const rects = (some: readonly Element[]) => some.map((one) => one.getBoundingClientRect());
  const [near, others] = [rects(sight.near), rects(sight.others)];
  const cost = (spot: Spot) => {
    const cover = {
      left: frame.left + spot.left,
      top: frame.top + spot.top,
      width: box.offsetWidth,
      height: box.offsetHeight
    };
    const unseen =
      cover.top < 0 || cover.top + cover.height > figure.ownerDocument.documentElement.clientHeight;
    return covered(near, cover) * 10 + covered(others, cover) + (unseen ? 1000 : 0);
  };
  const costs = spots.map(cost);
  move(box, spots[costs.indexOf(Math.min(...costs))]!);
}

/** Above, below, to the right and to the left of a mark; over and under the whole drawing. */
function spotsAround(
  {left, top, width, height}: {left: number; top: number; width: number; height: number},
  box: HTMLElement,
  room: number,
  drawing: {readonly top: number; readonly bottom: number}
): readonly Spot[] {
  const {offsetWidth: wide, offsetHeight: tall} = box;
  const within = (value: number) => clamp(value, room - wide);
  const middle = within(left + width / 2 - wide / 2);
  const level = top + height / 2 - tall / 2;
  const sides = [left + width + 2 * air, left - wide - 2 * air].filter((side) => side === within(side));
  return [
    {left: middle, top: top - tall - 2 * air},
    {left: middle, top: top + height + 2 * air},
    ...sides.map((side) => ({left: side, top: level})),
    {left: middle, top: drawing.top - tall - air},
    {left: middle, top: drawing.bottom + air}
  ];
}

/** Where the drawing of a mark begins and ends in its figure. */
function drawingIn(mark: Element, frame: DOMRect): {readonly top: number; readonly bottom: number} {
  const {top, bottom} = (mark.closest('svg') ?? mark).getBoundingClientRect();
  return {top: top - frame.top, bottom: bottom - frame.top};
}

/** How many of these lie under a box, in part or whole. */
const covered = (
  rects: readonly DOMRect[],
  {left, top, width, height}: {left: number; top: number; width: number; height: number}
): number =>
  rects.filter(
    (rect) => rect.left < left + width && rect.right > left && rect.top < top + height && rect.bottom > top
  ).length;

const air = 5;

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

function move(element: HTMLElement, {left, top}: Spot): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
