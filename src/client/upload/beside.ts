/**
 * A file of the reader's own beside its figures. It is read in the page and lives in its memory alone: what
 * stays are counts, until the file is taken away, replaced by a good one, or the page is closed or locked.
 */
import type {Series, View} from '../../figures/series.ts';
import type {Engine} from '../../query/engine.ts';
import type {OwnCounted, OwnFault} from '../../query/own/found.ts';
import type {ReportPlan} from '../../template/plan.ts';
import type {UploadPlan} from '../../template/upload-plan.ts';
import {announce} from '../announce.ts';
import {reasonWords} from '../notice.ts';
import {empty, type Kept, keep} from './kept.ts';
import {messageIn} from './message.ts';
import {readFile} from './read.ts';

/** What the section does once its code is there. */
export interface Beside {
  /** Reads what the reader handed over, in the place of what was read before: one file, never several. */
  take(files: readonly File[]): void;
  /** Follows the view of the report. */
  show(view: View): void;
  /** The series that a drawing of the file's figures shows. */
  known(drawing: HTMLElement): Series | undefined;
}

export interface Around {
  readonly window: Window;
  readonly section: HTMLElement;
  readonly plan: ReportPlan;
  readonly upload: UploadPlan;
  readonly engine: Promise<Engine>;
}

/** One file at a time: a later one, and leaving the page, make an end to what is still being read. */
export function beside({window, section, plan, upload, engine}: Around, opened: View): Beside {
  const message = messageIn(section, upload);
  const say = (words: string) => announce(window.document, words);
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
    say('De gegevens uit uw bestand zijn verwijderd.');
  };
  /** Figures that cannot be drawn as a whole are taken away: they would show another choice than the page. */
  const whole = (name: string, draw: () => void) => {
    try {
      draw();
    } catch (cause) {
      forget();
      empty(section);
      say(message.failed(name, reasonWords(cause)));
      window.reportError(cause);
    }
  };
  const accept = (name: string, counted: OwnCounted, faults: readonly OwnFault[]) => {
    message.clear();
    whole(name, () => {
      kept = keep({section, plan, upload, announce: say, remove, whole}, name, counted, faults);
      kept.show(view);
      say(kept.welcome());
    });
  };
  const read = async (file: File) => {
    asked += 1;
    const mine = asked;
    message.busy(file.name);
    const outcome = await readFile(file, {plan, upload, engine, window});
    if (mine !== asked) return;
    if ('failed' in outcome) return say(message.failed(file.name, outcome.failed));
    if (outcome.counted === null) return say(message.faulty(file.name, outcome.faults, kept?.name));
    accept(file.name, outcome.counted, outcome.faults);
  };
  const refuse = (files: readonly File[]) => {
    asked += 1;
    const names = files.map(({name}) => name);
    say(message.several(names, kept?.name));
  };
  // A page that is left may be kept by the browser, to come back to: the file may not.
  window.addEventListener('pagehide', forget);
  return {
    take(files) {
      const [only, another] = files;
      if (only && !another) void read(only);
      else if (only) refuse(files);
    },
    show(next) {
      view = next;
      const shown = kept;
      if (shown) whole(shown.name, () => shown.show(next));
    },
    known: (drawing) => kept?.known(drawing)
  };
}
