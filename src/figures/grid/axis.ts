import {scaleLinear} from 'd3';
import {decimal} from '../format.ts';
import type {DrawnGrid, GridMark} from './grid.ts';

/** Every mark of a grid that is there. */
export const marksOf = ({rows}: DrawnGrid): readonly GridMark[] =>
  rows.flatMap(({marks}) => marks.filter((mark) => mark !== null));

export interface GridAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  /** Does it begin above zero? Then the drawing must say so. */
  readonly zoomed: boolean;
}

/** From zero, for bars with an interval as far as it does not flatten the rest. */
export function barAxis(grid: DrawnGrid, most: number): GridAxis {
  const marks = marksOf(grid);
  const values = marks.flatMap(({value}) => value ?? []);
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (greatest - least) / 3;
  const lows = marks.flatMap(({low}) => low ?? []);
  const highs = marks.flatMap(({high}) => high ?? []);
  const low = Math.max(least - (least < 0 ? room : 0), Math.min(least, ...lows));
  return axisOver([low, Math.min(greatest + room, Math.max(greatest, ...highs))], most);
}

/** From zero, or for lines that all run far above it from near the lowest. */
export function lineAxis(grid: DrawnGrid, most: number): GridAxis {
  const values = marksOf(grid).flatMap(({value}) => value ?? []);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const zoomed = least > 0 && least > greatest / 2;
  return axisOver(
    zoomed ? [least - (greatest - least) * 0.3, greatest] : [Math.min(0, least), Math.max(0, greatest)],
    most
  );
}

function axisOver([low, high]: readonly [number, number], most: number): GridAxis {
  const scale = scaleLinear()
    .domain(high - low > 1e-9 ? [low, high] : [Math.min(0, Math.floor(low)), Math.max(1, Math.ceil(high))])
    .nice(most);
  const [from, to] = scale.domain() as [number, number];
  const ticks = scale.ticks(most);
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 1;
  const decimals = Math.max(0, Math.min(3, Math.ceil(-Math.log10(step) - 1e-9)));
  return {domain: [from, to], ticks, tick: (value) => decimal(value, decimals), zoomed: from > 0};
}
