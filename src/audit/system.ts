import type {SafeCell} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import type {EarlierNumber} from './earlier.ts';
import type {Finding} from './finding.ts';
import type {Members} from './members.ts';
import type {Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';

/** A sum over the unknowns: column and how many times it counts. */
export type Terms = readonly (readonly [column: number, times: number])[];

/** One unknown: what the providers of one atom together have of one measure. */
export interface Column {
  readonly atom: number;
  readonly place: string;
  /** `*` for the whole that exclusive parts share. */
  readonly category: string;
  readonly measure: 'n' | 'x';
  readonly truth: number;
}

/** What is known of a sum. A published number also carries the words by which staff know it. */
export interface Row {
  readonly terms: Terms;
  readonly lo: number;
  readonly hi: number;
  readonly published: {readonly scope: string; readonly place: string; readonly category: string} | null;
}

/** A figure that must not be worked out: of every owner its part of these columns. */
export interface Goal {
  readonly terms: Terms;
  readonly place: string;
  readonly category: string;
  readonly measure: 'n' | 'x' | 'rest';
  /** Owner → its own part, largest first. */
  readonly parts: readonly (readonly [owner: string, amount: number])[];
}

export interface System {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
  /** Owner → column → its own amount, which it knows exactly. */
  readonly known: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Pairs of x and the n that it is part of. */
  readonly within: readonly (readonly [x: number, n: number])[];
  readonly groupsOfAtom: readonly (readonly string[])[];
}

const WHOLE = '*';

/**
 * What somebody can write down who holds every benchmark number of one indicator and period: unknowns per
 * atom (the providers of exactly the same groups), published sums with the room that rounding leaves, and
 * the sums that hold for every provider. Numbers that do not follow from the delivery are findings.
 */
export function systemOf(
  slice: Slice,
  union: Union,
  members: Members,
  policy: Policy,
  earlier: readonly EarlierNumber[] = []
): {system: System; findings: readonly Finding[]} {
  const atoms = new Map<string, number>();
  const groupsOfAtom: (readonly string[])[] = [];
  const atomOf = (groups: readonly string[]): number => {
    const key = groups.join(' ');
    const found = atoms.get(key) ?? groupsOfAtom.push(groups) - 1;
    atoms.set(key, found);
    return found;
  };
  const truth: number[] = [];
  const columns: Omit<Column, 'truth'>[] = [];
  const index = new Map<string, number>();
  const known = new Map<string, Map<number, number>>();
  const columnAt = (atom: number, place: string, category: string, measure: 'n' | 'x'): number | undefined =>
    index.get([atom, place, measure === 'n' && slice.exclusive ? WHOLE : category, measure].join('|'));
  const give = (
    owner: string,
    atom: number,
    place: string,
    category: string,
    measure: 'n' | 'x',
    amount: number
  ): void => {
    const key = [atom, place, category, measure].join('|');
    const column = index.get(key) ?? columns.push({atom, place, category, measure}) - 1;
    index.set(key, column);
    truth[column] = (truth[column] ?? 0) + amount;
    const mine = known.get(owner) ?? new Map<number, number>();
    known.set(owner, mine.set(column, (mine.get(column) ?? 0) + amount));
  };
  for (const [place, providers] of slice.gifts)
    for (const [provider, gifts] of providers) {
      const member = members.get(provider);
      if (!member) continue;
      const atom = atomOf(member.groups);
      for (const [category, {n, x}] of gifts) {
        if (!(n > 0)) continue;
        give(member.owner, atom, place, category, 'x', x);
        if (!slice.exclusive) give(member.owner, atom, place, category, 'n', n);
        else if (category === [...gifts.keys()][0]) give(member.owner, atom, place, WHOLE, 'n', n);
      }
    }
  const made = columns.map((column, at) => ({...column, truth: truth[at]!}));
  const within = made.flatMap(({atom, place, category, measure}, x): (readonly [number, number])[] => {
    const n = measure === 'x' && slice.parted ? columnAt(atom, place, category, 'n') : undefined;
    return n === undefined ? [] : [[x, n]];
  });
  const published = publishedRows(slice, union, groupsOfAtom, columnAt, made, policy);
  const before = earlierRows(earlier, groupsOfAtom, columnAt, made);
  const rows = [
    ...published.rows,
    ...before,
    ...sumsThatHold(slice, made, known, columnAt, groupsOfAtom.length)
  ];
  return {
    system: {columns: made, rows, goals: goalsOf(made, known, within), known, within, groupsOfAtom},
    findings: published.findings
  };
}

type ColumnAt = (atom: number, place: string, category: string, measure: 'n' | 'x') => number | undefined;

function publishedRows(
  slice: Slice,
  union: Union,
  groupsOfAtom: System['groupsOfAtom'],
  columnAt: ColumnAt,
  columns: readonly Column[],
  policy: Policy
): {rows: Row[]; findings: Finding[]} {
  const rows: Row[] = [];
  const findings: Finding[] = [];
  const groups = [...new Set(groupsOfAtom.flat())];
  const wholeNumbers = columns.every(({truth}) => Number.isInteger(truth));
  for (const [place, at] of slice.places)
    for (const category of slice.categories)
      for (const scope of groups) {
        const cell = union.get(cellKey({scope, indicator: slice.indicator.id, category, at}));
        if (!cell || cell.status === 'hidden') continue;
        const sum = (measure: 'n' | 'x'): Terms =>
          sumOver(scope, place, category, measure, groupsOfAtom, columnAt);
        const told = toldBy(cell, sum('n'), sum('x'), slice, policy, wholeNumbers);
        const source = {scope, place, category};
        for (const {terms, lo, hi} of told)
          if (isTrue(terms, lo, hi, columns)) rows.push({terms, lo, hi, published: source});
          else
            findings.push({
              code: 'group-untrue',
              args: {scope, indicator: slice.indicator.id, period: slice.period, place, category}
            });
      }
  return {rows, findings};
}

/**
 * What earlier editions told of the same sums. A number that the delivery of now contradicts is about other
 * figures (a correction): it says nothing of these, see earlier.ts.
 */
function earlierRows(
  numbers: readonly EarlierNumber[],
  groupsOfAtom: System['groupsOfAtom'],
  columnAt: ColumnAt,
  columns: readonly Column[]
): Row[] {
  return numbers.flatMap(({scope, place, category, n, x, mean, none}) => {
    const sum = (measure: 'n' | 'x') => sumOver(scope, place, category, measure, groupsOfAtom, columnAt);
    const within = (terms: Terms, told: readonly [number, number] | null) =>
      told === null ? [] : [{terms, lo: told[0], hi: told[1]}];
    const told = [
      ...within(sum('n'), none ? [0, 0] : n),
      ...within(sum('x'), x),
      ...(mean === null ? [] : meanBetween(mean[0], mean[1], sum('n'), sum('x')))
    ];
    return told
      .filter(({terms, lo, hi}) => terms.length > 0 && isTrue(terms, lo, hi, columns))
      .map((row) => ({...row, published: {scope, place, category}}));
  });
}

const sumOver = (
  scope: string,
  place: string,
  category: string,
  measure: 'n' | 'x',
  groupsOfAtom: System['groupsOfAtom'],
  columnAt: ColumnAt
): Terms =>
  groupsOfAtom.flatMap((own, atom) => {
    const column = own.includes(scope) ? columnAt(atom, place, category, measure) : undefined;
    return column === undefined ? [] : [[column, 1] as const];
  });

/** What one published cell says of the sums behind it. */
function toldBy(
  cell: SafeCell,
  n: Terms,
  x: Terms,
  slice: Slice,
  policy: Policy,
  wholeNumbers: boolean
): Omit<Row, 'published'>[] {
  if (cell.status === 'none') return [{terms: n, lo: 0, hi: 0}];
  // Rounded by control a whole number moves less than one base, and what is shown has enough people behind it.
  const room = policy.roundingBase.value - (wholeNumbers ? 1 : 0);
  const around = (terms: Terms, rounded: number | null, floor = 0) =>
    rounded === null ? [] : [{terms, lo: Math.max(floor, rounded - room), hi: rounded + room}];
  const rest = [...n, ...minus(x)];
  const whole = around(n, cell.n);
  if (cell.status === 'under')
    return [...whole, {terms: [...x, ...times(n, -policy.bound.value)], lo: -Infinity, hi: 0}];
  if (cell.status === 'over')
    return [...whole, {terms: [...rest, ...times(n, -policy.bound.value)], lo: -Infinity, hi: 0}];
  if (slice.indicator.count.kind === 'mean')
    return [...whole, ...meanRows(cell, n, x, slice.indicator.count.step)];
  const left = slice.parted && !slice.exclusive ? around(rest, (cell.n ?? 0) - (cell.x ?? 0)) : [];
  return [...whole, ...around(x, cell.x), ...left];
}

/** A mean rounded to its step beside an unknown n: two linear rows (section 3, point 4). */
function meanRows(cell: SafeCell, n: Terms, x: Terms, step: number): Omit<Row, 'published'>[] {
  if (cell.mean === null) return [];
  const half = (step / 2) * (1 + 1e-9);
  return meanBetween(cell.mean - half, cell.mean + half, n, x);
}

const meanBetween = (lo: number, hi: number, n: Terms, x: Terms): Omit<Row, 'published'>[] => [
  {terms: [...x, ...times(n, -lo)], lo: 0, hi: Infinity},
  {terms: [...x, ...times(n, -hi)], lo: -Infinity, hi: 0}
];

const times = (terms: Terms, factor: number): Terms => terms.map(([column, by]) => [column, by * factor]);
const minus = (terms: Terms): Terms => times(terms, -1);

const room = 1e-7;

function isTrue(terms: Terms, lo: number, hi: number, columns: readonly Column[]): boolean {
  const value = terms.reduce((sum, [column, by]) => sum + by * columns[column]!.truth, 0);
  const size = terms.reduce((sum, [column, by]) => sum + Math.abs(by * columns[column]!.truth), 1);
  return value >= lo - room * size && value <= hi + room * size;
}

/**
 * Sums that hold for every single owner in the delivery are taken to be known: parts of a whole, and a
 * total over the codes of a dimension. They are found in the figures, not looked up in a declaration.
 */
function sumsThatHold(
  slice: Slice,
  columns: readonly Column[],
  known: System['known'],
  columnAt: ColumnAt,
  atoms: number
): Row[] {
  const all = Array.from({length: atoms}, (_, atom) => atom);
  const defined = (column: number | undefined, by: number): Terms =>
    column === undefined ? [] : [[column, by]];
  const sums: Terms[][] = [];
  if (slice.exclusive)
    for (const place of slice.places.keys())
      sums.push(
        all.map((atom) => [
          ...slice.categories.flatMap((category) => defined(columnAt(atom, place, category, 'x'), 1)),
          ...defined(columnAt(atom, place, WHOLE, 'n'), -1)
        ])
      );
  for (const {total, parts} of totalsOf(slice))
    for (const measure of ['n', 'x'] as const)
      for (const category of slice.exclusive && measure === 'n' ? [WHOLE] : slice.categories)
        sums.push(
          all.map((atom) => [
            ...parts.flatMap((part) => defined(columnAt(atom, part, category, measure), 1)),
            ...defined(columnAt(atom, total, category, measure), -1)
          ])
        );
  const holds = (terms: Terms): boolean =>
    isTrue(terms, 0, 0, columns) &&
    [...known.values()].every((own) => {
      const value = terms.reduce((sum, [column, by]) => sum + by * (own.get(column) ?? 0), 0);
      return (
        Math.abs(value) < 1e-6 * terms.reduce((sum, [column]) => sum + Math.abs(own.get(column) ?? 0), 1)
      );
    });
  return sums
    .filter((perAtom) => perAtom.every(holds))
    .flatMap((perAtom) => perAtom.filter((terms) => terms.length > 0))
    .map((terms) => ({terms, lo: 0, hi: 0, published: null}));
}

/** Places that may be a total of others: same codes but for one dimension, in which they have the most. */
function totalsOf(slice: Slice): {total: string; parts: readonly string[]}[] {
  const dimensions = Object.keys([...slice.places.values()][0] ?? {});
  return dimensions.flatMap((dimension) => {
    const beside = ([, at]: [string, Readonly<Record<string, string>>]): string =>
      JSON.stringify(Object.entries(at).filter(([id]) => id !== dimension));
    const families = [...Map.groupBy(slice.places, beside).values()].filter((places) => places.length > 1);
    return families.flatMap((places) =>
      places.map(([total]) => ({total, parts: places.map(([key]) => key).filter((key) => key !== total)}))
    );
  });
}

/** Every amount of every owner that has a value to protect, one goal per set of columns that owners share. */
function goalsOf(columns: readonly Column[], known: System['known'], within: System['within']): Goal[] {
  const goals = new Map<
    string,
    {terms: Terms; at: Column; measure: Goal['measure']; parts: Map<string, number>}
  >();
  const wholeOf = new Map(within);
  const add = (
    owner: string,
    own: readonly number[],
    measure: Goal['measure'],
    amount: number,
    terms: Terms
  ): void => {
    if (!(amount > 0)) return;
    const key = `${measure} ${own.join(' ')}`;
    const goal = goals.get(key) ?? {terms, at: columns[own[0]!]!, measure, parts: new Map<string, number>()};
    goals.set(key, goal);
    goal.parts.set(owner, amount);
  };
  for (const [owner, own] of known) {
    const figures = Map.groupBy(own.keys(), (column) => {
      const {place, category, measure} = columns[column]!;
      return [place, category, measure].join('|');
    });
    for (const held of figures.values()) {
      const amount = (of: readonly number[]) => of.reduce((sum, column) => sum + (own.get(column) ?? 0), 0);
      const {measure} = columns[held[0]!]!;
      add(
        owner,
        held,
        measure,
        amount(held),
        held.map((column) => [column, 1])
      );
      const wholes = held.flatMap((column) => wholeOf.get(column) ?? []);
      if (measure === 'x' && wholes.length === held.length)
        add(owner, held, 'rest', amount(wholes) - amount(held), [
          ...wholes.map((column) => [column, 1] as const),
          ...held.map((column) => [column, -1] as const)
        ]);
    }
  }
  // Whoever stands in all columns of a goal is a part of it, not only those with this very set of columns.
  for (const goal of goals.values())
    for (const [owner, own] of known)
      if (!goal.parts.has(owner)) {
        const amount = goal.terms.reduce((sum, [column, by]) => sum + by * (own.get(column) ?? 0), 0);
        if (amount > 0) goal.parts.set(owner, amount);
      }
  return [...goals.values()].map(({terms, at, measure, parts}) => ({
    terms,
    measure,
    place: at.place,
    category: at.category,
    parts: [...parts].sort(([, a], [, b]) => b - a)
  }));
}
