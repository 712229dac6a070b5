import type {Bundle} from '../bundle/pack.ts';
import type {SafeCells} from '../privacy/cells.ts';
import type {Vault} from '../store/vault.ts';
import {type Gone, goneIn} from '../validate/last-rows.ts';
import type {Rows} from '../validate/validate.ts';

/** What is left of a delivery when it is protected: its reports, of what they were made, and the secrets, which are given back with it. */
export interface Prepared extends Disposable, Pick<Rows, 'meta' | 'files'> {
  readonly bundles: readonly Bundle[];
  readonly tally: SafeCells['tally'];
  readonly decisions: SafeCells['decisions'];
  /** Providers that are no longer there, of which there may yet be a report. */
  readonly gone: Gone;
  readonly vault: Vault;
}

export const prepared = (
  bundles: readonly Bundle[],
  {tally, decisions}: Pick<SafeCells, 'tally' | 'decisions'>,
  {meta, files, holders}: Rows,
  vault: Vault,
  held: DisposableStack
): Prepared => ({
  ...{bundles, tally, decisions, meta, files, vault, gone: goneIn(holders)},
  [Symbol.dispose]: () => held.dispose()
});

/** Gives the machine back what only the delivery took, before threads and bundler take theirs; where nobody may ask for it (scripts/frugal.js), it stays. */
export const giveBack = (): void =>
  globalThis.gc?.({type: 'major', execution: 'sync', flavor: 'last-resort'});
