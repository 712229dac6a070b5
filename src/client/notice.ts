/** What the page says of its engine: that it is coming, or that it will not come and what can be done. */
import {EngineFault, type FaultCode} from '../query/fault.ts';

const reasons: Readonly<Record<FaultCode, string>> = {
  forbidden:
    'Uw browser of uw organisatie staat het onderdeel dat de cijfers opzoekt (WebAssembly) niet toe. ' +
    'Probeer een andere browser, of vraag het uw systeembeheerder.',
  old:
    'Uw browser is te oud voor het onderdeel dat de cijfers opzoekt. ' +
    'Gebruik een nieuwe versie van Edge, Chrome, Firefox of Safari.',
  missing:
    'Een onderdeel van deze rapportage is niet aangekomen. Kijk of u internet hebt en laad de pagina opnieuw.',
  late:
    'Het onderdeel dat de cijfers opzoekt antwoordt niet op tijd. ' +
    'Sluit andere tabbladen en programma’s, en laad de pagina opnieuw.',
  stopped:
    'Het onderdeel dat de cijfers opzoekt is gestopt, vaak door te weinig geheugen. ' +
    'Sluit andere tabbladen en programma’s, en laad de pagina opnieuw.'
};

export interface Notice {
  /** `shown`: what the figures show as long as the filters do not work. */
  loading(shown: string): void;
  failed(cause: unknown, shown: string): void;
  clear(): void;
}

/** The page's place for such words, which a screen reader reads aloud when they change. */
export function noticeIn(document: Document): Notice {
  const say = (text: string) => {
    const place = document.getElementById('notice');
    if (place) place.textContent = text;
  };
  return {
    loading: (shown) => say(`De filters worden klaargezet. U ziet nu: ${shown}. U kunt alles al lezen.`),
    failed: (cause, shown) => say(failureWords(cause, shown)),
    clear: () => say('')
  };
}

/** Why the engine does not answer, and what to do. */
export const reasonWords = (cause: unknown): string =>
  reasons[cause instanceof EngineFault ? cause.code : 'stopped'];

/** Why the filters do not work, what to do, and that the report can be read all the same. */
export function failureWords(cause: unknown, shown: string): string {
  return `De filters doen het niet. ${reasonWords(cause)} U ziet: ${shown}. Alle figuren en tabellen kunt u gewoon lezen.`;
}
