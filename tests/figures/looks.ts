/** Every look that a mark has in the gallery, each alone on paper: what a test measures by pixels. */
import {draw} from '../../src/figures/draw.ts';
import {createDocument} from '../../src/render/document.ts';
import {gallery, nobodys} from './gallery.ts';

/** Attributes that make a mark look as it does, however thick or long it is. */
const painted = ['fill', 'stroke', 'stroke-dasharray', 'stroke-opacity', 'fill-opacity'];

/** The marks of all figures that look unlike one another, without words and without lines that only help the eye. */
export function looks(): readonly string[] {
  const document = createDocument();
  const found = new Map<string, string>();
  for (const {kind, series} of [...gallery(), ...nobodys()]) {
    const svg = draw(series, {document, width: 'wide'});
    for (const name of ['rect', 'path', 'line', 'circle'])
      for (const mark of svg.querySelectorAll(name)) {
        const look = `${name} ${painted.map((one) => mark.getAttribute(one) ?? '').join(' ')}`;
        if (!look.includes('--grid)') && !isPaper(mark) && !found.has(look))
          found.set(look, `${kind}: ${alone(mark)}`);
      }
  }
  return [...found.values()];
}

/** Paper keeps marks apart, and is none itself; nor is what takes its colour from what is around it. */
const isPaper = (mark: Element): boolean =>
  ['fill', 'stroke'].every((side) => ['none', 'var(--paper)', null].includes(mark.getAttribute(side)));

/** A mark by itself; a light line with the one along the same way, of which it leaves the edges. */
function alone(mark: Element): string {
  const soft = /soft/.test(mark.getAttribute('stroke') ?? '');
  const siblings = Array.from(mark.parentNode!.children);
  const under = siblings[siblings.indexOf(mark) - 1];
  const edge = soft && under?.getAttribute('d') === mark.getAttribute('d') ? under!.outerHTML : '';
  return edge + mark.outerHTML;
}
