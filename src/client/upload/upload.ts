/**
 * A file of the reader's own beside its figures. It is read in the page and lives in its memory alone: what
 * stays are counts, until the file is taken away, replaced by a good one, or the page is closed or locked.
 */
import type {Series, View} from '../../figures/series.ts';
import type {Engine} from '../../query/engine.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {reasonWords} from '../notice.ts';
import {setText} from '../slots.ts';
import {empty, type Kept, keep} from './kept.ts';
import {messageIn} from './message.ts';
import {pickFrom} from './picker.ts';
import {readFile} from './read.ts';

export interface OwnFile {
  /** Follows the view of the report. */
  show(view: View): void;
  /** The series that a drawing of the file's figures shows. */
  known(drawing: HTMLElement): Series | undefined;
}

/** Lets a reader lay a file beside an opened report; nothing happens where the report has no place for one. */
export function ownFile(window: Window, plan: ReportPlan, engine: Promise<Engine>, opened: View): OwnFile {
  const {document} = window;
  const section = document.querySelector<HTMLElement>('[data-upload]');
  const {upload} = plan;
  if (!section || !upload) return {show: () => {}, known: () => undefined};
  const message = messageIn(section, upload);
  const announce = (words: string) => {
    const place = document.getElementById('announce');
    if (place) setText(place, words);
  };
  let kept: Kept | null = null;
  let view = opened;
  let asked = 0;
  const forget = () => {
    asked += 1;
    kept?.clear();
    kept = null;
    message.clear();
  };
  const remove = () => {
    forget();
    section.querySelector<HTMLElement>('[data-upload-file]')?.focus();
    announce('De gegevens uit uw bestand zijn verwijderd.');
  };
  /** Figures that cannot be drawn as a whole are taken away: they would show another choice than the page. */
  const whole = (name: string, draw: () => void) => {
    try {
      draw();
    } catch (cause) {
      forget();
      empty(section);
      announce(message.failed(name, reasonWords(cause)));
      window.reportError(cause);
    }
  };
  const take = async (file: File) => {
    asked += 1;
    const mine = asked;
    message.busy(file.name);
    const outcome = await readFile(file, {plan, upload, engine, window});
    if (mine !== asked) return;
    if ('failed' in outcome) return announce(message.failed(file.name, outcome.failed));
    if (outcome.counted === null) return announce(message.faulty(file.name, outcome.faults, kept?.name));
    message.clear();
    const {counted, faults} = outcome;
    whole(file.name, () => {
      kept = keep({section, plan, upload, announce, remove, whole}, file.name, counted, faults);
      kept.show(view);
      announce(kept.welcome());
    });
  };
  const refuse = (files: readonly File[]) => {
    asked += 1;
    announce(
      message.several(
        files.map(({name}) => name),
        kept?.name
      )
    );
  };
  pickFrom(section, (file) => void take(file), refuse);
  // A page that is left may be kept by the browser, to come back to: the file may not.
  window.addEventListener('pagehide', forget);
  return {
    show(next) {
      view = next;
      const shown = kept;
      if (shown) whole(shown.name, () => shown.show(next));
    },
    known: (drawing) => kept?.known(drawing)
  };
}
