import {createHmac} from 'node:crypto';
import {isSingle} from '../periods/period.ts';
import type {Policy, Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import {type Counted, counted} from './counted.ts';
import {type Earlier, earlierOf} from './earlier.ts';
import type {IssuedEdition} from './ledger.ts';
import {tablesOfCells} from './places.ts';

/** What every step needs to know, made once: the policy, the dimensions and the periods in order. */
export interface Frame {
  readonly policy: Policy;
  readonly indicators: readonly Counted[];
  /** Dimension ids in declared order. */
  readonly dimensions: readonly string[];
  /** Dimension id → code of its total, for the dimensions that have one. */
  readonly totals: ReadonlyMap<string, string>;
  /** Id of the dimension that is the period. */
  readonly period: string;
  readonly periods: readonly string[];
  /** Single periods, in order. */
  readonly singles: readonly string[];
  /** The single periods on which the kind of report is decided. */
  readonly lately: readonly string[];
  /** Order among equals: keyed, so that nobody without the key can replay a choice (R15). */
  readonly tie: (id: string) => string;
  readonly earlier: Earlier;
  /** Threads for the audit; undefined: as many as its size is worth. */
  readonly threads: number | undefined;
  readonly onAudit: ProtectOptions['onAudit'];
}

export interface ProtectOptions {
  /** Key of the tie-break; one edition keeps one key. */
  readonly key?: string;
  /** What was given out before, oldest first. */
  readonly earlier?: readonly IssuedEdition[];
  /** Threads for the audit; by default as many as its size is worth. The answer is the same. */
  readonly threads?: number;
  /** Told how many parts of the audit are begun, of how many; called while `protect` works. */
  readonly onAudit?: ((begun: number, of: number) => void) | undefined;
}

export function frameOf(
  rows: Rows,
  template: Template,
  {key = '', earlier = [], threads, onAudit}: ProtectOptions
): Frame {
  const {dimensions} = template.dataset;
  const ids = Object.keys(dimensions);
  const singles = rows.periods.filter(isSingle);
  const period = ids.find((id) => dimensions[id]?.role === 'period')!;
  const indicators = template.chapters.flatMap((chapter) => chapter.indicators).map(counted);
  return {
    threads,
    onAudit,
    policy: template.policy,
    indicators,
    dimensions: ids,
    totals: new Map(ids.flatMap((id) => (dimensions[id]?.total ? [[id, dimensions[id].total.code]] : []))),
    period,
    periods: rows.periods,
    singles,
    lately: singles.slice(-template.policy.individual.periods),
    tie: (id) => createHmac('sha256', key).update(id).digest('hex'),
    earlier: earlierOf(earlier, {dimensions: ids, period}, ({truth}) =>
      tablesOfCells(truth, {indicators, dimensions: ids, period})
    )
  };
}
