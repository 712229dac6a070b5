/** The list of all stops at work: what its presenter does with it. */
import {sayStop} from '../../figures/verdict/tour/say.ts';
import {download} from '../files/download.ts';
import type {Ask} from './asking.ts';
import {keptRoute, routeIn} from './kept-route.ts';
import {type Listed, overviewOf, type Wishes} from './overview.ts';
import type {Presented} from './presented.ts';
import {moved, type Route, toStop, withFigure, without} from './route.ts';
import type {Showing} from './showing.ts';
import {figuresIn, titleOf} from './slide.ts';
import type {Stage} from './stage.ts';

export interface Listing {
  isOpen(): boolean;
  /** Shows the list, or the slide again. */
  turn(): void;
}

export function listing(
  room: Presented & {readonly proposed: Route},
  ask: Ask,
  stage: Stage,
  slides: Showing
): Listing {
  const {document, plan} = room;
  const figures = figuresIn(document, plan).map(({id, short}) => [id, short] as const);
  const lay = async (route: Route, message: string, focus: string) => {
    const stops = await namesOf(room, ask, route);
    slides.put(route);
    const list = overviewOf(document, {stops, at: route.at, figures, message}, wishes);
    stage.list(list);
    if (message !== '') stage.say(message);
    const place =
      list.querySelector<HTMLElement>(`${focus}:not(:disabled)`) ?? list.querySelector<HTMLElement>('h2');
    place?.focus();
  };
  const open = (route: Route, message = '', focus = 'h2') =>
    void lay(route, message, focus).catch(slides.missed);
  const close = (route: Route) => {
    stage.list(null);
    slides.show(route);
  };
  const now = () => slides.now();
  const wishes = wishesOf(room, {now, open, close, missed: slides.missed});
  return {isOpen: stage.isListed, turn: () => (stage.isListed() ? close(now()) : open(now()))};
}

/** How the stops of a route are called now. */
const namesOf = ({document, plan}: Presented, ask: Ask, {stops}: Route): Promise<readonly Listed[]> =>
  Promise.all(
    stops.map(async (stop) => ({
      label: sayStop(stop, (await ask(stop.view)).all, plan.words.talk).label,
      title: titleOf({document, plan, stop})
    }))
  );

interface Does {
  now(): Route;
  open(route: Route, message?: string, focus?: string): void;
  close(route: Route): void;
  missed(cause: unknown): void;
}

function wishesOf({document, plan, proposed}: Presented & {readonly proposed: Route}, does: Does): Wishes {
  const {now, open, close, missed} = does;
  const took = (found: Route | string) =>
    typeof found === 'string'
      ? open(now(), found, '[data-do="open"]')
      : open(found, `De bewaarde volgorde is geopend. Zij telt ${countWords(found)}.`, '[data-do="open"]');
  return {
    go: (at) => close(toStop(now(), at)),
    move: (from, to) =>
      open(moved(now(), from, to), '', `[data-stop="${to}"] [data-do="${to < from ? 'up' : 'down'}"]`),
    drop: (at) => open(without(now(), at), 'De dia is weggelaten.'),
    add: (figure) => open(withFigure(now(), figure), 'De figuur is toegevoegd.', '[data-do="add"]'),
    propose: () => open(proposed, 'Dit is weer het voorstel van het rapport.', '[data-do="propose"]'),
    keep: () =>
      void keptRoute(plan, now())
        .then(({name, content}) => download(document, name, content))
        .catch(missed),
    open: (file) => void routeIn(plan, file).then(took).catch(missed)
  };
}

const countWords = ({stops}: Route): string => (stops.length === 1 ? '1 dia' : `${stops.length} dia’s`);
