import type {IndicatorPlan, Point} from '../series.ts';

/** Two figures of one place that are laid beside each other. */
export interface Comparison {
  /** `indicator/category@codes~group`: the same in every text about it. */
  readonly id: string;
  readonly indicator: IndicatorPlan;
  readonly own: Point | undefined;
  readonly peers: Point | undefined;
  /** The reader is a pool: no provider. */
  readonly pooled: boolean;
  /** The period is not complete yet. */
  readonly incomplete: boolean;
  /** Is the reader counted in the group's figure? */
  readonly member: boolean;
}
