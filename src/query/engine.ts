/** The one interface to an engine; node.ts and wasm.ts are the two engines. */
import type {DimensionPlan, IndicatorPlan, SafeCell, View} from '../figures/series.ts';
import type {Answer} from './answer.ts';
import type {OwnFile, OwnFound} from './own/found.ts';

export type {Answer, Value} from './answer.ts';

/** What must be known to ask the cells of one view: all plain JSON. */
export interface Question {
  readonly dimensions: readonly DimensionPlan[];
  readonly indicators: readonly IndicatorPlan[];
  /** Scope of the highlighted series; null where nobody is highlighted. */
  readonly self: string | null;
  readonly view: View;
}

export interface Engine {
  /** Loads one report's cells (Arrow IPC stream) as the table `cells`, replacing what was there. */
  load(cells: Uint8Array): Promise<void>;
  /** Every cell that the figures of this view need, per indicator, in one statement. */
  ask(question: Question): Promise<ReadonlyMap<string, readonly SafeCell[]>>;
  /** Every cell of the report, in the order of the bundle. */
  cells(dimensions: readonly DimensionPlan[]): Promise<readonly SafeCell[]>;
  /**
   * Loads a sheet (Arrow IPC stream, see sheet.ts) as the one table that a reader may question, and walls the
   * engine in: from then on it reaches nothing outside itself, and no setting can be changed. There is no way back.
   */
  wall(sheet: Uint8Array): Promise<void>;
  /**
   * Answers a reader's own statement on a walled engine with at most `most` rows. Only what reads is answered, one
   * statement at a time; for the rest a QueryFault. How long it may take is for the asker to say: see `stop`.
   */
  query(sql: string, most: number): Promise<Answer>;
  /** Checks and counts a file of the reader's own, and keeps nothing of it; the table `cells` is left alone. */
  readOwn(file: OwnFile): Promise<OwnFound>;
  close(): Promise<void>;
  /** Ends the engine at once, also in the middle of a statement: whoever waits for an answer waits no longer. */
  stop(): void;
}
