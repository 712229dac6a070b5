import type {ShowKind} from '../figures/series.ts';
import type {Count, Indicator} from './define.ts';

type Kind = Count['kind'];

const any: readonly Kind[] = ['share', 'distribution', 'mean', 'count'];

/** Which measures a figure can draw. */
export const draws: Readonly<Record<ShowKind, readonly Kind[]>> = {
  trend: any,
  bars: any,
  big: ['share', 'mean', 'count'],
  people: ['share', 'distribution'],
  limits: ['share', 'distribution'],
  stack: ['distribution'],
  ends: ['distribution'],
  multiples: ['distribution', 'mean'],
  range: ['mean'],
  spread: ['mean'],
  change: ['mean'],
  flow: ['flow']
};

/** Figures that cannot draw what is counted, and parts that nobody counts. */
export function checkFigures(indicator: Indicator): string[] {
  const {id, count, show} = indicator;
  const kinds = Object.values(show).flatMap((shows) => (shows ?? []).map(({kind}) => kind));
  const unfit = kinds.flatMap((kind) => {
    if (!(kind in draws)) return [`indicator "${id}" is drawn by "${kind}", which is no figure`];
    return draws[kind].includes(count.kind)
      ? []
      : [`indicator "${id}" is a ${count.kind}, which "${kind}" cannot draw`];
  });
  return [...new Set(unfit), ...partsOf(indicator)];
}

/** What the question is about, and what unions are made of, exists. */
function partsOf({id, count}: Indicator): string[] {
  const unions = 'unions' in count ? (count.unions ?? {}) : {};
  const parts = namesOf(count);
  const about = 'about' in count ? count.about : undefined;
  const unknown = Object.entries(unions).flatMap(([union, {of}]) =>
    of
      .filter((part) => !parts.includes(part))
      .map((part) => `indicator "${id}" has the union "${union}" of "${part}", which is no part of it`)
  );
  return about === undefined || about in unions || parts.includes(about)
    ? unknown
    : [...unknown, `indicator "${id}" is about "${about}", which is no part of it`];
}

function namesOf(count: Count): readonly string[] {
  if (count.kind === 'flow')
    return Object.keys(count.from).flatMap((from) => Object.keys(count.to).map((to) => `${from}>${to}`));
  return 'categories' in count ? Object.keys(count.categories ?? {}) : [];
}
