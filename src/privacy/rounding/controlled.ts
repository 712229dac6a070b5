import load from 'highs';
import {askSolver} from '../../errors.ts';
import type {Amounts, Sum} from './amounts.ts';
import {split} from './base.ts';
import {wish} from './wish.ts';

// Once per process: every table after the first finds the solver warm.
const highs = await load();

/**
 * Controlled rounding (Handbook on SDC 5.5): every amount goes to the multiple just below or above it, so
 * that all sums hold and the whole is as near the truth as it can be. A small MIP; null when none exists.
 */
export function controlled(sums: readonly Sum[], amounts: Amounts, base: number): Amounts | null {
  const ids = [...new Set(sums.flatMap(({total, parts}) => [total, ...parts]))];
  const pieces = new Map(ids.map((id, at) => [id, {name: `b${at}`, ...split(amounts.get(id)!, base)}]));
  const open = [...pieces.values()].filter(({over}) => over > 0);
  if (open.length === 0) return new Map(ids.map((id) => [id, pieces.get(id)!.floor * base]));
  const rows = sums.map((sum) => rowOf(sum, pieces));
  if (rows.some(({terms, right}) => terms.length === 0 && right !== 0)) return null;
  const asked = problem(
    open,
    rows.filter(({terms}) => terms.length > 0)
  );
  const solved = askSolver(
    () => asked,
    () => highs.solve(asked, {output_flag: false})
  );
  if (solved.Status !== 'Optimal') return null;
  const up = (name: string): number => {
    const column = solved.Columns[name];
    return column && 'Primal' in column ? Math.round(column.Primal ?? 0) : 0;
  };
  return new Map(ids.map((id) => [id, (pieces.get(id)!.floor + up(pieces.get(id)!.name)) * base]));
}

interface Piece {
  readonly name: string;
  readonly floor: number;
  readonly over: number;
}

interface Row {
  readonly terms: readonly string[];
  readonly right: number;
}

function rowOf({total, parts}: Sum, pieces: ReadonlyMap<string, Piece>): Row {
  const whole = pieces.get(total)!;
  const of = parts.map((id) => pieces.get(id)!);
  const terms = of.filter(({over}) => over > 0).map(({name}) => `+ ${name}`);
  return {
    terms: whole.over > 0 ? [...terms, `- ${whole.name}`] : terms,
    right: whole.floor - of.reduce((sum, {floor}) => sum + floor, 0)
  };
}

/** What an amount's wish to become one base outweighs: the distance of many others. */
const WISH = 20;

/** CPLEX LP text; going up costs 1 - 2 · over, which is the distance from the truth but for a constant. */
function problem(open: readonly Piece[], rows: readonly Row[]): string {
  const costs = open.map(({name, floor, over}) => {
    const cost = 1 - 2 * over - WISH * wish(floor, over);
    return `${cost < 0 ? '-' : '+'} ${Math.abs(cost).toFixed(6)} ${name}`;
  });
  const lines = rows.map(({terms, right}, at) => ` r${at}: ${terms.join(' ')} = ${right}`);
  const names = open.map(({name}) => name);
  return [
    'Minimize',
    ` away: ${costs.join(' ')}`,
    'Subject To',
    ...lines,
    'Binary',
    ` ${names.join(' ')}`,
    'End'
  ].join('\n');
}
