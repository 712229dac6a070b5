import type {Packed} from '../bundle/pack.ts';
import type {Access} from '../store/identity.ts';
import type {Correction, Written} from './manifest.ts';
import type {Place} from './place.ts';

/** A report that says something else than the one that stands. */
export interface Change {
  readonly id: string;
  readonly place: Place;
  /** The page that stands, and the phrases that open it; null where there was no report. */
  readonly before: {readonly page: Written; readonly phrases: readonly string[]} | null;
  /** What it says now; null where there is no report any more. */
  readonly after: Packed | null;
}

/** What is asked of a build. */
export interface Order {
  /** A family: its name under templates/, or the path of its folder. */
  readonly family: string;
  /** The folder of the delivery. */
  readonly delivery: string;
  /** Under this folder `dist/` and `secrets/` are made. */
  readonly root: string;
  /** Whose report gets a portable copy: every one, the providers named, or one of each kind as a sample. */
  readonly portable: 'all' | 'sample' | readonly string[];
  /** What was given out is mended; each report that changes is shown before anything is written. */
  readonly correction?: Correction & {
    /** The edition that is meant: a delivery of another is refused. */
    readonly edition: string;
    readonly onChange: (change: Change) => Promise<void>;
  };
  /** By what the store of a real delivery is opened. */
  readonly access?: Access | undefined;
  /** Called with the path of a list of passphrases that was taken into the store. */
  readonly onTaken?: (file: string) => void;
  /** Keep the protection beside the (invented) delivery too, so that it need not be made again elsewhere. */
  readonly keepProtection?: boolean;
  /** How many threads draw and pack; left out: one for each core. */
  readonly threads?: number | undefined;
  /** Called with the number of warnings of the delivery, where there are any: they do not block. */
  readonly onWarnings?: (count: number) => void;
  /** Called before protecting: was it kept from an earlier build, or must it be made? */
  readonly onProtect?: (how: 'kept' | 'made') => void;
  /** Called while the audit runs: how many of its parts are begun, of how many. */
  readonly onAudit?: (begun: number, of: number) => void;
  /** Called when the number of pages is known, and after each of them. */
  readonly onStart?: (pages: number) => void;
  readonly onPage?: () => void;
}
