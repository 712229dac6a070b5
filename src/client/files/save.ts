/** The buttons by which a reader keeps one figure: its numbers, or an image of it. */
import {element} from '../../figures/element.ts';
import type {Series} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {announce} from '../announce.ts';
import {reasonWords} from '../notice.ts';
import {fetchedCode} from '../part.ts';
import {setText} from '../slots.ts';
import {download, named} from './download.ts';
import {nameOf} from './name.ts';

/**
 * Brings the buttons of the report's figures to life. They are offered by the answer, where it is known what the
 * drawings show: before that there is nothing to keep.
 */
export function saver(
  document: Document,
  plan: ReportPlan,
  known: (drawing: HTMLElement) => Series | undefined
): () => void {
  const offers: (() => void)[] = [];
  for (const box of document.querySelectorAll<HTMLElement>('figure [data-save]')) {
    const figure = box.closest('figure')!;
    const place = figure.querySelector<HTMLElement>('.figure-drawing');
    const drawing = figure.querySelector<HTMLElement>('[data-drawing]');
    if (!place || !drawing) continue;
    offers.push(() => {
      box.hidden = known(drawing) === undefined;
    });
    box.addEventListener('click', (event) => {
      const kind = event.target instanceof HTMLElement ? event.target.dataset['as'] : undefined;
      const series = known(drawing);
      if (!kind || !series) return;
      save(kind, {plan, series, place}).catch((cause: unknown) => {
        say(box, `Dit kan niet worden bewaard. ${reasonWords(cause)}`);
        document.defaultView?.reportError(cause);
      });
    });
  }
  return () => {
    for (const offer of offers) offer();
    // So that a figure is kept without a network, too, once it is offered.
    Promise.all([numbers(), images()]).catch(() => {});
  };
}

/** Few readers keep a figure: what makes its files comes when the filters work. */
const numbers = () => fetchedCode(() => import('./figure-csv.ts'));
const images = () => fetchedCode(() => import('./figure-image.ts'));

interface Kept {
  readonly plan: ReportPlan;
  readonly series: Series;
  readonly place: HTMLElement;
}

async function save(kind: string, {plan, series, place}: Kept): Promise<void> {
  const document = place.ownerDocument;
  const name = named(kind, nameOf(plan, series));
  if (kind === 'csv') return download(document, name, (await numbers()).figureCsv(plan, series));
  const {figureSvg, toPng} = await images();
  const svg = await figureSvg(plan, series, place);
  if (kind === 'svg') return download(document, name, new Blob([svg], {type: 'image/svg+xml'}));
  const png = await toPng(svg, document);
  if (png === null) return offerSvg(place);
  download(document, name, png);
}

/** No other figure offers what this browser cannot make, and here the other way is at hand. */
function offerSvg(place: HTMLElement): void {
  const document = place.ownerDocument;
  for (const button of document.querySelectorAll<HTMLElement>('[data-save] [data-as="png"]'))
    button.hidden = true;
  const box = boxOf(place);
  say(box, noPng);
  box?.querySelector<HTMLElement>('[data-as="svg"]')?.focus();
}

const noPng =
  'Uw browser beschermt u tegen herkenning en bederft daarbij elke afbeelding (PNG). ' +
  'Kies Afbeelding (SVG): die blijft goed, en opent in elke browser en in Word.';

const boxOf = (place: HTMLElement) =>
  place.closest('figure')?.querySelector<HTMLElement>('[data-save]') ?? null;

/** Says what became of it, beside the buttons and aloud. */
function say(box: HTMLElement | null, words: string): void {
  if (box === null) return;
  const {ownerDocument: document} = box;
  const old = box.querySelector('.keep-said');
  const said = old ?? element(document, 'p', {class: 'keep-said'});
  setText(said, words);
  if (old === null) box.append(said);
  announce(document, words);
}
