import {type Bounds, type Column, type Row, type System, type Terms, weigh} from '../lp/system.ts';
import type {Atom} from './atoms.ts';
import type {Amount, Block, Sight, Step} from './block.ts';
import type {Steps} from './whole-world.ts';

/** The system that every reader faces, with where each column and row comes from. */
export interface World {
  readonly system: System;
  /** Column of a basic of an atom. */
  column(atom: number, basic: number): number;
  /** By row: what may be hidden to be rid of it; each choice is a list of cells. */
  readonly sources: readonly Source[];
  readonly steps: Steps;
  /** Columns that say how much of a margin an atom has. */
  readonly margins: readonly {
    readonly column: number;
    readonly atom: number;
    /** Index in the block. */
    readonly margin: number;
  }[];
}

export interface Source {
  readonly name: string;
  /** Ways to be rid of it, each a list of steps that are all needed. None: it cannot go. */
  readonly choices: readonly (readonly Step[])[];
  /** It was given out in an earlier edition. */
  readonly given: boolean;
}

interface Made {
  readonly columns: Column[];
  readonly truth: number[];
  readonly steps: (number | null)[];
  readonly rows: Row[];
  readonly sources: Source[];
}

/**
 * Everything published, as far as it may still be read, about the atoms; with `floors` also that no hidden
 * number is nothing.
 */
export function worldOf(block: Block, atoms: readonly Atom[], sight: Sight, floors: boolean): World {
  const made: Made = {columns: [], truth: [], steps: [], rows: [], sources: []};
  const width = block.basics.length;
  const column = (atom: number, basic: number) => atom * width + basic;
  for (const [at, atom] of atoms.entries()) addAtom(atom, at, block, made);
  const isKnown = (amount: Amount) => amount.cells === null || showing(amount, sight).length > 0;
  const over = (set: number, terms: Terms): Terms =>
    atoms.flatMap((atom, at) =>
      atom.sets.has(set) ? terms.map(([basic, times]) => [column(at, basic), times] as const) : []
    );
  const of = ({set, quantity}: Amount) => over(set, block.quantities[quantity]!.terms);
  const add = (name: string, terms: Terms, {lo, hi}: Bounds, choices: Source['choices'] | null) => {
    if (terms.length === 0) return;
    made.rows.push({name, terms, lo, hi});
    made.sources.push({name, choices: choices ?? [], given: choices === null});
  };
  for (const same of Map.groupBy(block.amounts, sameAs).values()) {
    const shown = same.filter(isKnown);
    const [first] = same;
    if (shown.length > 0) add(first!.name, of(first!), tightest(shown), endOfAll(shown, sight));
    else if (floors && first!.floor > 0)
      add(`${first!.name}, hidden`, of(first!), {lo: first!.floor, hi: Infinity}, []);
  }
  for (const ratio of block.ratios)
    if (isSaid(ratio, sight)) add(ratio.name, over(ratio.set, ratio.terms), ratio, endOf(ratio.cell));
  addSums(block, made, isKnown, of, sight);
  const margins = addMargins(block, atoms, made, column);
  const {columns, truth, steps, rows, sources} = made;
  return {system: {columns, rows, truth}, column, sources, steps, margins};
}

/** Cells that show an amount at the moment. */
export const showing = ({cells, exact}: Amount, {hidden, blurred}: Sight): readonly number[] =>
  cells?.filter((cell) => !(exact ? blurred : hidden)(cell)) ?? [];

/** Amounts that are the same sum of the same members. */
const sameAs = ({set, quantity}: Amount): string => `${set} ${quantity}`;

/** Said in several ways, it is what all of them allow. */
const tightest = (amounts: readonly Amount[]): Bounds => ({
  lo: Math.max(...amounts.map(({lo}) => lo)),
  hi: Math.min(...amounts.map(({hi}) => hi))
});

/** What is said in several places must go in all of them. */
function endOfAll(amounts: readonly Amount[], sight: Sight): Source['choices'] | null {
  const [only, another] = amounts;
  if (amounts.some(({cells}) => cells === null)) return null;
  if (!another) return waysOut(only!, sight);
  const cells = new Set(amounts.flatMap((amount) => showing(amount, sight)));
  return [[...cells].map((cell) => ({cell, to: 'hidden'}))];
}

/** A part makes way for a bound, or goes altogether. */
function waysOut(amount: Amount, sight: Sight): Source['choices'] {
  const cells = showing(amount, sight);
  if (cells.length === 0) return [];
  const all = (to: Step['to']) => cells.map((cell) => ({cell, to}));
  return amount.exact ? [all('bound'), all('hidden')] : [all('hidden')];
}

