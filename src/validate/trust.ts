import type {Fault} from '../errors.ts';
import type {PlacedCell, SourceCells} from './cells.ts';
import type {Holders} from './holders.ts';
import {key, type Place} from './places.ts';
import type {Rules} from './rules.ts';

/** Can the figures of an indicator be held against others? Not where rows of this provider, or nobody knows whose, were lost. */
export type Trust = (provider: string, indicator: string) => boolean;

/** Trusts what could be read whole and is not at fault by itself: a missing row would make every sum differ. */
export function trustOf(
  sources: readonly SourceCells[],
  {periods}: Holders,
  rules: Rules,
  suspect: ReadonlySet<string>
): Trust {
  const bySource = new Map(sources.map((source) => [source.source, source]));
  const astray = new Set(sources.filter((source) => isAstray(source, periods)));
  const delivered = new Set(sources.flatMap(({placed}) => placed.map(({cell}) => cell.indicator)));
  return (provider, indicator) => {
    const source = bySource.get(rules.indicators.get(indicator)?.indicator.source ?? '');
    if (source === undefined || astray.has(source) || source.spoiled.has(provider)) return false;
    // That nobody has it is told of the indicator, and may be meant.
    if (!delivered.has(indicator)) return false;
    return !suspect.has(key(provider, indicator));
  };
}

/** Are there unread rows of which nobody can say whose they are? They may be missing in any sum. */
const isAstray = ({lost, unread}: SourceCells, holders: Holders['periods']): boolean =>
  lost || unread.some(({fields}) => !Object.values(fields).some((value) => holders.has(value.trim())));

/** Provider and indicator of cells that are at fault by themselves: their sums prove nothing. */
export function suspects(
  placed: readonly PlacedCell[],
  faults: readonly (readonly Fault[])[]
): ReadonlySet<string> {
  const at = placed.filter((_, index) => (faults[index]?.length ?? 0) > 0);
  return new Set(at.map(({cell}) => key(cell.provider, cell.indicator)));
}

/** What is at fault in these sums, as provider and indicator: others that rest on it only say the same again. */
export function blamed(places: readonly Place[], faults: readonly (readonly Fault[])[]): ReadonlySet<string> {
  const blocking = ({severity}: Fault): boolean => severity === 'blocks';
  const at = places.filter((_, index) => faults[index]?.some(blocking) ?? false);
  return new Set(at.map(({provider, rules}) => key(provider, rules.indicator.id)));
}
