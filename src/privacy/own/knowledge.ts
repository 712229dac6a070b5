import {type Equation, variable, xOf} from '../equations.ts';
import type {Bounds, Column, Row, System, Terms} from '../lp/system.ts';
import type {Nested} from '../nested.ts';
import type {OwnDraft} from './draft.ts';
import type {OwnRules} from './guard.ts';
import {holeOf, restOf} from './hole.ts';

/** What a reader must be able to think of one of its own hidden numbers: that it is anything from `lo` to `hi`. */
export interface Keep {
  /** The same whatever else is hidden. */
  readonly name: string;
  readonly draft: OwnDraft;
  readonly column: number;
  readonly lo: number;
  readonly hi: number;
}

/** A reader's own table of one indicator, as the reader knows it: a column per figure with anybody in it. */
export interface Knowledge {
  readonly columns: readonly OwnDraft[];
  readonly rows: readonly Row[];
  /** As much as is hidden at the moment. */
  readonly system: () => System;
  readonly bounds: (column: number) => Bounds;
  readonly keeps: () => readonly Keep[];
}

/** It knows every n, what is shown, what adds up, and what nests. */
export function knowledgeOf(
  drafts: ReadonlyMap<string, OwnDraft>,
  equations: readonly Equation[],
  nested: readonly Nested[],
  rules: OwnRules
): Knowledge {
  const found = [...drafts].filter(([, {n}]) => n > 0);
  const at = new Map(found.map(([id], column) => [id, column]));
  const columns = found.map(([, draft]) => draft);
  const table: Table = {
    n: (id) => drafts.get(id)?.n ?? 0,
    terms: (of) => of.flatMap(([id, times]) => (at.has(id) ? [[at.get(id)!, times] as const] : []))
  };
  const rows = [...sums(equations, table), ...nested.flatMap((one) => nests(one, table))].filter(
    ({terms}) => terms.length > 0
  );
  return {
    columns,
    rows,
    system: () => ({
      columns: found.map(([name, draft]): Column => ({name, ...boundsOf(draft, rules)})),
      rows,
      truth: columns.map(({x}) => x)
    }),
    bounds: (column) => boundsOf(columns[column]!, rules),
    keeps: () => columns.flatMap((draft, column) => keepsOf(draft, column, rules))
  };
}

interface Table {
  readonly n: (id: string) => number;
  readonly terms: (of: readonly (readonly [id: string, times: number])[]) => Terms;
}

/** What adds up; a whole is known, so its parts are what is left of it. */
const sums = (equations: readonly Equation[], {n, terms}: Table): readonly Row[] =>
  equations.flatMap(({total, parts, over}): Row[] => {
    if (parts.some((id) => variable(id).measure === 'n')) return [];
    const all = parts.map((id) => [id, 1] as const);
    if (over !== null) return [{name: total, terms: terms([...all, [total, -1]]), lo: 0, hi: 0}];
    const whole = Math.max(...parts.map(n));
    return [{name: total, terms: terms(all), lo: whole, hi: whole}];
  });

/** What nests; what is left of a whole is the whole, which is known, less the part. */
function nests(
  {total, parts, category, measure, each, sum, adds}: Nested,
  {n, terms}: Table
): readonly Row[] {
  // A reader without a number of them together knows nothing by it.
  if (measure === 'n' || terms([[xOf(total, category), 1]]).length === 0) return [];
  const sign = measure === 'x' ? 1 : -1;
  const known = (id: string): number => (measure === 'x' ? 0 : n(id));
  const [ids, whole] = [parts.map((part) => xOf(part, category)), xOf(total, category)];
  const row = (of: Parameters<typeof terms>[0], lo: number, hi = Infinity): Row => ({
    ...{name: `${measure} ${whole}`, terms: terms(of)},
    ...{lo, hi}
  });
  const left = known(whole) - ids.reduce((all, id) => all + known(id), 0);
  return [
    ...(each ? ids : []).map((id) =>
      row(
        [
          [whole, sign],
          [id, -sign]
        ],
        known(id) - known(whole)
      )
    ),
    ...(sum
      ? [row([...ids.map((id) => [id, sign] as const), [whole, -sign]], left, adds ? left : Infinity)]
      : [])
  ];
}

function boundsOf(draft: OwnDraft, {shape, least, policy}: OwnRules): {lo: number; hi: number} {
  if (draft.status === 'shown') return {lo: draft.x, hi: draft.x};
  const part = holeOf(draft, shape, least, policy);
  if (!shape.parted) return {lo: part.least, hi: part.most};
  const rest = restOf(draft, shape, least, policy);
  return {lo: Math.max(part.least, draft.n - rest.most), hi: Math.min(part.most, draft.n - rest.least)};
}

/** What must stay possible of a small part, and of a small rest. */
function keepsOf(draft: OwnDraft, column: number, rules: OwnRules): readonly Keep[] {
  const {shape, least, policy} = rules;
  if (draft.status === 'shown') return [];
  const {lo, hi} = boundsOf(draft, rules);
  const part = holeOf(draft, shape, least, policy).keep;
  const rest = shape.parted ? restOf(draft, shape, least, policy).keep : null;
  const keep = (measure: string, from: number, to: number): Keep => ({
    ...{name: `${measure} ${column}`, draft, column},
    ...{lo: Math.max(lo, from), hi: Math.min(hi, to)}
  });
  return [
    ...(part ? [keep('x', part[0], part[1])] : []),
    ...(rest ? [keep('rest', draft.n - rest[1], draft.n - rest[0])] : [])
  ];
}
