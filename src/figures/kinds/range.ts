import * as Plot from '@observablehq/plot';
import {empty, isReadable} from '../empty.ts';
import {boundOf, briefly, tally} from '../format.ts';
import {
  bandNote,
  drawKey,
  drawn,
  intervalOf,
  type KeyItem,
  layKey,
  normItems,
  normOf,
  notesOf
} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, isAbsent, isIncomplete, normAt} from '../place.ts';
import {overlay, plotted, pointed} from '../plotted.ts';
import {type Reach, reachOf, unitWords} from '../reach.ts';
import {categoryRows, placeRows, type Row} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, hatch, label, leading, sizes} from '../svg.ts';
import {widthOf, wrap} from '../text.ts';
import {axisLabel} from '../words.ts';

/** Own dot with its interval on the group's middle half, a row for each scale, on one shared axis. */
export function range(series: Series, context: FigureContext): SVGSVGElement {
  const rows = series.indicator.categories.length > 1 ? categoryRows(series) : placeRows(series);
  const points = rows.flatMap(({own, peers}) => [own, peers]).filter((point) => point !== undefined);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'range');
  const reach = reachOf(series, points, {band: true, zoom: true, ticks: context.width === 'wide' ? 6 : 4});
  const frame = frameOf(series, rows, points, context);
  const spots = rows.map((row, index) => ({
    ...row,
    y: frame.top + index * frame.pitch + frame.lead + frame.bar / 2
  }));
  return plotted(context, 'range', {
    height: frame.height,
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    x: {domain: [...reach.domain], axis: null},
    y: {type: 'identity', axis: null},
    marks: [
      Plot.gridX([...reach.ticks], {stroke: paint.grid, strokeOpacity: 1}),
      ...groupMarks(series, spots, frame),
      ...ownMarks(series, spots, reach),
      ...normMarks(series, spots, frame),
      overlay((into, {x}) => {
        drawHead(into, series, rows, frame, reach, x);
        const single = oneBasis(rows) !== '';
        for (const spot of spots) drawRow(into, series, spot, frame, basisOf(series, rows, spot, single));
        drawKey(into, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
      })
    ]
  });
}

type Spot = Row & {readonly y: number};

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  readonly pitch: number;
  readonly lead: number;
  readonly bar: number;
  readonly head: ReturnType<typeof layKey>;
  readonly notes: ReturnType<typeof layKey>;
}

function frameOf(
  series: Series,
  rows: readonly Row[],
  points: readonly Point[],
  context: FigureContext
): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const left = narrow ? 8 : Math.min(250, Math.max(...rows.map(({name}) => widthOf(name, text, true)))) + 22;
  const words = points.map((point) => widthOf(`${briefly(point, series.indicator)}*`, text, true));
  const right = Math.max(narrow ? 30 : 70, ...words) + 16;
  const head = layKey(headOf(series, rows, points), width - 4, small);
  const notes = layKey(notesOf(series, points), width - 4, small);
  const lead = narrow ? leading(text) + 6 : 0;
  const [bar, top] = [18, leading(small) * 2 + head.height + 20];
  const pitch = lead + bar + (narrow ? 16 : 26);
  const bottom = 6 + notes.height + (notes.height > 0 ? 8 : 0);
  return {
    width,
    height: top + rows.length * pitch + bottom,
    left,
    right,
    top,
    bottom,
    text,
    small,
    narrow,
    pitch,
    lead,
    bar,
    head,
    notes
  };
}

function headOf(series: Series, rows: readonly Row[], points: readonly Point[]): readonly KeyItem[] {
  const own: KeyItem = {sign: 'dot', text: series.selfLabel, bold: true, fill: paint.own};
  const interval = points.some(({low}) => low !== null) ? [intervalOf(series, 'reach')] : [];
  const peers: KeyItem[] = series.group ? [{sign: 'mean', text: series.group.label}] : [];
  const band = points.some(({p25}) => p25 !== null) ? [bandNote] : [];
  return [own, ...interval, ...peers, ...band, ...normItems(series, rows)];
}

function groupMarks(series: Series, spots: readonly Spot[], {bar}: Frame): Plot.Markish[] {
  const spread = spots.filter(({peers}) => peers?.p25 != null && peers.p75 != null);
  const valued = spots.flatMap(({peers, y}) =>
    peers && drawn(peers, series) !== null ? [{point: peers, y}] : []
  );
  return [
    Plot.rect(spread, {
      x1: ({peers}: Spot) => peers!.p25,
      x2: ({peers}: Spot) => peers!.p75,
      y1: ({y}: Spot) => y - bar / 2,
      y2: ({y}: Spot) => y + bar / 2,
      fill: paint.groupSoft
    }),
    Plot.ruleX(valued, {
      x: ({point}: {point: Point}) => drawn(point, series),
      y1: ({y}) => y - bar / 2 - 3,
      y2: ({y}) => y + bar / 2 + 3,
      stroke: paint.group,
      strokeWidth: 3,
      ...pointed(series, valued)
    })
  ];
}

function ownMarks(series: Series, spots: readonly Spot[], {domain}: Reach): Plot.Markish[] {
  const valued = spots.flatMap(({own, y}) => (own && drawn(own, series) !== null ? [{point: own, y}] : []));
  const within = (value: number) => Math.max(domain[0], Math.min(domain[1], value));
  const sure = valued.filter(({point}) => point.low !== null && point.high !== null);
  return [
    Plot.ruleY(sure, {
      y: 'y',
      x1: ({point}) => within(point.low!),
      x2: ({point}) => within(point.high!),
      stroke: paint.own,
      strokeOpacity: 0.35,
      strokeWidth: 5,
      strokeLinecap: 'round'
    }),
    Plot.dot(valued, {
      x: ({point}: {point: Point}) => drawn(point, series),
      y: 'y',
      r: 6.5,
      fill: ({point}: {point: Point}) => (isOpen(series, point) ? paint.paper : paint.own),
      stroke: paint.own,
      strokeWidth: 2,
      ...pointed(series, valued)
    })
  ];
}

