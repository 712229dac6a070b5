import type {Highs} from 'highs';
import {solvingFor} from '../errors.ts';
import {isOwn, OWN} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import type {Policy, Template} from '../template/define.ts';
import type {Finding} from './finding.ts';
import type {OpenedReport} from './open.ts';
import {type Attempt, attempt} from './solver.ts';
import {relationsOf, writtenDown} from './sums.ts';
import type {System, Terms} from './system.ts';
import {placeKey, type Slice} from './truth.ts';
import {type Unknowns, unknownsOf} from './unknowns.ts';
import {isWhole, valueAt} from './wholes.ts';

/**
 * Where a source knows more of a reader's clients than the reader does: can the reader narrow down its own hidden
 * figures? It knows its own n everywhere, what it is shown, what adds up, and that nobody is counted in a part and
 * not in its total, over codes and over periods. A small number must be left all values that small numbers have,
 * as far as the reader could not rule them out if everything were hidden.
 */
export function checkOwnTables(
  highs: Highs,
  reports: readonly OpenedReport[],
  truth: ReadonlyMap<string, Slice>,
  {policy, chapters}: Template,
  period: string
): {checked: number; lps: number; findings: readonly Finding[]} {
  const findings: Finding[] = [];
  let [checked, lps] = [0, 0];
  for (const {id, source, count} of chapters.flatMap(({indicators}) => indicators)) {
    const knows = policy.sources[source];
    const table = knows?.readerKnows ? null : tableOf(id, truth);
    if (!table) continue;
    const least = (knows?.minOwn ?? policy.minClients).value;
    const all = unknownsOf(
      table,
      each(table, (id) => id)
    );
    const known = relationsOf(table, all, period);
    for (const report of reports) {
      const cells = report.cells.filter(({scope, indicator}) => isOwn(scope) && indicator === id);
      const hidden = cells.filter(({status}) => status !== 'shown' && status !== 'none');
      checked += hidden.length;
      if (hidden.length === 0 || count.kind === 'mean') continue;
      const unknowns = unknownsOf(
        onlyOf(report.id, table),
        each(table, () => OWN)
      );
      const reader: Reader = {
        ...{cells, unknowns, least, policy, isCount: count.kind === 'count'},
        sums: writtenDown(known.sums, unknowns),
        nested: writtenDown(known.nested, unknowns)
      };
      const told = solvingFor(`${id}, own`, () => narrowed(highs, reader));
      lps += told.lps;
      for (const {category, indicator, at} of told.cells)
        findings.push({
          code: 'own-narrowed',
          args: {file: report.file, indicator, category, at: placeKey(at)}
        });
    }
  }
  return {checked, lps, findings};
}

interface Reader {
  readonly cells: readonly SafeCell[];
  readonly unknowns: Unknowns;
  readonly least: number;
  /** A count is its own whole, of which the reader knows no more than it is shown. */
  readonly isCount: boolean;
  readonly policy: Policy;
  readonly sums: readonly Terms[];
  readonly nested: readonly Terms[];
}

/** All periods of an indicator as one. */
function tableOf(indicator: string, truth: ReadonlyMap<string, Slice>): Slice | null {
  const slices = [...truth.values()].filter((slice) => slice.indicator.id === indicator);
  const [first] = slices;
  return first
    ? {
        ...first,
        places: new Map(slices.flatMap(({places}) => [...places])),
        categories: [...new Set(slices.flatMap(({categories}) => categories))],
        gifts: new Map(slices.flatMap(({gifts}) => [...gifts]))
      }
    : null;
}

const providersIn = ({gifts}: Slice): readonly string[] => [
  ...new Set([...gifts.values()].flatMap((providers) => [...providers.keys()]))
];

/** Every provider is its own owner. */
const each = (table: Slice, groupOf: (id: string) => string) =>
  new Map(providersIn(table).map((id) => [id, {owner: id, groups: [groupOf(id)]}]));

const onlyOf = (id: string, table: Slice): Slice => ({
  ...table,
  gifts: new Map(
    [...table.gifts].map(([place, providers]) => [
      place,
      new Map([...providers].filter(([provider]) => provider === id))
    ])
  )
});

/** One hidden figure: what it is and between what the reader knows it to lie by itself. */
interface Hole {
  readonly cell: SafeCell;
  readonly terms: Terms;
  readonly value: number;
  /** Values that must be possible. */
  readonly from: number;
  readonly to: number;
}

