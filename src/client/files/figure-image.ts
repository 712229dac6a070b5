/** A figure as an image that stands by itself: its question, answer and drawings, what was chosen and from where. */
import {draw} from '../../figures/draw.ts';
import type {Series} from '../../figures/series.ts';
import {wrap} from '../../figures/text.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {aboutOf} from './about.ts';
import {fontsIn} from './fonts.ts';
import {dressByDay, tokensByDay} from './paper.ts';
import {spoilsImages} from './spoils-images.ts';

const width = 720;
const margin = 28;
const space = 'http://www.w3.org/2000/svg';

/** The image as SVG; `place` is where the figure is drawn on the page, in whose style it is. */
export async function figureSvg(plan: ReportPlan, series: Series, place: HTMLElement): Promise<string> {
  const document = place.ownerDocument;
  const {title, answer, notes} = aboutOf(plan, series);
  const style = getComputedStyle(place);
  const byDay = tokensByDay(document);
  const token = (name: string, other: string) =>
    byDay.get(name) ?? (style.getPropertyValue(name).trim() || other);
  const ink = token('--ink', style.color);
  const soft = token('--ink-soft', ink);
  const [sans, serif] = [token('--sans', 'sans-serif'), token('--serif', 'serif')];
  const blocks = [
    ...textOf(title, {size: 24, family: serif, weight: 600, fill: ink}, document),
    ...textOf(answer, {size: 16, family: sans, weight: 400, fill: ink}, document),
    ...drawingsOf(series, place, byDay).map(placed),
    ...notes.flatMap((note) => textOf(note, {size: 12, family: sans, weight: 400, fill: soft}, document))
  ];
  return stacked(blocks, token('--paper', '#fff'), await fontsIn(document), document);
}

/** The same as PNG, twice as fine; null where this browser makes no image that is what was drawn. */
export async function toPng(svg: string, document: Document): Promise<Blob | null> {
  if (spoilsImages(document)) return null;
  const address = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The wide drawings, with the style that the page gives them written into each element. */
function drawingsOf(
  series: Series,
  place: HTMLElement,
  byDay: ReadonlyMap<string, string>
): readonly SVGSVGElement[] {
  const document = place.ownerDocument;
  const aside = document.createElement('div');
  aside.setAttribute('data-drawing', 'wide');
  aside.style.cssText = 'position:absolute;visibility:hidden;display:block;width:720px';
  aside.append(draw(series, {document, width: 'wide'}));
  place.append(aside);
  const drawn = [...aside.querySelectorAll('svg')];
  for (const svg of drawn) dressByDay(svg, byDay);
  // The root last: what it says holds for all that is in it.
  for (const svg of drawn) for (const element of [...svg.querySelectorAll('*'), svg]) settle(element);
  aside.remove();
  return drawn;
}

/** What a style sheet may say of a mark, and what it is where nothing says it. */
const styled: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-opacity': '1',
  opacity: '1',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal'
};

function settle(element: Element): void {
  const computed = getComputedStyle(element);
  for (const [name, usual] of Object.entries(styled)) {
    if (name.startsWith('font-') && element.localName !== 'text' && element.localName !== 'tspan') continue;
    const value = computed.getPropertyValue(name);
    if (value !== usual || element.hasAttribute(name)) element.setAttribute(name, value);
  }
  element.removeAttribute('style');
  element.removeAttribute('class');
}

interface Type {
  readonly size: number;
  readonly family: string;
  readonly weight: number;
  readonly fill: string;
}

/** A piece of the image: how high it is, and itself at a height. */
interface Block {
  readonly height: number;
  readonly at: (y: number) => Element;
}

/** A text as its lines, with air under the last. */
function textOf(text: string, {size, family, weight, fill}: Type, document: Document): readonly Block[] {
  const lines = wrap(text, width, size, {bold: weight > 500, most: 12});
  const leading = size * 1.35;
  return lines.map((line, index) => ({
    height: index === lines.length - 1 ? leading + size / 2 : leading,
    at: (y) => {
      const attributes = {x: margin, y: Math.round(y + size), fill, 'font-family': family};
      const made = svgElement('text', {...attributes, 'font-size': size, 'font-weight': weight}, document);
      made.textContent = line;
      return made;
    }
  }));
}

function placed(drawing: SVGSVGElement): Block {
  const {height} = drawing.viewBox.baseVal;
  return {
    height: height + 20,
    at: (y) => give(drawing, {x: margin, y: Math.round(y + 6), width, height})
  };
}

function stacked(blocks: readonly Block[], paper: string, fonts: string, document: Document): string {
  const wide = width + 2 * margin;
  const tall = Math.ceil(blocks.reduce((sum, {height}) => sum + height, 2 * margin));
  const root = svgElement('svg', {width: wide, height: tall, viewBox: `0 0 ${wide} ${tall}`}, document);
  const style = svgElement('style', {}, document);
  style.textContent = fonts;
  root.append(style, svgElement('rect', {width: wide, height: tall, fill: paper}, document));
  let y = margin;
  for (const {height, at} of blocks) {
    root.append(at(y));
    y += height;
  }
  return new XMLSerializer().serializeToString(root);
}

type Attributes = Readonly<Record<string, string | number>>;

const svgElement = (name: string, attributes: Attributes, document: Document): SVGElement =>
  give(document.createElementNS(space, name) as SVGElement, attributes);

function give<E extends Element>(element: E, attributes: Attributes): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
