import {components} from '../components.ts';
import {hide} from '../drafts.ts';
import type {Side} from '../edition/formula.ts';
import {isWhole, wholeWorld} from '../edition/whole-world.ts';
import {type Equation, variable} from '../equations.ts';
import {createModel, type Model, type Optimum} from '../lp/model.ts';
import {loadSolver} from '../lp/solver.ts';
import type {Nested} from '../nested.ts';
import type {OwnDraft} from './draft.ts';
import type {OwnRules} from './guard.ts';
import {type Keep, type Knowledge, knowledgeOf} from './knowledge.ts';

// Once per process: every reader after the first finds the solver warm.
const highs = await loadSolver();

/** An end that a hidden number must be able to reach, and cannot. */
interface Short {
  readonly keep: Keep;
  readonly side: Side;
  /** How far it comes; null: as far as it must in fractions, not in whole numbers. */
  readonly reach: number | null;
  readonly because: Optimum['because'];
}

/** Keep and side → how far is far enough, where nothing that could be hidden stands in the way of more. */
type Ends = Map<string, number>;

/**
 * The reader at work on its own table as a whole. Hides what it takes until every small hidden number can be
 * anything that it must, in whole numbers; then shows again, the dearest first, whatever was not needed after all.
 */
export function besiegeOwn(
  drafts: ReadonlyMap<string, OwnDraft>,
  equations: readonly Equation[],
  nested: readonly Nested[],
  rules: OwnRules
): void {
  if (rules.shape.kind === 'mean') return;
  const sums = equations.map((equation) => ({
    equation,
    total: String(variable(equation.total).place),
    parts: equation.parts.map((id) => String(variable(id).place))
  }));
  const nests = nested.map((nest) => ({nest, total: String(nest.total), parts: nest.parts.map(String)}));
  for (const linked of components([...sums, ...nests])) {
    const places = new Set(linked.flatMap(({total, parts}) => [total, ...parts]).map(Number));
    const within = new Map([...drafts].filter(([, {place}]) => places.has(place)));
    const of = linked.flatMap((one) => ('equation' in one ? [one.equation] : []));
    const over = linked.flatMap((one) => ('nest' in one ? [one.nest] : []));
    besiege(knowledgeOf(within, of, over, rules), rules);
  }
}

function besiege(knowledge: Knowledge, rules: OwnRules): void {
  if (knowledge.rows.length === 0 || knowledge.keeps().length === 0) return;
  const {columns} = knowledge;
  let search: Search = {
    knowledge,
    model: createModel(highs, knowledge.system()),
    points: [new Float64Array(columns.length)],
    ends: new Map()
  };
  const again = (column: number): void => search.model.bind(column, knowledge.bounds(column));
  const made: {readonly column: number; readonly undo: () => void}[] = [];
  try {
    for (let short = firstShort(search); short; short = firstShort(search)) {
      const column = cheapest(short, knowledge, rules);
      if (column === null) comeNearer(short, search.ends);
      else {
        made.push({column, undo: hide(columns[column]!, 'complement')});
        again(column);
      }
    }
    for (const {column, undo} of made.toSorted((a, b) => columns[b.column]!.x - columns[a.column]!.x)) {
      undo();
      again(column);
      const points = search.points.filter((away) => Math.abs(away[column]!) < HAIR);
      if (firstShort({...search, points})) {
        hide(columns[column]!, 'complement');
        again(column);
      } else search = {...search, points};
    }
  } finally {
    search.model.dispose();
  }
}

interface Search {
  readonly knowledge: Knowledge;
  readonly model: Model;
  /** Points of whole numbers, the truth first, as distances from it: hiding more leaves them possible. */
  readonly points: Float64Array[];
  readonly ends: Ends;
}

function firstShort(search: Search): Short | null {
  for (const keep of search.knowledge.keeps())
    for (const side of ['maximise', 'minimise'] as const) {
      const short = shortOf(keep, side, search);
      if (short) return short;
    }
  return null;
}

function shortOf(keep: Keep, side: Side, {knowledge, model, points, ends}: Search): Short | null {
  const {column, draft} = keep;
  const end = endOf(keep, side, ends);
  const goesFar = (away: Float64Array): boolean => {
    const value = draft.x + away[column]!;
    return side === 'maximise' ? value >= end - HAIR : value <= end + HAIR;
  };
  if (points.some(goesFar)) return null;
  // A count has no end where nothing holds it back: then there is no furthest point.
  const {away, because} = model[side]([[column, 1]]);
  if (away && !goesFar(away)) return {keep, side, reach: draft.x + away[column]!, because};
  const sign = side === 'maximise' ? 1 : -1;
  const ones = knowledge.columns.map(() => 1);
  const whole =
    away && isWhole(away, ones.map(Boolean))
      ? away
      : wholeWorld(highs, knowledge.system(), ones, [[column, sign]], sign * (end - draft.x));
  if (!whole) return {keep, side, reach: null, because: null};
  points.push(whole);
  return null;
}

const endOf = ({name, lo, hi}: Keep, side: Side, ends: Ends): number => {
  const nearer = ends.get(`${name} ${side}`);
  return side === 'maximise' ? Math.min(hi, nearer ?? hi) : Math.max(lo, nearer ?? lo);
};

/** As far as it comes is far enough from now on. */
function comeNearer({keep, side, reach}: Short, ends: Ends): void {
  const end = endOf(keep, side, ends);
  const [back, whole] = side === 'maximise' ? [-1, Math.floor] : [1, Math.ceil];
  const nearer = reach === null ? end + back : whole(reach - back * HAIR);
  ends.set(`${keep.name} ${side}`, nearer);
}

/** Of what stands in the way, what is least missed; null when nothing in it can be hidden any more. */
function cheapest({keep, because}: Short, {columns, rows}: Knowledge, {tie}: OwnRules): number | null {
  const near = new Set(
    rows.flatMap(({terms}) =>
      terms.some(([column]) => column === keep.column) ? terms.map(([column]) => column) : []
    )
  );
  const found = columns.flatMap(({status, x, place, category}, column) => {
    const isInTheWay = because ? Math.abs(because.columns[column]!) > TINY : near.has(column);
    return isInTheWay && status === 'shown' && x > 0 ? [{column, x, order: tie(`${place} ${category}`)}] : [];
  });
  return found.toSorted((a, b) => a.x - b.x || (a.order < b.order ? -1 : 1))[0]?.column ?? null;
}

/** A hair of arithmetic is no part of a person. */
const HAIR = 1e-6;
const TINY = 1e-7;
