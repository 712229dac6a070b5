/** What is said about a file that is not (yet) accepted. It stands above the figures of an earlier one. */
import type {OwnFault} from '../../query/own/found.ts';
import type {UploadPlan} from '../../template/upload-plan.ts';
import {element} from './element.ts';
import {faultList} from './fault-list.ts';
import {fileWords} from './words.ts';

export interface Message {
  busy(name: string): void;
  /** Each of these answers what is to be said aloud. */
  faulty(name: string, faults: readonly OwnFault[], kept: string | undefined): string;
  failed(name: string, why: string): string;
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
      const stays =
        kept === undefined ? [] : [paragraph(`De cijfers uit ‘${fileWords(kept)}’ staan er nog.`)];
      headed('faulty', title, paragraph(words), ...stays, faultList(document, upload, blocking));
      return words;
    },
    failed(name, why) {
      const words = `‘${fileWords(name)}’ is niet gelezen. ${why}`;
      headed('failed', title, paragraph(words));
      return words;
    },
    clear() {
      delete place.dataset['state'];
      place.replaceChildren();
    }
  };
}

const title = 'Dit bestand kan nog niet worden gebruikt';

const faultyWords = (name: string, kinds: number): string =>
  `${kinds === 1 ? 'Er is 1 soort fout' : `Er zijn ${kinds} soorten fouten`} gevonden in ‘${fileWords(name)}’. ` +
  'Verbeter het bestand en kies het opnieuw. Er is niets uit getoond.';
