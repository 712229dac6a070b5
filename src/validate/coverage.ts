import {type ColumnTable, from, op} from 'arquero';
import type {Fault} from '../errors.ts';
import {sorted} from '../periods/order.ts';
import {isSingle, parse, singlesOf} from '../periods/period.ts';
import type {Template} from '../template/define.ts';
import type {PlacedCell, SourceCells} from './cells.ts';
import {columnOf} from './column.ts';
import {blocks, warns} from './fault.ts';
import type {Holders} from './holders.ts';
import type {Rules} from './rules.ts';

/** How many providers there are of what, per period; no figures. */
export interface Coverage {
  readonly periods: readonly string[];
  /** A row an indicator, and one of everybody on the list; a column a period: how many providers. */
  readonly providers: ColumnTable;
}

/** What everybody on the list is called where indicators stand by their ids. */
export const LISTED = '';

export function coverageOf(holders: Holders, placed: readonly PlacedCell[], rules: Rules): Coverage {
  const listed = holders.placed.map(({holder}) => ({of: LISTED, period: holder.period, provider: holder.id}));
  const counted = placed
    .filter(({cell}) => rules.indicators.has(cell.indicator))
    .map(({cell}) => ({
      of: cell.indicator,
      period: cell.at[rules.period ?? ''] ?? '',
      provider: cell.provider
    }));
  const there = [...listed, ...counted];
  const codes = new Set(there.map(({period}) => period));
  return {
    periods: sorted([...codes].filter((code) => parse(code) !== null)),
    providers: from(there, ['of', 'period', 'provider'])
      .groupby('of', 'period')
      .rollup({providers: op.distinct('provider')})
      .groupby('of')
      .pivot('period', 'providers')
  };
}

/** What one would expect to be there and is not: no fault by itself, but seldom meant. */
export function checkCoverage(
  holders: Holders,
  sources: readonly SourceCells[],
  rules: Rules,
  {sources: declared}: Template['dataset']
): readonly Fault[] {
  const everyones = sources.filter(({source}) => declared[source]?.everyone);
  const anywhere = busyIn(
    sources.flatMap((source) => source.placed),
    rules
  );
  return [
    ...absentIndicators(sources, rules),
    ...idleHolders(holders, sources, rules),
    ...everyones.flatMap((source) => absentHolders(holders, source, anywhere, rules))
  ];
}

/** Providers that lack in a source of which the family says that everyone is in it; who is in none is told already. */
function absentHolders(
  holders: Holders,
  {file, lost, spoiled, placed, whole}: SourceCells,
  anywhere: ReadonlySet<string>,
  rules: Rules
): readonly Fault[] {
  if (!whole || lost || spoiled.size > 0 || placed.length === 0) return [];
  const here = busyIn(placed, rules);
  return holders.placed
    .filter(({holder: {id, period}}) => !here.has(`${id}|${period}`) && anywhere.has(`${id}|${period}`))
    .map(({holder, raw}) =>
      blocks('holder-without-source', raw.file, {
        row: raw.row,
        ...columnOf(raw, 'id', holder.id),
        args: {period: holder.period, step: rules.step, otherFile: file}
      })
    );
}

/** Who has figures when: `provider|period`. */
function busyIn(placed: readonly PlacedCell[], rules: Rules): ReadonlySet<string> {
  const byPeriod = Map.groupBy(placed, ({cell}) => cell.at[rules.period ?? ''] ?? '');
  return new Set(
    [...byPeriod].flatMap(([code, there]) => {
      const providers = [...new Set(there.map(({cell}) => cell.provider))];
      return singlesOf(code).flatMap((single) => providers.map((provider) => `${provider}|${single}`));
    })
  );
}

function absentIndicators(sources: readonly SourceCells[], rules: Rules): readonly Fault[] {
  return sources.flatMap(({source, file, placed, whole}) => {
    const seen = new Set(placed.map(({cell}) => cell.indicator));
    const own = [...rules.indicators.values()].filter(({indicator}) => indicator.source === source);
    const absent = whole && placed.length > 0 ? own.filter(({indicator}) => !seen.has(indicator.id)) : [];
    return absent.map(({indicator}) => warns('indicator-absent', file, {args: {indicator: indicator.id}}));
  });
}

function idleHolders(holders: Holders, sources: readonly SourceCells[], rules: Rules): readonly Fault[] {
  const placed = sources.flatMap((source) => source.placed);
  const unread = sources.some(({lost, spoiled}) => lost || spoiled.size > 0);
  if (placed.length === 0 || unread) return [];
  const busy = busyIn(placed, rules);
  const idle = holders.placed.filter(
    ({holder}) => isSingle(holder.period) && !busy.has(`${holder.id}|${holder.period}`)
  );
  return idle.map(({holder, raw}) =>
    warns('holder-without-cells', raw.file, {
      row: raw.row,
      ...columnOf(raw, 'id', holder.id),
      args: {period: holder.period, step: rules.step}
    })
  );
}
