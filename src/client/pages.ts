/** The pages of an opened report: the report itself, and the one for exploring, which is made when it is asked for. */
import type {Engine} from '../query/engine.ts';
import {EngineFault} from '../query/fault.ts';
import {startEngine} from './engine.ts';
import type {Explorer} from './explore/explore.ts';
import {focusOn, goToFigure} from './go-to.ts';
import {reasonWords} from './notice.ts';
import type {Opened} from './opened.ts';
import {fetchedCode} from './part.ts';
import {setText} from './slots.ts';

const explorePage = 'page=explore';

/** Kept out of what comes before the first figure. */
const code = () => fetchedCode(() => import('./explore/explore.ts'));

/** Lets the links of the bar turn to a page, and shows the one that the address asks for. */
export function turnPages(opened: Opened, engine: Promise<Engine>): void {
  const {document, views} = opened;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-page-link]')];
  const title = document.title;
  const explore = exploring(opened, engine);
  let last = explorePage;
  let before = '';
  const show = (page: string) => {
    const isExplored = page !== '';
    document.getElementById('report')?.setAttribute('data-page', isExplored ? 'explore' : 'report');
    document.title = isExplored ? `Verkennen · ${title}` : title;
    for (const link of links) mark(link, (link.dataset['pageLink'] !== '') === isExplored);
    if (isExplored !== (before !== '')) goTo(document, isExplored ? '#verkennen-kop' : 'h1');
    before = page;
    if (!isExplored) return;
    last = page;
    explore(page);
  };
  for (const link of links) followed(link, () => views.turn(link.dataset['pageLink'] === '' ? '' : last));
  views.turned(show);
  if (views.page() !== '') show(views.page());
  // So that the page works without a network, too, once the report does.
  engine.then(code).catch(() => {});
}

/** Shows a place of the page for exploring, which is made when it is first asked for; says so where it cannot be. */
function exploring({window, document, plan, views}: Opened, engine: Promise<Engine>): (page: string) => void {
  let making: Promise<Explorer> | null = null;
  const make = async (): Promise<Explorer> => {
    const [{explore}, ready] = await Promise.all([code(), engine]);
    return explore({
      ...{document, plan, engine: ready, turn: views.turn},
      start: () => startEngine(document),
      toFigure(id) {
        views.turn('');
        goToFigure(document, id);
      }
    });
  };
  const say = (words: string) => sayIn(document, words);
  const shownBy = (explorer: Explorer, page: string) => {
    if (views.page() !== page) return;
    try {
      explorer.show(page);
      say('');
    } catch (cause) {
      say(`Deze keuze kan niet worden getoond. ${reasonWords(cause)}`);
      window.reportError(cause);
    }
  };
  return (page) => {
    if (!making) say('De cijfers worden klaargezet.');
    making ??= make();
    making.then(
      (explorer) => shownBy(explorer, page),
      (cause: unknown) => {
        making = null;
        say(`Verkennen kan nu niet. ${reasonWords(cause)} Het rapport zelf kunt u gewoon lezen.`);
        if (!(cause instanceof EngineFault)) window.reportError(cause);
      }
    );
  };
}

/** A plain click turns here; with a key or another button the browser does as always. */
function followed(link: HTMLAnchorElement, turn: () => void): void {
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    turn();
  });
}

function mark(link: HTMLAnchorElement, current: boolean): void {
  if (current) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
}

/** To the heading of the page, as a browser does with a page that is new. */
function goTo(document: Document, heading: string): void {
  document.documentElement.scrollTop = 0;
  focusOn(document.querySelector<HTMLElement>(heading));
}

/** Where exploring stands: it is being made, or cannot be. */
function sayIn(document: Document, words: string): void {
  for (const place of document.querySelectorAll('[data-explore-state]')) setText(place, words);
}
