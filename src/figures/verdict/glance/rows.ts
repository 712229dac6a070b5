/** All comparisons of a view as rows, by chapter or by what the verdict says of them. */
import {boundOf} from '../../format.ts';
import {aboutOf, chosen, isIncomplete, pointAt} from '../../place.ts';
import type {Point, Series, View} from '../../series.ts';
import {earlierThan} from '../change.ts';
import {categoriesOf, comparisonOf, isInView, verdictOn} from '../compared.ts';
import {type Limited, limitsFor} from '../limit.ts';
import type {Beside} from '../say-verdict.ts';
import {type Findings, find} from '../summary/findings.ts';
import type {Level, Verdict} from '../verdict.ts';

/** One figure of the reader beside the group's. */
export interface GlanceRow extends Beside {
  /** Of the same figure, at every place and beside every group. */
  readonly key: string;
  /** The reader's figure in the period before; null where there is none, or nobody knows whether it is the same figure. */
  readonly before: Point | null;
  /** A limit that was agreed for it. */
  readonly limit: Limited | null;
}

/** Is something told of it: does it stand out, or lie beyond a limit? */
export const isLoud = ({verdict, limit}: GlanceRow): boolean =>
  verdict.level === 'striking' || (limit?.beyond ?? false);

/** Rows under one heading, and what has none there with why. */
export interface GlanceBlock {
  readonly title: string;
  readonly rows: readonly GlanceRow[];
  readonly without: readonly Without[];
}

export interface Without {
  readonly series: Series;
  readonly why: 'hidden' | 'none' | 'unsplit';
}

export interface Chaptered {
  readonly title: string;
  readonly indicators: readonly string[];
}

/** How a reader wants it: in which order, and every part of a whole or only what answers the question or stands out. */
export interface Arranged {
  readonly order: 'chapter' | 'verdict';
  readonly parts: boolean;
}

/** As the report opens. */
export const arranged: Arranged = {order: 'chapter', parts: false};

/** Series of one view, in the order of the report. What is never compared has no place here. */
export function blocksOf(
  all: readonly Series[],
  view: Pick<View, 'at'>,
  chapters: readonly Chaptered[],
  {order, parts}: Arranged
): readonly GlanceBlock[] {
  const findings = find(all, view);
  const compared = all.filter(({indicator}) => indicator.benchmark);
  const rowed = compared.map((one) => {
    const series = {...one, verdicts: findings.verdicts};
    const rows = isInView(one, view) ? rowsOf(series, findings, parts) : [];
    return {series, rows, without: rows.length > 0 ? [] : [{series, why: whyOf(series, view)}]};
  });
  const blocks = chapters.map(({title, indicators}) => {
    const here = rowed.filter(({series}) => indicators.includes(series.indicator.id));
    return {
      title,
      rows: here.flatMap(({rows}) => rows),
      without: here.flatMap(({without}) => without)
    };
  });
  const shown = order === 'chapter' ? blocks : byVerdict(blocks, findings);
  return shown.filter(({rows, without}) => rows.length + without.length > 0);
}

/** What answers the question of a figure, and what of its parts stands out; or all of them. */
function rowsOf(series: Series, findings: Findings, parts: boolean): readonly GlanceRow[] {
  const about = aboutOf(series);
  const told = new Set(
    [...findings.striking, ...findings.differs, ...findings.limits]
      .filter((one) => one.series.indicator === series.indicator)
      .map(({category}) => category)
  );
  const wanted = (category: string): boolean => parts || category === about || told.has(category);
  return categoriesOf(series).flatMap((category) => (wanted(category) ? rowOf(series, category) : []));
}

function rowOf(series: Series, category: string): readonly GlanceRow[] {
  const {group, indicator, subject, self} = series;
  const own = pointAt(series, subject, chosen(series), category);
  if (own === undefined || own.status === 'none') return [];
  const peers = group === null ? undefined : comparisonOf(series, group, category).peers;
  // Where nobody is highlighted the figure is of the group itself.
  const theirs = peersOf(series, self === null ? own : peers);
  const hasOwn = own.value !== null || boundOf(own, indicator) !== null;
  if (!hasOwn && theirs.value === null) return [];
  return [
    {
      key: `${indicator.id}/${category}`,
      series,
      category,
      own,
      peers: theirs,
      verdict: group === null ? silent : verdictOn(series, group, category),
      before: beforeOf(series, category),
      limit: limitsFor(series, category)[0] ?? null
    }
  ];
}

/** Of a number of people a group's figure is what is usual for one of its providers. */
const peersOf = ({indicator}: Series, peers: Point | undefined): Point => {
  const point = peers ?? nobody;
  return indicator.kind === 'count' ? {...point, value: point.p50} : point;
};

/** A pool has other members every time, and what is not complete yet is no year beside another. */
function beforeOf(series: Series, category: string): Point | null {
  const on = earlierThan(series).at(-1);
  if (on === undefined || series.pooled || isIncomplete(series, chosen(series))) return null;
  const before = pointAt(series, series.subject, on, category);
  return before === undefined || before.value === null || before.unreliable ? null : before;
}

function whyOf(series: Series, view: Pick<View, 'at'>): Without['why'] {
  if (!isInView(series, view)) return 'unsplit';
  const own = pointAt(series, series.subject, chosen(series), aboutOf(series));
  return own === undefined || own.status === 'none' ? 'none' : 'hidden';
}

/** In the order in which they are talked about: what is surest first. */
const kinds: readonly {readonly title: string; readonly is: (row: GlanceRow) => boolean}[] = [
  {title: 'Opvallend', is: ({verdict}) => verdict.level === 'striking'},
  {title: 'Voorbij een norm', is: ({limit}) => limit?.beyond ?? false},
  ...(
    [
      ['Anders dan de groep', 'differs'],
      ['Ongeveer gelijk aan de groep', 'alike'],
      ['Kan toeval zijn', 'chance'],
      ['Zonder oordeel', 'none']
    ] as const satisfies readonly (readonly [string, Level])[]
  ).map(([title, level]) => ({title, is: ({verdict}: GlanceRow) => verdict.level === level}))
];

function byVerdict(blocks: readonly GlanceBlock[], {striking, differs}: Findings): readonly GlanceBlock[] {
  const rows = blocks.flatMap((block) => block.rows);
  const rank = ({series, category}: GlanceRow): number => {
    const at = [...striking, ...differs].findIndex(
      (one) => one.series.indicator === series.indicator && one.category === category
    );
    return at < 0 ? rows.length : at;
  };
  return [
    ...kinds.map(({title}) => ({
      title,
      rows: rows
        .filter((row) => kinds.find((kind) => kind.is(row))?.title === title)
        .toSorted((a, b) => rank(a) - rank(b)),
      without: []
    })),
    {title: 'Zonder vergelijking', rows: [], without: blocks.flatMap(({without}) => without)}
  ];
}

const silent: Verdict = {id: '', level: 'none', side: 0, why: 'unjudged', p: null, beyond: 0, others: false};

const nobody: Point = {
  ...{scope: '', on: '', category: '', status: 'none', n: null, x: null, value: null, low: null, high: null},
  ...{sd: null, unreliable: false, providers: null, p10: null, p25: null, p50: null, p75: null, p90: null}
};
