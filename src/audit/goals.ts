import type {Goal, Terms} from './system.ts';
import type {Unknowns} from './unknowns.ts';

/** A goal while its owners are gathered. */
interface Making {
  readonly columns: readonly number[];
  readonly measure: Goal['measure'];
  readonly terms: Terms;
}

/** Every amount of every owner that has a value to protect: one goal per set of columns that owners share. */
export function goalsOf(unknowns: Unknowns): readonly Goal[] {
  const goals = new Map<string, Making>();
  for (const own of unknowns.known.values())
    for (const goal of goalsIn(own, unknowns))
      goals.set(`${goal.measure} ${goal.terms[0]![1]} ${goal.columns.join(' ')}`, goal);
  const holders = holdersOf(unknowns);
  return [...goals.values()].flatMap(({columns, measure, terms}) => {
    const parts = partsOf(columns, terms, unknowns, holders);
    const {place, category} = unknowns.columns[columns[0]!]!;
    return parts.length === 0 ? [] : [{terms, measure, place, category, parts}];
  });
}

/** Column → the owners that have something of it. */
function holdersOf({known}: Unknowns): ReadonlyMap<number, readonly string[]> {
  const holders = new Map<number, string[]>();
  for (const [owner, own] of known)
    for (const column of own.keys()) holders.set(column, [...(holders.get(column) ?? []), owner]);
  return holders;
}

/** What one owner has to protect: each figure, over all atoms it stands in, and what is left of its whole. */
function goalsIn(own: ReadonlyMap<number, number>, {columns, within}: Unknowns): readonly Making[] {
  const wholeOf = wholesOf(within);
  const figures = Map.groupBy(
    [...own.keys()].sort((a, b) => a - b),
    (column) => {
      const {place, category, measure} = columns[column]!;
      return [place, category, measure].join('|');
    }
  );
  return [...figures.values()].flatMap((held): Making[] => {
    const {measure} = columns[held[0]!]!;
    const terms = held.map((column) => [column, 1] as const);
    const wholes = held.flatMap((column) => wholeOf.get(column) ?? []);
    const figure = {columns: held, measure, terms};
    // What is below nothing is as secret as what is above it.
    if (held.some((column) => columns[column]!.signed))
      return [figure, {...figure, terms: held.map((column) => [column, -1] as const)}];
    if (measure === 'n' || wholes.length < held.length) return [figure];
    const rest = [
      ...wholes.map((column) => [column, 1] as const),
      ...held.map((column) => [column, -1] as const)
    ];
    return [figure, {columns: held, measure: 'rest', terms: rest}];
  });
}

const made = new WeakMap<Unknowns['within'], ReadonlyMap<number, number>>();

function wholesOf(within: Unknowns['within']): ReadonlyMap<number, number> {
  const found = made.get(within) ?? new Map(within);
  made.set(within, found);
  return found;
}

/** Whoever stands in any column of a goal is a part of it, largest first; nobody has a nothing to protect. */
function partsOf(
  columns: readonly number[],
  terms: Terms,
  {known}: Unknowns,
  holders: ReadonlyMap<number, readonly string[]>
): Goal['parts'] {
  const owners = new Set(columns.flatMap((column) => holders.get(column) ?? []));
  return [...owners]
    .map((owner) => {
      const own = known.get(owner)!;
      return [owner, terms.reduce((sum, [column, by]) => sum + by * (own.get(column) ?? 0), 0)] as const;
    })
    .filter(([, amount]) => amount > 0)
    .sort(([, a], [, b]) => b - a);
}
