import type {Fault} from '../errors.ts';
import {isSingle} from '../periods/period.ts';
import type {amountColumns} from './amount-column.ts';
import type {PlacedCell} from './cells.ts';
import {warns} from './fault.ts';
import {key} from './places.ts';
import type {Rules} from './rules.ts';
import {eachOf} from './usual.ts';

/** A figure that is so many times as much, or as little, as what this provider usually has, is told. */
const FACTOR = 4;
/** Chance alone moves figures that rest on fewer. */
const MANY = 20;

/**
 * Figures of a provider that are far from its own of other periods: its middle one. A unit of its own in one period (days for
 * weeks) is no figure that stands out among all providers, and is one here.
 */
export function checkCourse(
  placed: readonly PlacedCell[],
  rules: Rules,
  columns: ReturnType<typeof amountColumns>
): readonly Fault[] {
  const period = rules.period ?? '';
  const codes = new Set(placed.map(({cell}) => cell.at[period] ?? ''));
  const single = new Set([...codes].filter(isSingle));
  const singles = placed.filter(
    ({cell}) => cell.n >= MANY && single.has(cell.at[period] ?? '') && isCourse(rules, cell)
  );
  const others = rules.dimensions.map(([id]) => id).filter((id) => id !== period);
  const courses = Map.groupBy(singles, ({cell}) =>
    key(cell.provider, cell.indicator, cell.category, ...others.map((id) => cell.at[id] ?? ''))
  );
  return [...courses.values()].flatMap((course) =>
    course.length < 3 ? [] : jumps(course, rules, columns, period)
  );
}

/** How many there are, or a mean that is never below zero: of others many times as much says nothing. */
function isCourse({indicators}: Rules, {indicator: id, category}: PlacedCell['cell']): boolean {
  const {count, usual} = indicators.get(id)?.indicator ?? {};
  if (count?.kind === 'count') return true;
  const [least = -1] = (usual && eachOf(usual, category)) ?? [];
  return count?.kind === 'mean' && least >= 0;
}

function jumps(
  course: readonly PlacedCell[],
  {indicators, step}: Rules,
  columns: ReturnType<typeof amountColumns>,
  period: string
): readonly Fault[] {
  const {kind} = indicators.get(course[0]!.cell.indicator)!.indicator.count;
  const figureOf = ({cell}: PlacedCell): number => (kind === 'count' ? cell.x : cell.x / cell.n);
  const values = course.map(figureOf).sort((one, other) => one - other);
  const middle = values[Math.floor(values.length / 2)]!;
  return course
    .filter((one) => middle > 0 && (figureOf(one) > FACTOR * middle || figureOf(one) * FACTOR < middle))
    .map(({cell, raw}) => {
      const column = columns(raw, 'x');
      return warns('figure-jumps', raw.file, {
        row: raw.row,
        ...(column === undefined ? {} : {column}),
        args: {indicator: cell.indicator, period: cell.at[period] ?? '', step}
      });
    });
}
