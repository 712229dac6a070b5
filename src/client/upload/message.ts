/** What is said about a file that is not (yet) accepted. It stands above the figures of an earlier one. */

import {element} from '../../figures/element.ts';
import type {OwnFault} from '../../query/own/found.ts';
import type {UploadPlan} from '../../template/upload-plan.ts';
import {faultList} from './fault-list.ts';
import {fileWords} from './words.ts';

export interface Message {
  busy(name: string): void;
  /** Each of these answers what is to be said aloud. */
  faulty(name: string, faults: readonly OwnFault[], kept: string | undefined): string;
  failed(name: string, why: string): string;
  several(names: readonly string[], kept: string | undefined): string;
  clear(): void;
}

type State = 'busy' | 'faulty' | 'failed';

/** The place of such words in the section; faults take the focus, so that they are read next. */
export function messageIn(section: HTMLElement, upload: UploadPlan): Message {
  const {ownerDocument: document} = section;
  const place = section.querySelector<HTMLElement>('[data-upload-message]')!;
  const paragraph = (words: string) => element(document, 'p', {}, words);
  const show = (state: State, ...nodes: readonly Node[]) => {
    place.dataset['state'] = state;
    place.replaceChildren(...nodes);
  };
  const staying = (kept: string | undefined) =>
    kept === undefined ? [] : [paragraph(`De cijfers uit ‘${fileWords(kept)}’ staan er nog.`)];
  const headed = (state: State, words: string, ...nodes: readonly Node[]) => {
    const heading = element(document, 'h3', {tabindex: '-1'}, words);
    show(state, heading, ...nodes);
    heading.focus();
  };
  return {
    busy: (name) => show('busy', paragraph(`‘${fileWords(name)}’ wordt gelezen…`)),
    faulty(name, faults, kept) {
      const blocking = faults.filter(({severity}) => severity === 'blocks');
      const words = faultyWords(name, blocking.length);
      headed('faulty', title, paragraph(words), ...staying(kept), faultList(document, upload, blocking));
      return words;
    },
    failed(name, why) {
      const words = `‘${fileWords(name)}’ is niet gelezen. ${why}`;
      headed('failed', title, paragraph(words));
      return words;
    },
    several(names, kept) {
      const words = severalWords(names);
      headed('failed', 'Kies één bestand', paragraph(words), ...staying(kept));
      return words;
    },
    clear() {
      delete place.dataset['state'];
      place.replaceChildren();
    }
  };
}

const title = 'Dit bestand kan nog niet worden gebruikt';

/** None of several is taken: which of them is meant cannot be known. */
const severalWords = (names: readonly string[]): string =>
  `U koos ${names.length} bestanden tegelijk. Dit onderdeel leest er één, dus er is niets gelezen. Voeg ze samen, of kies het bestand dat u bedoelt.`;

const faultyWords = (name: string, kinds: number): string =>
  `${kinds === 1 ? 'Er is 1 soort fout' : `Er zijn ${kinds} soorten fouten`} gevonden in ‘${fileWords(name)}’. ` +
  'Verbeter het bestand en kies het opnieuw. Er is niets uit getoond.';
