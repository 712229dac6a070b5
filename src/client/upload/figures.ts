/** The figures of a reader's own file, made from the page's template and drawn as every other figure. */
import {say} from '../../figures/say.ts';
import type {SafeCell, Series, View} from '../../figures/series.ts';
import {axisOf} from '../../figures/series-of.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {seriesOf} from '../series.ts';
import {slotsOf} from '../slots.ts';
import {reachable} from '../walk.ts';

export interface OwnFigures {
  draw(view: View): void;
  /** The series that one of these drawings shows. */
  known(drawing: HTMLElement): Series | undefined;
  /** The first answer of a view, and how its figure is seen: for who listens. */
  said(view: View, indicator?: string): string;
}

/** Puts the figures of a file in their place; `turn` hears of a reader who wants to see one by something else. */
export function figuresIn(
  section: HTMLElement,
  own: ReportPlan,
  cells: readonly SafeCell[],
  turn: (indicator: string, axis: string) => void
): OwnFigures {
  const document = section.ownerDocument;
  const place = section.querySelector<HTMLElement>('[data-upload-shown]')!;
  const template = section.querySelector<HTMLTemplateElement>('template[data-upload-figures]')!;
  place.replaceChildren(document.importNode(template.content, true));
  for (const {id, show} of own.indicators)
    if (Object.keys(show).length < 2) document.getElementById(id)?.querySelector('[data-axes]')?.remove();
  for (const radio of place.querySelectorAll<HTMLInputElement>('[data-axes] input'))
    radio.addEventListener('change', () => turn(radio.name.replace('axis:', ''), radio.value));
  const drawn = new Map<HTMLElement, Series>();
  const seriesFor = (id: string, view: View): Series =>
    seriesOf(own, own.indicators.find((indicator) => indicator.id === id)!, cells, view);
  return {
    draw(view) {
      for (const indicator of own.indicators) {
        const series = seriesOf(own, indicator, cells, view);
        for (const {element, fill} of slotsOf(document, own, indicator)) {
          fill(series, view);
          if (!element.hasAttribute('data-drawing')) continue;
          drawn.set(element, series);
          reachable(element, indicator);
        }
      }
    },
    known: (drawing) => drawn.get(drawing),
    said(view, id = own.indicators[0]!.id) {
      const series = seriesFor(id, view);
      return `${series.indicator.short} ${axisOf({...own, indicator: series.indicator, view}).per}. ${say(series)}`;
    }
  };
}
