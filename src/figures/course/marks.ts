/** What a course shows at each place, from the ground up: the middle half, a second group, the group, the reader. */
import {drawBeyondUpright} from '../beyond.ts';
import {half, margin} from '../looks.ts';
import * as paint from '../paint.ts';
import {chosen} from '../place.ts';
import type {Reach} from '../reach.ts';
import type {Series} from '../series.ts';
import type {Drawing} from '../svg.ts';
import type {Course, Step} from './course.ts';
import type {Scales} from './frame.ts';
import {drawBand, drawDot, drawLine, type Spot, type Stroke} from './lines.ts';

/** An area where periods follow one another, a bar where a place stands alone. */
export function drawSpread(into: Drawing, series: Series, {codes, group}: Course, {x, y}: Scales): void {
  const steps = codes.map((on) => group.find((step) => step.on === on)?.point);
  const apart = series.axis.role !== 'period';
  const has = (at: number) => steps[at]?.p25 != null;
  const alone = (at: number) => has(at) && (apart || (!has(at - 1) && !has(at + 1)));
  const joined = (at: number, field: 'p25' | 'p75') => (apart || !has(at) ? null : y(steps[at]![field]!));
  drawBand(
    into,
    codes.map((on, at) => ({x: x(on), low: joined(at, 'p25'), high: joined(at, 'p75')}))
  );
  codes.forEach((on, at) => {
    if (!alone(at)) return;
    const [top, bottom] = [y(steps[at]!.p75!), y(steps[at]!.p25!)];
    half(into, [x(on) - 14, x(on) + 14], top, bottom - top).attr('data-band', '');
  });
}

/** The second group: thin, broken and hollow. */
export function drawBeside(into: Drawing, series: Series, {codes, beside}: Course, scales: Scales): void {
  drawLines(into, series, codes, beside, scales, {stroke: paint.group, width: 2, dashes: '6 4'});
  drawDots(into, series, beside, scales, () => ({r: 3.5, colour: paint.group, hollow: true, edge: 2}));
}

export function drawGroup(into: Drawing, series: Series, {codes, group}: Course, scales: Scales): void {
  drawLines(into, series, codes, group, scales, {stroke: paint.group, width: 2});
  drawDots(into, series, group, scales, () => ({r: 2.5, colour: paint.group, hollow: false, edge: 0}));
}

export function drawOwn(
  into: Drawing,
  series: Series,
  {codes, own}: Course,
  {domain}: Reach,
  scales: Scales
): void {
  const {x, y} = scales;
  const within = (value: number) => y(Math.max(domain[0], Math.min(domain[1], value)));
  for (const {on, value, point} of own)
    if (value !== null && point.low !== null && point.high !== null) {
      const cut = [point.high > domain[1], point.low < domain[0]] as const;
      margin(into, [within(point.high), within(point.low)], x(on), 'upright', cut);
      drawBeyondUpright(into, series, {low: point.low, high: point.high}, x(on), {y, domain});
    }
  drawLines(into, series, codes, own, scales, {stroke: paint.own, width: 3});
  drawDots(into, series, own, scales, ({on, incomplete, point}) => ({
    r: on === chosen(series) ? 6.5 : 4.5,
    colour: paint.own,
    hollow: incomplete || point.unreliable,
    edge: 2
  }));
}

function drawDots(
  into: Drawing,
  series: Series,
  steps: readonly Step[],
  {x, y}: Scales,
  look: (step: Step) => Pick<Parameters<typeof drawDot>[1], 'r' | 'colour' | 'hollow' | 'edge'>
): void {
  for (const step of steps)
    if (step.value !== null)
      drawDot(into, {
        x: x(step.on),
        y: y(step.value),
        ...look(step),
        point: series.points.indexOf(step.point)
      });
}

/** Whole where both ends are complete, dashed towards what is provisional, broken where a value lacks. */
function drawLines(
  into: Drawing,
  series: Series,
  codes: readonly string[],
  steps: readonly Step[],
  {x, y}: Scales,
  stroke: Stroke
): void {
  if (series.axis.role !== 'period') return;
  const at = (index: number) => steps.find((step) => step.on === codes[index]);
  const early = (index: number) => at(index)?.incomplete ?? false;
  const spots = (here: (index: number) => boolean): readonly Spot[] =>
    codes.map((on, index) => {
      const value = here(index) ? (at(index)?.value ?? null) : null;
      return {x: x(on), y: value === null ? null : y(value)};
    });
  drawLine(
    into,
    spots((index) => !early(index)),
    {...stroke, soft: true}
  );
  const provisional = spots((index) => early(index) || early(index + 1));
  drawLine(into, provisional, {...stroke, dashes: '2 5', soft: true});
}
