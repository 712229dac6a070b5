import type {Indicator} from '../template/define.ts';

/** What protection knows of an indicator: how it is counted, of what, and for whom; its words decide nothing. */
export type Counted = Pick<Indicator, 'id' | 'source' | 'benchmark' | 'count'>;

export const counted = ({id, source, benchmark = true, count}: Indicator): Counted => ({
  ...{id, source, benchmark, count}
});
