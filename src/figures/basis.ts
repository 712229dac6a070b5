import type {Point} from './series.ts';

/** What a figure rests on, as far as it may be told: never of a hidden one. */
export const nOf = (point: Point | undefined): number | null =>
  point === undefined || point.status === 'hidden' ? null : point.n;
