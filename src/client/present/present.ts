/** A report presented, one figure a screen: along the stops that its data choose, or in an order of the presenter's own. */

import {isGroup} from '../../figures/scope.ts';
import {tour} from '../../figures/verdict/tour/tour.ts';
import {questionsOf} from '../summary.ts';
import {asking} from './asking.ts';
import {onSwipe, type Wish, wishOf} from './keys.ts';
import {listing} from './listing.ts';
import type {Presented} from './presented.ts';
import {toStop} from './route.ts';
import {leaveScreen, spotIn} from './screen.ts';
import {showing} from './showing.ts';
import {figuresIn} from './slide.ts';
import {openStage, type Stage} from './stage.ts';

/** Presents until its reader stops; rejects where not even its first slide can be shown. */
export async function present(room: Presented): Promise<void> {
  const {document, plan, engine, view} = room;
  const back = spotIn(document);
  const ask = asking(plan, engine);
  const {all} = await ask(view);
  const stops = tour(all, view, {
    figures: figuresIn(document, plan).map(({id}) => id),
    questions: questionsOf(plan, (id) => document.getElementById(id) !== null),
    ranking: plan.ranking
  });
  const over = new AbortController();
  const stage = openStage(document, isGroup(plan.self) ? plan.selfLabel : plan.reader.name);
  try {
    await new Promise<void>((done, fail) => {
      const slides = showing(room, ask, stage, fail);
      const list = listing({...room, proposed: {stops, at: 0}}, ask, stage, slides);
      const turns: Readonly<Record<Wish, () => void>> = {
        next: () => slides.show(toStop(slides.now(), slides.now().at + 1)),
        back: () => slides.show(toStop(slides.now(), slides.now().at - 1)),
        first: () => slides.show(toStop(slides.now(), 0)),
        last: () => slides.show(toStop(slides.now(), Number.POSITIVE_INFINITY)),
        overview: list.turn,
        end: done
      };
      listen(document, stage, over.signal, (wish) => {
        if (list.isOpen() && wish !== 'overview' && wish !== 'end') list.turn();
        else turns[wish]();
      });
      slides.show({stops, at: 0});
    });
  } finally {
    over.abort();
    stage.close();
    await leaveScreen(document);
    back();
  }
}

/** Hears keys, buttons and fingers, as long as it is presented; who leaves the whole screen stops. */
function listen(document: Document, stage: Stage, signal: AbortSignal, wished: (wish: Wish) => void): void {
  const {root} = stage;
  document.addEventListener(
    'keydown',
    (event) => {
      const wish = wishOf(event);
      if (wish === null || (stage.isListed() && wish !== 'overview' && wish !== 'end')) return;
      event.preventDefault();
      wished(wish);
    },
    {signal}
  );
  root.addEventListener('click', ({target}) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-wish]');
    if (button) wished(button.dataset['wish'] as Wish);
  });
  onSwipe(stage.slide, wished);
  let isWhole = document.fullscreenElement !== null;
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (isWhole && !document.fullscreenElement) wished('end');
      isWhole = document.fullscreenElement !== null;
    },
    {signal}
  );
}
