import type {Dimension} from '../template/define.ts';

/** First and last year of a period code: `2021`, or `2020-2021`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Null where the code is no year, nor several in order. */
export function spanOf(code: string): Span | null {
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(code);
  if (found === null) return null;
  const span = {from: Number(found[1]), to: Number(found[2] ?? found[1])};
  return found[2] === undefined || span.from < span.to ? span : null;
}

export const isSingle = (code: string): boolean => /^\d{4}$/.test(code);

/** Every year of a span, as codes. */
export const yearsOf = ({from, to}: Span): readonly string[] =>
  Array.from({length: to - from + 1}, (_, at) => String(from + at));

/** Does the whole span lie between two period codes, either of which may be open? */
export function within(span: Span, from: string | undefined, to: string | undefined): boolean {
  const first = from === undefined ? null : spanOf(from);
  const last = to === undefined ? null : spanOf(to);
  return (first === null || first.from <= span.from) && (last === null || span.to <= last.to);
}

/** Single years in order, then several years together. */
export function sortPeriods(codes: Iterable<string>): readonly string[] {
  return [...codes].sort(
    (one, other) =>
      Number(isSingle(other)) - Number(isSingle(one)) || (one < other ? -1 : one > other ? 1 : 0)
  );
}

/** The dimension that holds the periods, where the dataset has one. */
export function periodDimension(dimensions: Readonly<Record<string, Dimension>>): string | null {
  return Object.keys(dimensions).find((id) => dimensions[id]?.role === 'period') ?? null;
}
