/** The stops of a presentation in their order, and at which it is; the order as it is kept. */
import type {View} from '../../figures/series.ts';
import {hasFigure, type Stop, told} from '../../figures/verdict/tour/stop.ts';
import type {Choices} from '../state.ts';
import {fromHash, toHash} from '../state.ts';

export interface Route {
  /** Never empty. */
  readonly stops: readonly Stop[];
  readonly at: number;
}

export const stopAt = ({stops, at}: Route): Stop => stops[at]!;

/** To another stop; beyond the ends it stays where it is. */
export const toStop = ({stops}: Route, at: number): Route => ({
  stops,
  at: Math.max(0, Math.min(stops.length - 1, at))
});

/** The stop at which it is, seen in another view. */
export const seenIn = ({stops, at}: Route, view: View): Route => ({
  stops: stops.map((stop, place) => (place === at ? {...stop, view} : stop)),
  at
});

/** One stop to another place; it stays at the stop where it was. */
export function moved(route: Route, from: number, to: number): Route {
  if (to < 0 || to >= route.stops.length) return route;
  const rest = route.stops.filter((_, place) => place !== from);
  const stops = [...rest.slice(0, to), route.stops[from]!, ...rest.slice(to)];
  return {stops, at: stops.indexOf(stopAt(route))};
}

/** Without a stop; the last one is not left out. */
export function without({stops, at}: Route, left: number): Route {
  if (stops.length === 1) return {stops, at};
  const rest = stops.filter((_, place) => place !== left);
  return toStop({stops: rest, at: 0}, left < at ? at - 1 : at);
}

/** At a figure: its stop, where there is one, else a new one in the view of the stop at which it is. */
export function toFigure(route: Route, figure: string): Route {
  const at = route.stops.findIndex((stop) => hasFigure(stop) && stop.figure === figure);
  return at < 0 ? withFigure(route, figure) : toStop(route, at);
}

/** With a stop at a figure more, behind that at which it is; it goes there. */
export function withFigure({stops, at}: Route, figure: string): Route {
  const {view} = stops[at]!;
  const stop: Stop = {kind: 'figure', view, figure, about: {indicator: figure, category: ''}};
  return {stops: [...stops.slice(0, at + 1), stop, ...stops.slice(at + 1)], at: at + 1};
}

/** Stops as they are kept: a view is its hash. */
export const toKept = (plan: Choices, {stops}: Route): string =>
  JSON.stringify(stops.map((stop) => ({...stop, view: toHash(plan, stop.view)})));

/** What was kept, as far as this report has it; null where nothing of it is left. */
export function fromKept(plan: Choices, text: string): Route | null {
  const kept: unknown = JSON.parse(text);
  const stops = Array.isArray(kept) ? kept.flatMap((one) => stopOf(plan, one)) : [];
  return stops.length === 0 ? null : {stops, at: 0};
}

function stopOf(
  plan: Choices,
  {kind, view, figure, about}: Record<keyof Stop | string, unknown>
): readonly Stop[] {
  const seen = typeof view === 'string' ? fromHash(plan, view) : null;
  if (seen === null) return [];
  if (kind === 'welcome' || kind === 'glance' || kind === 'talk') return [{kind, view: seen}];
  const stop = {kind, view: seen, figure, about} as Stop;
  const isKnown =
    hasFigure(stop) && told.includes(stop.kind) && plan.indicators.some(({id}) => id === stop.figure);
  return isKnown ? [stop] : [];
}