/** What a norm asks of a row, as a dashed tick through it. */
function normMarks(series: Series, spots: readonly Spot[], {bar}: Frame): Plot.Markish[] {
  const asked = spots.flatMap(({y, on, category}) =>
    series.indicator.norms.flatMap((norm) => {
      const value = normAt(series, norm, on, category);
      return value === null ? [] : [{y, value}];
    })
  );
  return [
    Plot.ruleX(asked, {
      x: 'value',
      y1: ({y}: {y: number}) => y - bar / 2 - 5,
      y2: ({y}: {y: number}) => y + bar / 2 + 5,
      stroke: paint.ink,
      strokeWidth: 1.5,
      strokeDasharray: '4 3'
    })
  ];
}

/** A bound, a figure of few, or one that is not complete yet. */
const isOpen = (series: Series, point: Point): boolean =>
  point.unreliable || boundOf(point, series.indicator) !== null || isIncomplete(series, point.on);

type Across = (value: number) => number;

function drawHead(
  into: Drawing,
  series: Series,
  rows: readonly Row[],
  frame: Frame,
  reach: Reach,
  x: Across
): void {
  const {head, small, top} = frame;
  const here = rows.every(({on}) => on === chosen(series)) ? axisLabel(series, chosen(series)) : '';
  const unit = unitWords(series.indicator);
  const zoom = reach.zoomed ? `as van ${reach.tick(reach.domain[0])} tot ${reach.tick(reach.domain[1])}` : '';
  const basis = oneBasis(rows);
  const text = [unit, here, basis, zoom].filter(Boolean).join(' · ');
  label(into, {x: 0, y: small, text, size: small, fill: paint.muted});
  drawKey(into, head.placed, [0, leading(small) + 4], small);
  for (const tick of reach.ticks) {
    const text = reach.tick(tick);
    const half = widthOf(text, small) / 2;
    label(into, {
      x: Math.max(half, x(tick)),
      y: top - 10,
      text,
      size: small,
      anchor: 'middle',
      fill: paint.muted
    });
  }
}

/** One n for all rows is said once, over them. */
function oneBasis(rows: readonly Row[]): string {
  const known = new Set(rows.flatMap(({own}) => (own?.n == null ? [] : [own.n])));
  return known.size === 1 && rows.length > 1 ? `n = ${tally([...known][0]!)}` : '';
}

function drawRow(into: Drawing, series: Series, spot: Spot, frame: Frame, basis: string): void {
  drawName(into, spot, frame, basis);
  const {own, peers, y} = spot;
  const absent = own?.status === 'none' && isAbsent(series, own.on);
  if (own?.status === 'hidden')
    hatch(into, {x: frame.left, y: y - 8, width: 44, height: 16}, series.points.indexOf(own));
  if (own?.status === 'hidden' || absent) {
    const [x, text] = absent ? [frame.left, 'geen gegevens'] : [frame.left + 52, 'verborgen'];
    label(into, {x, y: y + 5, text, size: frame.small, fill: paint.muted, halo: true});
  }
  const at = frame.width - frame.right + 14;
  const mine =
    own && drawn(own, series) !== null
      ? `${briefly(own, series.indicator)}${own.unreliable ? '*' : ''}`
      : own?.status === 'hidden'
        ? ''
        : '–';
  label(into, {x: at, y: y - 1, text: mine, size: frame.text, fill: paint.own, bold: true});
  if (peers?.status === 'hidden')
    hatch(into, {x: at, y: y + 4, width: 26, height: 10}, series.points.indexOf(peers));
  else if (peers)
    label(into, {
      x: at,
      y: y + frame.small,
      text: briefly(peers, series.indicator) || '–',
      size: frame.small,
      fill: paint.muted
    });
}

function basisOf(series: Series, rows: readonly Row[], spot: Spot, single: boolean): string {
  const n =
    single || spot.own?.n == null || series.indicator.kind === 'count' ? '' : `n = ${tally(spot.own.n)}`;
  return [n, normOf(series, spot, normItems(series, rows))].filter(Boolean).join(', ');
}

function drawName(into: Drawing, {name, short, y, chosen: here}: Spot, frame: Frame, n: string): void {
  const {narrow, text, small, left, lead, bar} = frame;
  if (narrow) {
    const base = y - bar / 2 - lead + text;
    label(into, {x: 0, y: base, text: short, size: text, bold: here});
    label(into, {x: frame.width, y: base, text: n, size: small, anchor: 'end', fill: paint.muted});
    return;
  }
  const fits = n === '' || widthOf(name, text, here) <= left - 22;
  const lines = wrap(fits ? name : short, left - 22, text, {bold: here, most: n === '' ? 2 : 1});
  const first = n === '' && lines.length === 1 ? y + text * 0.36 : y - 2;
  lines.forEach((words, at) => {
    label(into, {
      x: left - 22,
      y: first + at * leading(text),
      text: words,
      size: text,
      anchor: 'end',
      bold: here
    });
  });
  label(into, {
    x: left - 22,
    y: y + leading(small) - 2,
    text: n,
    size: small,
    anchor: 'end',
    fill: paint.muted
  });
}
