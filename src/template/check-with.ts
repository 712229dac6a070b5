import type {Indicator} from './define.ts';

/** Drawings that have a place for a second count. */
const kinds: readonly string[] = ['trend', 'bars'];

/** A count that stands in the figure of another: both are counts of a whole, are seen along the same axes, and are in the report. */
export function checkWith(indicator: Indicator, all: readonly Indicator[]): string[] {
  const along = indicator.with;
  if (along === undefined) return [];
  const faults = [
    all.includes(along) ? '' : 'which no chapter has',
    [indicator, along].every(isWhole) ? '' : 'and not both are counts of a whole',
    axesOf(indicator) === axesOf(along) ? '' : 'which is seen along other axes',
    along.with === undefined ? '' : 'which takes another along itself',
    all.filter((other) => other.with === along).length > 1 ? 'which stands in several figures' : '',
    unfit(indicator)
  ];
  return faults
    .filter((fault) => fault !== '')
    .map((fault) => `indicator "${indicator.id}" takes along "${along.id}", ${fault}`);
}

const isWhole = ({count}: Indicator): boolean => count.kind === 'count' && count.categories === undefined;

const axesOf = ({show}: Indicator): string => Object.keys(show).join();

function unfit({show}: Indicator): string {
  const shows = Object.values(show).flatMap((some) => some ?? []);
  const other = shows.find(({kind}) => !kinds.includes(kind));
  return other === undefined ? '' : `for which "${other.kind}" has no place`;
}
