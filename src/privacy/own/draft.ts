import type {Status} from '../../figures/series.ts';
import type {Why} from '../drafts.ts';

/** A reader's own figure while protection is at work; only `status` and `why` change. */
export interface OwnDraft {
  readonly place: number;
  readonly category: number;
  readonly clients: number;
  readonly n: number;
  readonly x: number;
  readonly xx: number | null;
  status: Status;
  why: Why | null;
}
