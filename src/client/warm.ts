/** The first figure of its kind that a page draws takes many times as long as the next: that one is drawn while nobody waits. */
import {draw} from '../figures/draw.ts';
import {tell} from '../figures/say.ts';
import type {IndicatorPlan, Series} from '../figures/series.ts';

/** Draws a figure of every kind in the page's idle moments, and keeps none of them. */
export function warmUp(
  window: Window,
  indicators: readonly IndicatorPlan[],
  seriesOf: (indicator: IndicatorPlan) => Series
): void {
  if (typeof window.requestIdleCallback !== 'function') return;
  const left = [...Map.groupBy(indicators, kindsOf).values()].map(([first]) => first!);
  const next = () => {
    const indicator = left.shift();
    if (indicator === undefined) return;
    try {
      const series = seriesOf(indicator);
      tell(series);
      draw(series, {document: window.document, width: 'wide'});
    } catch {
      // Who chooses something hears what cannot be drawn.
    }
    window.requestIdleCallback(next);
  };
  window.requestIdleCallback(next);
}

const kindsOf = ({show}: IndicatorPlan): string =>
  Object.values(show)
    .flat()
    .map(({kind}) => kind)
    .join(' ');