const isSaid = ({cell, instead}: Block['ratios'][number], {hidden, blurred}: Sight): boolean =>
  cell === null || (!hidden(cell) && (!instead || blurred(cell)));

const endOf = (cell: number | null): Source['choices'] | null =>
  cell === null ? null : [[{cell, to: 'hidden'}]];

/** One column a basic; nothing where it is published that nobody has any. */
function addAtom(atom: Atom, at: number, block: Block, made: Made): void {
  const empty = new Set(block.nothing.flatMap(({set, basics}) => (atom.sets.has(set) ? basics : [])));
  block.basics.forEach(({name, measure, whole, signed}, basic) => {
    const truth = atom.truth[basic]!;
    // A ceiling far above any need keeps every problem bounded, and only narrows what is thought possible.
    const ceiling = 4 * massOf(atom, basic, block) + ROOM;
    const bounds = empty.has(basic) ? {lo: 0, hi: 0} : {lo: signed ? -ceiling : 0, hi: ceiling};
    made.columns.push({name: `${name} of atom ${at + 1}`, measure, ...bounds});
    made.truth.push(truth);
    made.steps.push(whole ? 1 : null);
  });
}

/** What all in it have, whether above nothing or below. */
const massOf = ({members}: Atom, basic: number, {basics}: Block): number =>
  members.reduce((sum, member) => sum + Math.abs(basics[basic]!.values[member]!), 0);

const ROOM = 1000;

/** Hidden amounts are rounded along, so their rounded values add up too: an unknown multiple for each. */
function addSums(
  block: Block,
  made: Made,
  isKnown: (amount: Amount) => boolean,
  of: (amount: Amount) => Terms,
  sight: Sight
): void {
  const unknown = new Map<number, number>();
  const open = block.sums.filter(({total, parts}) =>
    [total, ...parts].some((at) => !isKnown(block.amounts[at]!))
  );
  for (const {total, parts} of open)
    for (const at of [total, ...parts]) {
      const amount = block.amounts[at]!;
      if (isKnown(amount) || unknown.has(at)) continue;
      const column = made.columns.push({
        name: `${amount.name}, rounded`,
        measure: 'count',
        lo: 0,
        hi: 4 * amount.rounded + ROOM
      });
      made.truth.push(amount.rounded);
      made.steps.push(block.base);
      unknown.set(at, column - 1);
      made.rows.push({
        name: `${amount.name} near its rounded`,
        terms: [...of(amount), [column - 1, -1]],
        lo: -amount.reach,
        hi: amount.reach
      });
      made.sources.push({name: `${amount.name}, rounded`, choices: [], given: false});
    }
  for (const {total, parts} of open) addSum(total, parts, block, made, unknown, sight);
}

function addSum(
  total: number,
  parts: readonly number[],
  block: Block,
  made: Made,
  unknown: ReadonlyMap<number, number>,
  sight: Sight
): void {
  const signs = [[total, -1] as const, ...parts.map((part) => [part, 1] as const)];
  const shown = signs.filter(([at]) => !unknown.has(at));
  const right = -shown.reduce((sum, [at, sign]) => sum + sign * block.amounts[at]!.rounded, 0);
  const terms = signs.flatMap(([at, sign]) => (unknown.has(at) ? [[unknown.get(at)!, sign] as const] : []));
  const name = `${block.amounts[total]!.name} = its parts`;
  made.rows.push({name, terms, lo: right, hi: right});
  // One shown amount less is one unknown more.
  const choices = shown.flatMap(([at]) => waysOut(block.amounts[at]!, sight));
  made.sources.push({name, choices, given: false});
}

/** What is at least nothing for everybody is so for every atom. */
function addMargins(
  block: Block,
  atoms: readonly Atom[],
  made: Made,
  column: (atom: number, basic: number) => number
): World['margins'] {
  return block.margins.flatMap(({name, measure, whole, terms}, margin) =>
    atoms.map(({truth}, atom) => {
      const real = weigh(terms, truth);
      const named = `${name} of atom ${atom + 1}`;
      made.columns.push({name: named, measure, lo: 0, hi: 8 * Math.abs(real) + ROOM});
      made.truth.push(Math.max(0, real));
      made.steps.push(whole ? 1 : null);
      const at = made.columns.length - 1;
      made.rows.push({
        name: named,
        terms: [...terms.map(([basic, times]) => [column(atom, basic), times] as const), [at, -1]],
        lo: 0,
        hi: 0
      });
      made.sources.push({name: named, choices: [], given: false});
      return {column: at, atom, margin};
    })
  );
}
