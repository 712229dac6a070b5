import type {SafeCells} from '../privacy/cells.ts';
import type {Assigned} from './assign.ts';
import type {Written} from './publish.ts';

/** What a build made, for the person who asked for it; no value and no phrase stands in it. */
export interface Receipt {
  readonly folder: string;
  readonly secrets: string;
  readonly edition: string;
  readonly reports: number;
  readonly individual: number;
  readonly pooled: number;
  readonly bytes: number;
  /** True for an invented delivery: its passphrases are no secret. */
  readonly synthetic: boolean;
  readonly written: readonly Written[];
  readonly tally: SafeCells['tally'];
}

/** Sums up what was written. */
export function receipt(assigned: Assigned, written: readonly Written[], tally: SafeCells['tally']): Receipt {
  const {place, entries} = assigned;
  const individual = entries.filter(({reader}) => reader.kind === 'individual').length;
  return {
    folder: place.folder,
    secrets: place.secrets,
    edition: place.name,
    reports: entries.length,
    individual,
    pooled: entries.length - individual,
    bytes: written.reduce((sum, {bytes}) => sum + bytes, 0),
    synthetic: assigned.synthetic,
    written,
    tally
  };
}
