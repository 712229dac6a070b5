import type {Optimum} from '../lp/model.ts';
import type {System, Terms} from '../lp/system.ts';
import type {World} from './world.ts';

export type Side = 'maximise' | 'minimise';

/** Rows of the world, with how often each counts. */
export type Formula = readonly {readonly row: number; readonly times: number}[];

/**
 * The rows that hold the bound up; none when nothing published is among them: only that what is hidden is not
 * nothing, and what one knows oneself.
 */
export function formulaOf(found: Optimum, side: Side, {system, sources}: World): Formula {
  const rows = because(found, side, system);
  return rows.some(({row}) => isPublished(row, sources)) ? rows : [];
}

/** Everything published that speaks of the same, where a bound has no formula: only whole numbers hold it up. */
export function speakingOf(terms: Terms, {system, sources}: World): Formula {
  const about = new Set(terms.map(([column]) => column));
  return system.rows.flatMap((row, at) =>
    isPublished(at, sources) && row.terms.some(([column]) => about.has(column)) ? [{row: at, times: 1}] : []
  );
}

function isPublished(row: number, sources: World['sources']): boolean {
  const {choices = [], given = false} = sources[row] ?? {};
  return choices.length > 0 || given;
}

/** A row that only says "not below nothing" says what every amount says. */
function because({because: duals}: Optimum, side: Side, {rows, columns}: System): Formula {
  if (!duals) return [];
  const most = duals.rows.reduce((max, dual) => Math.max(max, Math.abs(dual)), 0);
  const isIdle = (row: number, times: number): boolean => {
    const fromBelow = side === 'minimise' ? times > 0 : times < 0;
    const {lo, terms} = rows[row] ?? {lo: Number.NaN, terms: []};
    return fromBelow && lo === 0 && terms.every(([column, by]) => by > 0 && columns[column]!.lo >= 0);
  };
  return [...duals.rows].flatMap((times, row) =>
    Math.abs(times) > 1e-6 * most && !isIdle(row, times) ? [{row, times}] : []
  );
}