function narrowed(highs: Highs, reader: Reader): {cells: readonly SafeCell[]; lps: number} {
  const holes = reader.cells.flatMap((cell) => holesOf(cell, reader));
  if (holes.length === 0) return {cells: [], lps: 0};
  const seen = attempt(
    highs,
    systemOf(reader, (cell) => cell.status)
  );
  // A zero stays: what is hidden of enough people is never nothing.
  const blind = attempt(
    highs,
    systemOf(reader, ({status, x}) => (status === 'shown' && x! > 0 ? 'hidden' : status))
  );
  const points: Float64Array[] = [];
  /** Can the hole come to `least`, counted up with sign 1 and down with -1, in whole numbers? Null: it cannot. */
  const reach = (problem: Attempt, {terms}: Hole, sign: 1 | -1, least: number): Float64Array | null => {
    const goal = terms.map(([column, by]) => [column, by * sign] as const);
    const {most, values} = problem.most(goal);
    if (most < least - HAIR) return null;
    return values && isWhole(values, reader.unknowns) ? values : problem.whole(goal, least);
  };
  const isNarrow = (hole: Hole, sign: 1 | -1): boolean => {
    const end = sign * (sign === 1 ? hole.to : hole.from);
    const seenAt = (least: number): boolean =>
      points.some((point) => sign * valueAt(hole.terms, point) >= least - HAIR);
    for (let least = end; least > sign * hole.value && !seenAt(least); least--) {
      const point = reach(seen, hole, sign, least);
      if (point) points.push(point);
      else if (reach(blind, hole, sign, least)) return true;
    }
    return false;
  };
  try {
    const found = holes.filter((hole) => isNarrow(hole, 1) || isNarrow(hole, -1));
    return {cells: [...new Set(found.map(({cell}) => cell))], lps: seen.solved() + blind.solved()};
  } finally {
    seen.dispose();
    blind.dispose();
  }
}

/** A hair of arithmetic is no part of a person. */
const HAIR = 1e-6;

/** A hidden part, and what is left beside it, that are few or said to be few. */
function holesOf(cell: SafeCell, reader: Reader): readonly Hole[] {
  const {unknowns, least} = reader;
  const figure = figureOf(cell, reader);
  if (!figure || cell.status === 'shown' || cell.status === 'none') return [];
  const {n, x, part, whole, few, floor} = figure;
  const isParted = unknowns.within.length > 0;
  const rest: Terms = [...whole, ...part.map(([column, by]) => [column, -by] as const)];
  const hole = (terms: Terms, value: number, said: boolean): Hole[] => {
    if (said) return [{cell, terms, value, from: 0, to: few}];
    if (cell.status !== 'hidden' || value >= least) return [];
    return [{cell, terms, value, from: floor(value), to: isParted ? Math.min(least - 1, n) : least - 1}];
  };
  return [
    ...hole(part, x, cell.status === 'under'),
    ...(isParted ? hole(rest, n - x, cell.status === 'over') : [])
  ];
}

/** The figure behind a cell, with what its reader knows of it beforehand; null where the reader had nobody. */
function figureOf(cell: SafeCell, {unknowns: {columns, columnAt}, least, isCount, policy}: Reader) {
  const place = placeKey(cell.at);
  const [part, whole] = [columnAt(0, place, cell.category, 'x'), columnAt(0, place, cell.category, 'n')];
  if (part === undefined || whole === undefined) return null;
  const [n, x] = [columns[whole]!.truth, columns[part]!.truth];
  const term = (column: number): Terms => [[column, 1]];
  return {
    ...{n, x, part: term(part), whole: term(whole)},
    /** The most that a part below the bound can be. */
    few: Math.ceil(policy.bound.value * n) - 1,
    /** Nobody and everybody of enough people would have been shown, and a count of nobody always is. */
    floor: (value: number): number => (n < least && !isCount ? 0 : Math.min(1, value))
  };
}

/** What the reader can write down of its own table, were each cell shown as `statusOf` says. */
function systemOf(reader: Reader, statusOf: (cell: SafeCell) => SafeCell['status']): System {
  const {cells, unknowns, sums, nested} = reader;
  const row = (terms: Terms, lo: number, hi: number) => ({terms, lo, hi, published: null});
  const told = cells.flatMap((cell) => {
    const figure = figureOf(cell, reader);
    if (!figure) return [];
    const {n, x, part, few, floor} = figure;
    const status = statusOf(cell);
    if (status === 'under') return [row(part, 0, few)];
    if (status === 'over') return [row(part, n - few, n)];
    if (status !== 'hidden') return [row(part, x, x)];
    const most = unknowns.within.length > 0 ? n - floor(n - x) : Infinity;
    return [row(part, floor(x), most)];
  });
  const wholes = unknowns.columns.flatMap(({measure, truth}, column) =>
    measure === 'n' ? [row([[column, 1]], truth, truth)] : []
  );
  return {
    columns: unknowns.columns,
    rows: [...wholes, ...told, ...sums.map((terms) => row(terms, 0, 0))],
    goals: [],
    known: unknowns.known,
    within: unknowns.within,
    nested
  };
}
