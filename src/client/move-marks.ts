/**
 * A filter moves the marks of a drawing along its scale: what stood at another value comes from there. Only where the scale is the
 * same before and after (`data-scale`), or the movement would tell of the axis. Nothing of the layout is read.
 */
import {mayMove, pace} from './movement.ts';

const seen = new WeakSet<Element>();
const watchers = new WeakMap<Document, IntersectionObserver>();

/** Keeps in mind whether a figure is in view: what nobody sees need not move. */
export function watchMoves(figure: Element): void {
  const {ownerDocument: document} = figure;
  if (typeof IntersectionObserver === 'undefined') return;
  const watcher =
    watchers.get(document) ??
    new IntersectionObserver((entries) => {
      for (const {target, isIntersecting} of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
    });
  watchers.set(document, watcher);
  watcher.observe(figure);
}

/** Puts a new drawing in the place of the one that is there; its marks come from where they stood. */
export function replaceMoving(place: HTMLElement, drawing: Element): void {
  const figure = place.closest('figure');
  const moves = figure !== null && seen.has(figure) && mayMove(place.ownerDocument);
  const before = moves ? [...place.querySelectorAll('svg')].map(standingIn) : [];
  place.replaceChildren(drawing);
  if (!moves) return;
  for (const [at, svg] of [...place.querySelectorAll('svg')].entries()) move(svg, before[at]);
}

/** From where to where a shape reaches, along its scale. */
type Reached = readonly [from: number, to: number];

interface Stood {
  readonly scale: string | null;
  readonly shapes: ReadonlyMap<string, {readonly shape: Element; readonly reached: Reached}>;
  readonly lines: ReadonlySet<string>;
}

/** Attributes that say where a shape is, along the scale and across it. */
const placed = {
  x: {circle: ['cx', 'cx'], rect: ['x', 'width'], line: ['x1', 'x2']},
  y: {circle: ['cy', 'cy'], rect: ['y', 'height'], line: ['y1', 'y2']}
} as const;

type Way = keyof typeof placed;

/** Every shape by what it looks like and where it stands across the scale: what is alike in both is the same thing elsewhere. */
function standingIn(svg: Element): Stood {
  const scale = svg.getAttribute('data-scale');
  if (scale === null) return {scale, shapes: new Map(), lines: new Set()};
  const way: Way = scale.startsWith('y') ? 'y' : 'x';
  const across: Way = way === 'x' ? 'y' : 'x';
  const met = new Map<string, number>();
  const shapes = [...svg.querySelectorAll('circle, rect, line')].map((shape) => {
    const name = shape.localName as keyof (typeof placed)[Way];
    const look = [...placed[across][name], 'fill', 'stroke', 'stroke-width', 'r', 'data-point'].map((one) =>
      shape.getAttribute(one)
    );
    const alike = `${name} ${look.join(' ')}`;
    const nth = met.get(alike) ?? 0;
    met.set(alike, nth + 1);
    return [`${alike} ${nth}`, {shape, reached: reachedBy(shape, placed[way][name])}] as const;
  });
  const lines = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  return {scale, shapes: new Map(shapes), lines: new Set(lines)};
}

function reachedBy(shape: Element, [first, second]: readonly [string, string]): Reached {
  const [from, other] = [first, second].map((one) => Number(shape.getAttribute(one)));
  return second === 'width' || second === 'height' ? [from!, from! + other!] : [from!, other!];
}

function move(svg: Element, before: Stood | undefined): void {
  const now = standingIn(svg);
  if (before === undefined || now.scale === null || before.scale !== now.scale) return;
  for (const [alike, {shape, reached}] of now.shapes) {
    const was = before.shapes.get(alike)?.reached;
    if (was === undefined || (was[0] === reached[0] && was[1] === reached[1])) continue;
    const long = reached[1] - reached[0];
    const times = Math.abs(long) < 0.1 ? 1 : (was[1] - was[0]) / long;
    const by = was[0] - times * reached[0];
    const matrix = now.scale.startsWith('y') ? `1, 0, 0, ${times}, 0, ${by}` : `${times}, 0, 0, 1, ${by}, 0`;
    shape.animate([{transform: `matrix(${matrix})`}, {transform: 'none'}], pace);
  }
  // A line cannot come along with its dots in every browser: it appears while they move.
  for (const path of svg.querySelectorAll('path'))
    if (!before.lines.has(path.getAttribute('d') ?? '')) path.animate([{opacity: 0}, {opacity: 1}], pace);
}
