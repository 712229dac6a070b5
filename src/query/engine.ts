/** The one interface to an engine; node.ts and wasm.ts are the two engines. */
import type {DimensionPlan, IndicatorPlan, SafeCell, View} from '../figures/series.ts';

/** What must be known to ask the cells of one view: all plain JSON. */
export interface Question {
  readonly dimensions: readonly DimensionPlan[];
  readonly indicators: readonly IndicatorPlan[];
  readonly self: string;
  readonly view: View;
}

export interface Engine {
  /** Loads one report's cells (Arrow IPC stream) as the table `cells`, replacing what was there. */
  load(cells: Uint8Array): Promise<void>;
  /** Every cell that the figures of this view need, per indicator, in one statement. */
  ask(question: Question): Promise<ReadonlyMap<string, readonly SafeCell[]>>;
  close(): Promise<void>;
}
