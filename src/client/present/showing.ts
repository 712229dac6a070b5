/** At which stop a presentation is, and its slide. */
import {tellBug} from '../bug.ts';
import type {Ask} from './asking.ts';
import {choicesIn} from './choices.ts';
import type {Presented} from './presented.ts';
import {type Route, seenIn, stopAt, toFigure} from './route.ts';
import {slideOf} from './slide.ts';
import type {Stage} from './stage.ts';

export interface Showing {
  now(): Route;
  /** Shows the stop at which a route is. */
  show(route: Route): void;
  /** From now on this is the route; what is shown stays. */
  put(route: Route): void;
  /** What was wished cannot be done: what stood there stays. */
  missed(cause: unknown): void;
}

/** `fail` is called where nothing could be shown yet. */
export function showing(
  {document, plan, shown}: Presented,
  ask: Ask,
  stage: Stage,
  fail: (cause: unknown) => void
): Showing {
  let route: Route = {stops: [], at: 0};
  let whole: Route | null = null;
  let turn = 0;
  const bind = () =>
    stage.choices(choicesIn(document, plan, stopAt(route), (view) => show(seenIn(route, view))));
  const draw = async (mine: number) => {
    const stop = stopAt(route);
    const seen = await ask(stop.view);
    if (mine !== turn) return;
    const slide = slideOf({document, plan, stop, seen});
    const drawing = stage.show(slide, route.at, route.stops.length);
    if (drawing && 'series' in slide.content) shown.set(drawing, slide.content.series);
    bind();
    whole = route;
  };
  const missed = (cause: unknown) => {
    if (whole === null) return fail(cause);
    route = whole;
    bind();
    stage.say('Dit kan niet worden getoond. U ziet nog wat er stond.');
    tellBug(document.defaultView!, cause);
  };
  const put = (next: Route) => {
    route = next;
  };
  const show = (next: Route) => {
    put(next);
    draw(++turn).catch(missed);
  };
  // A row of the glance and a line of the questions lead to their figure.
  stage.follow((figure) => show(toFigure(route, figure)));
  return {now: () => route, show, put, missed};
}
