/** The buttons by which a reader keeps one figure: its numbers, or an image of it. */
import type {Series} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {nameOf} from './about.ts';
import {download, named} from './download.ts';
import {figureCsv} from './figure-csv.ts';
import {figureSvg, toPng} from './figure-image.ts';

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
      if (kind && series) void save(kind, {plan, series, place});
    });
  }
  return () => {
    for (const offer of offers) offer();
  };
}

interface Kept {
  readonly plan: ReportPlan;
  readonly series: Series;
  readonly place: HTMLElement;
}

async function save(kind: string, {plan, series, place}: Kept): Promise<void> {
  const document = place.ownerDocument;
  const name = named(kind, nameOf(plan, series));
  if (kind === 'csv') return download(document, name, figureCsv(plan, series));
  const svg = await figureSvg(plan, series, place);
  if (kind === 'svg') return download(document, name, new Blob([svg], {type: 'image/svg+xml'}));
  download(document, name, await toPng(svg, document));
}
