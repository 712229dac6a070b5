import type {Point, Series} from './series.ts';

/** What a figure rests on, as far as it may be told: never of a hidden one. */
export const nOf = (point: Point | undefined): number | null =>
  point === undefined || point.status === 'hidden' ? null : point.n;

/** On how many the reader's figures of a place rest: the first of its parts of which that is known. */
export const nAt = ({points, subject}: Series, on: string): number | null =>
  points
    .filter((point) => point.scope === subject && point.on === on)
    .map(nOf)
    .find((known) => known !== null) ?? null;
