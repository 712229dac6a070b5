import type {Optimum} from '../lp/model.ts';
import type {Breach} from './breach.ts';
import {simple} from './simple.ts';
import type {World} from './world.ts';

/** One published figure, or the attacker's own part of a cell (`cell@holder`), and how often it counts. */
export interface Ingredient {
  readonly id: string;
  readonly times: number;
}

interface Known extends Ingredient {
  /** What the attacker puts in its place: a value, or the end of the interval that suits it. */
  readonly amount: number;
  readonly end: 'highest' | 'lowest' | null;
}

/** How the attacker gets at its bound: known figures that add up to it, read off the duals of its problem. */
export function recipeOf(world: World, breach: Breach): {recipe: readonly Ingredient[]; says: string} {
  const {most, least} = breach.target;
  const optimum =
    breach.side === 'upper' ? world.model.maximise(most.terms) : world.model.minimise(least.terms);
  const known = ingredients(world, optimum, breach.side);
  return {recipe: known.map(({id, times}) => ({id, times})), says: say(world.attacker, breach, known)};
}

/** Strong duality: the bound is the sum of each dual times what it rests on. Small fractions, if they come to the same. */
function ingredients(world: World, optimum: Optimum, side: Breach['side']): readonly Known[] {
  const exact = [...fromCells(world, optimum, side), ...fromOwn(world, optimum)];
  const neat = exact.map((each) => ({...each, times: simple(each.times)})).filter(({times}) => times !== 0);
  const total = (all: readonly Known[]) => all.reduce((sum, {times, amount}) => sum + times * amount, 0);
  const size = exact.reduce((sum, {times, amount}) => sum + Math.abs(times * amount), 0);
  const chosen = Math.abs(total(neat) - total(exact)) <= 1e-9 * size ? neat : exact;
  return chosen.toSorted((a, b) => Number(b.times > 0) - Number(a.times > 0));
}

function fromCells(world: World, {because}: Optimum, side: Breach['side']): Known[] {
  return world.table.cells.flatMap(({id, value}): Known[] => {
    const times = because?.columns[world.column(id)] ?? 0;
    const {lo, hi} = world.bounds(world.column(id));
    if (Math.abs(times) < 1e-9 || (hi === Infinity && lo === 0)) return [];
    if (hi - lo <= 1e-9 * Math.abs(value)) return [{id, times, amount: value, end: null}];
    const high = times > 0 === (side === 'upper');
    return [{id, times, amount: high ? hi : lo, end: high ? 'highest' : 'lowest'}];
  });
}

/** Rows that say what a leaf is made of hold the attacker's own part as their right-hand side. */
function fromOwn(world: World, {because}: Optimum): Known[] {
  const {attacker} = world;
  if (attacker === null) return [];
  return world.leafRows().flatMap(({leaf, row}): Known[] => {
    const times = because?.rows[row] ?? 0;
    const amount = world.holdings.of.get(leaf)?.get(attacker);
    if (amount === undefined || Math.abs(times) < 1e-9) return [];
    return [{id: `${leaf}@${attacker}`, times, amount, end: null}];
  });
}

function say(attacker: string | null, {target, kind, side}: Breach, known: readonly Known[]): string {
  const who =
    attacker === null ? 'Anyone who reads what is published' : `${attacker}, who knows its own part,`;
  const what = target.holder === null ? target.cell : `${target.holder}'s part of ${target.cell}`;
  const sum = known.map((each, index) => term(each, index, attacker)).join(' ') || '0';
  if (kind === 'exact') return `${who} can work out ${what} exactly: ${sum}.`;
  const bound = side === 'upper' ? 'at most' : 'at least';
  return `${who} can tell that ${what} is ${bound} ${sum}, which is closer than the policy allows.`;
}

function term({id, times, end}: Known, index: number, attacker: string | null): string {
  const own = attacker !== null && id.endsWith(`@${attacker}`);
  const name = own ? `its own part of ${id.slice(0, -attacker.length - 1)}` : id;
  const often = Math.abs(times) === 1 ? '' : `${Number(Math.abs(times).toPrecision(6))} × `;
  const sign = times < 0 ? '− ' : index > 0 ? '+ ' : '';
  return `${sign}${often}${name}${end ? ` (at its ${end})` : ''}`;
}
