/** The place for a file of the reader's own: it takes a file from the start, and its code comes when the filters work. */
import type {View} from '../../figures/series.ts';
import type {Engine} from '../../query/engine.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {announce} from '../announce.ts';
import {reasonWords} from '../notice.ts';
import {fetchedCode} from '../part.ts';
import {setText} from '../slots.ts';
import type {Beside} from './beside.ts';
import {pickFrom} from './picker.ts';

export type OwnFile = Pick<Beside, 'show' | 'known'>;

/** Lets a reader lay a file beside an opened report; nothing happens where the report has no place for one. */
export function ownFile(window: Window, plan: ReportPlan, engine: Promise<Engine>, opened: View): OwnFile {
  const section = window.document.querySelector<HTMLElement>('[data-upload]');
  const {upload} = plan;
  if (!section || !upload) return {show: () => {}, known: () => undefined};
  let view = opened;
  let made: Beside | undefined;
  let making: Promise<Beside> | undefined;
  let handed = 0;
  const make = async () => {
    const {beside} = await fetchedCode(() => import('./beside.ts'));
    made = beside({window, section, plan, upload, engine}, view);
    return made;
  };
  const there = () => {
    making ??= make();
    // What did not come is fetched again when it is asked for.
    making.catch(() => {
      making = undefined;
    });
    return making;
  };
  pickFrom(section, (files) => {
    handed += 1;
    const mine = handed;
    there().then(
      (own) => mine === handed && own.take(files),
      (cause: unknown) => missing(section, cause)
    );
  });
  engine.then(there).catch(() => {});
  return {
    show(next) {
      view = next;
      made?.show(next);
    },
    known: (drawing) => made?.known(drawing)
  };
}

function missing(section: HTMLElement, cause: unknown): void {
  const words = `Uw bestand kan nu niet worden gelezen. ${reasonWords(cause)}`;
  const place = section.querySelector<HTMLElement>('[data-upload-message]');
  if (place) {
    place.dataset['state'] = 'failed';
    setText(place, words);
  }
  announce(section.ownerDocument, words);
}
