import * as Plot from '@observablehq/plot';
import * as paint from '../paint.ts';
import {chosen} from '../place.ts';
import {pointed} from '../plotted.ts';
import type {Reach} from '../reach.ts';
import type {Series} from '../series.ts';
import type {Course, Step} from './course.ts';

/** An area where periods follow one another, a bar where a place stands alone. */
export const bandMarks = (series: Series, {codes, group}: Course): Plot.Markish[] => {
  const steps = codes.map((on) => group.find((step) => step.on === on)?.point);
  const apart = series.axis.role !== 'period';
  const has = (at: number) => steps[at]?.p25 != null;
  const alone = (at: number) => has(at) && (apart || (!has(at - 1) && !has(at + 1)));
  const joined = (at: number, field: 'p25' | 'p75') => (apart ? null : steps[at]?.[field]);
  return [
    Plot.areaY(codes, {
      x: (on: string) => on,
      y1: (_, at) => joined(at, 'p25'),
      y2: (_, at) => joined(at, 'p75'),
      fill: paint.groupSoft
    }),
    Plot.ruleX(
      codes.filter((_, at) => alone(at)),
      {
        x: (on: string) => on,
        y1: (on: string) => steps[codes.indexOf(on)]!.p25,
        y2: (on: string) => steps[codes.indexOf(on)]!.p75,
        stroke: paint.groupSoft,
        strokeWidth: 28
      }
    )
  ];
};

/** The second group: thin, broken and hollow. */
export function besideMarks(series: Series, {codes, beside}: Course): Plot.Markish[] {
  const shown = beside.filter(({value}) => value !== null);
  const style = {stroke: paint.group, strokeWidth: 1.5, strokeDasharray: '5 4'};
  return [
    ...linesOf(series, codes, beside, style),
    Plot.dot(shown, {
      x: 'on',
      y: 'value',
      r: 3,
      fill: paint.paper,
      stroke: paint.group,
      strokeWidth: 1.5,
      ...pointed(series, shown)
    })
  ];
}

export function groupMarks(series: Series, {codes, group}: Course): Plot.Markish[] {
  const shown = group.filter(({value}) => value !== null);
  return [
    ...linesOf(series, codes, group, {stroke: paint.group, strokeWidth: 2}),
    Plot.dot(shown, {
      x: 'on',
      y: 'value',
      r: 2.5,
      fill: paint.group,
      stroke: 'none',
      ...pointed(series, shown)
    })
  ];
}

export function ownMarks(series: Series, {codes, own}: Course, {domain}: Reach): Plot.Markish[] {
  const shown = own.filter(({value}) => value !== null);
  const sure = shown.filter(({point}) => point.low !== null && point.high !== null);
  const within = (value: number) => Math.max(domain[0], Math.min(domain[1], value));
  const hollow = (step: Step) => step.incomplete || step.point.unreliable;
  return [
    Plot.ruleX(sure, {
      x: 'on',
      y1: ({point}: Step) => within(point.low!),
      y2: ({point}: Step) => within(point.high!),
      stroke: paint.own,
      strokeOpacity: 0.35,
      strokeWidth: 5,
      strokeLinecap: 'round'
    }),
    ...linesOf(series, codes, own, {stroke: paint.own, strokeWidth: 3}),
    Plot.dot(shown, {
      x: 'on',
      y: 'value',
      r: ({on}: Step) => (on === chosen(series) ? 6.5 : 4.5),
      fill: (step: Step) => (hollow(step) ? paint.paper : paint.own),
      stroke: paint.own,
      strokeWidth: 2,
      ...pointed(series, shown)
    })
  ];
}

/** Whole where both ends are complete, dashed towards what is provisional, broken where a value lacks. */
function linesOf(
  series: Series,
  codes: readonly string[],
  steps: readonly Step[],
  style: Plot.LineOptions
): Plot.Markish[] {
  if (series.axis.role !== 'period') return [];
  const at = (on: string) => steps.find((step) => step.on === on);
  const early = (index: number) => at(codes[index] ?? '')?.incomplete ?? false;
  const dashed = codes.map((on, index) =>
    early(index) || early(index + 1) ? (at(on)?.value ?? null) : null
  );
  const whole = codes.map((on, index) => (early(index) ? null : (at(on)?.value ?? null)));
  const draw = (values: readonly (number | null)[], more: Plot.LineOptions): Plot.Markish =>
    Plot.line(codes, {
      x: (on: string) => on,
      y: (_, index) => values[index],
      ...style,
      strokeLinejoin: 'round',
      ...more
    });
  return [
    draw(whole, {}),
    ...(dashed.some((value) => value !== null)
      ? [draw(dashed, {strokeDasharray: '2 5', strokeLinecap: 'round'})]
      : [])
  ];
}
