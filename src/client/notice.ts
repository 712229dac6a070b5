/** What the page says of its filters: that they are coming, or what does not work and what can be done. */
import {EngineFault, type FaultCode} from '../query/fault.ts';
import {keepPlace} from './place-kept.ts';

const reasons: Readonly<Record<FaultCode, string>> = {
  forbidden:
    'Uw browser of uw organisatie staat het onderdeel dat de cijfers opzoekt (WebAssembly) niet toe. ' +
    'Probeer een andere browser, of vraag het uw systeembeheerder.',
  old:
    'Uw browser mist iets dat nodig is om cijfers op te zoeken: hij is te oud, of zo streng beveiligd dat het uit staat. ' +
    'Gebruik een nieuwe versie van Edge, Chrome, Firefox of Safari, of vraag het uw systeembeheerder.',
  missing:
    'Een onderdeel van deze rapportage is niet aangekomen. Kijk of u internet hebt en laad de pagina opnieuw.',
  late:
    'Het onderdeel dat de cijfers opzoekt antwoordt niet op tijd. ' +
    'Sluit andere tabbladen en programma’s, en laad de pagina opnieuw.',
  stopped:
    'Het onderdeel dat de cijfers opzoekt is gestopt, vaak door te weinig geheugen. ' +
    'Sluit andere tabbladen en programma’s, en laad de pagina opnieuw.'
};

/** What is no fault of the engine is one of ours. */
const ours =
  'In de rapportage zelf ging iets mis. Laad de pagina opnieuw. ' +
  'Helpt dat niet, vraag dan om hulp: onder aan de rapportage staat bij wie.';

export interface Notice {
  /** `shown`: what the figures show as long as the filters do not work. Said after a moment, unless it is over. */
  loading(shown: string): void;
  /** An answer is being looked up. Said after a while, unless it is over. */
  looking(shown: string): void;
  /** The filters do not work. */
  failed(cause: unknown, shown: string): void;
  /** One choice could not be shown. */
  missed(shown: string): void;
  /** Only the first screen is there. */
  begun(cause: unknown): void;
  clear(): void;
}

/** Milliseconds that a wait may last before words are spent on it. */
const patience = {loading: 400, looking: 1500};

/**
 * The page's place for such words, which a screen reader reads aloud when they change. It stands in the window
 * wherever the reader is; what was read goes to the top of the page.
 */
export function noticeIn(document: Document): Notice {
  const [place, text] = [document.querySelector<HTMLElement>('[data-notice]'), part(document, '#notice')];
  const close = part(document, '[data-notice-close]');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stand = (state: string) => {
    if (place) place.dataset['notice'] = state;
    // On the page as a whole, too: to style it by what lies deep within it, the browser looks through all of it at every change.
    document.documentElement.toggleAttribute('data-failed', state === 'failed');
  };
  const say = (state: '' | 'waiting' | 'failed', words: string) => {
    clearTimeout(waiting);
    stand(state);
    if (text && text.textContent !== words) text.textContent = words;
    if (close) close.hidden = state !== 'failed';
  };
  const sayLater = (milliseconds: number, words: string) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => say('waiting', words), milliseconds);
  };
  close?.addEventListener('click', () => {
    const back = keepPlace(document);
    stand('read');
    close.hidden = true;
    back();
    text?.focus({preventScroll: true});
  });
  return {
    loading: (shown) =>
      sayLater(patience.loading, `De filters worden klaargezet. U ziet nu: ${shown}. U kunt alles al lezen.`),
    looking: (shown) =>
      sayLater(patience.looking, `De cijfers worden opgezocht. Tot zij er zijn, ziet u nog: ${shown}.`),
    failed: (cause, shown) => say('failed', failureWords(cause, shown)),
    missed: (shown) => say('failed', missedWords(shown)),
    begun: (cause) => say('failed', begunWords(cause)),
    clear: () => say('', '')
  };
}

const part = (document: Document, selector: string) => document.querySelector<HTMLElement>(selector);

/** Why there is no answer, and what to do. */
export const reasonWords = (cause: unknown): string =>
  cause instanceof EngineFault ? reasons[cause.code] : ours;

/** Why the filters do not work, what to do, and that the report can be read all the same. */
export function failureWords(cause: unknown, shown: string): string {
  return `De filters doen het niet. ${reasonWords(cause)} U ziet: ${shown}. Alle figuren en tabellen kunt u gewoon lezen.`;
}

/** Why only the beginning stands there, and what to do. */
const begunWords = (cause: unknown): string =>
  `U ziet alleen het begin van deze rapportage. ${reasonWords(cause)}`;

/** One choice could not be shown: what is shown instead, and that others can be tried. */
export function missedWords(shown: string): string {
  return `Deze keuze kan niet worden getoond: in de rapportage zelf ging iets mis. U ziet weer: ${shown}. Andere keuzes kunt u gewoon maken.`;
}
