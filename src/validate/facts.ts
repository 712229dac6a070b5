import type {Fault} from '../errors.ts';
import {isSingle} from '../periods/period.ts';
import type {Follows, NumberOf, Template} from '../template/define.ts';
import {near} from './amounts.ts';
import type {SourceCells} from './cells.ts';
import type {Difference} from './difference.ts';
import {exchangedColumns} from './exchanged-columns.ts';
import {exchangedHolders} from './exchanged-holders.ts';
import {blocks} from './fault.ts';
import type {Holders, PlacedHolder} from './holders.ts';
import type {Found, Lookup} from './lookup.ts';

/** What is wrong with them, and providers of which that is told once: figures that were exchanged contradict all others. */
interface Facts {
  readonly faults: readonly Fault[];
  readonly exchanged: ReadonlySet<string>;
}

/** Facts of providers that follow from their figures, each against those figures. */
export function checkFacts(
  holders: Holders,
  sources: readonly SourceCells[],
  lookup: Lookup,
  template: Template
): Facts {
  const all = Object.entries(template.follows ?? {});
  const differing = all.flatMap(([column, follows]) =>
    'rows' in follows ? [] : differences(column, follows, holders, lookup)
  );
  const exchanged = exchangedHolders(differing, holders);
  const placed = holders.placed.filter((one) => !exchanged.rows.has(one));
  const faults = [
    ...exchanged.faults,
    ...differing.filter(({of}) => !exchanged.rows.has(of)).map(differs),
    ...all.flatMap(([column, follows]) =>
      'rows' in follows ? checkFlag(column, follows.rows, placed, sources, template) : []
    )
  ];
  return {faults, exchanged: new Set([...exchanged.rows].map(({holder}) => holder.id))};
}

type Counted = Exclude<Follows, {rows: string}>;

function differences(column: string, follows: Counted, holders: Holders, lookup: Lookup): Difference[] {
  const slack = 'part' in follows ? slackOf(column, holders.placed) : 0;
  const indicator = ('part' in follows ? follows.part : follows.number).of.id;
  const placed = holders.placed.filter(({holder}) => isSingle(holder.period));
  return placed.flatMap((of) => {
    const delivered = of.row[column];
    const found = typeof delivered === 'number' ? followed(follows, of, lookup) : null;
    if (typeof delivered !== 'number' || found === null) return [];
    if (near(delivered, found.value) || Math.abs(delivered - found.value) <= slack) return [];
    return [{of, column, delivered, follows: found.value, found: found.at, indicator}];
  });
}

/** Half the last decimal that the column has; two decimals are the least, for a share without any says nothing. */
function slackOf(column: string, placed: readonly PlacedHolder[]): number {
  const decimals = placed.map(
    ({raw}) => /[.](\d+)$/.exec(raw.fields[column]?.trim() ?? '')?.[1]?.length ?? 0
  );
  return 0.5 * 10 ** -decimals.reduce((most, one) => Math.max(most, one), 2) + 1e-9;
}

/** What follows: none where the figures cannot be trusted, 0 where there are none. */
function followed(
  follows: Counted,
  {holder}: PlacedHolder,
  lookup: Lookup
): {value: number; at: Found | null} | null {
  const get = (number: NumberOf): Found | null =>
    lookup.find(number, holder.id, lookup.codesAt(holder.period, number.at));
  const named = 'part' in follows ? [follows.part, follows.whole] : [follows.number];
  if (named.some(({of}) => !lookup.trusts(holder.id, of.id))) return null;
  const [one = null, whole = null] = named.map(get);
  if (!('part' in follows)) return {value: one?.value ?? 0, at: one};
  return whole === null || whole.value === 0
    ? {value: 0, at: whole}
    : {value: (one?.value ?? 0) / whole.value, at: one ?? whole};
}

const differs = ({of: {raw, holder}, column, found, indicator}: Difference): Fault =>
  blocks(found === null ? 'fact-alone' : 'fact-differs', raw.file, {
    row: raw.row,
    column,
    args: {
      ...{column, indicator, period: holder.period},
      ...(found === null ? {} : {otherFile: found.raw.file, first: String(found.raw.row)})
    }
  });

/** Says the column that there are rows of the source, in that period? */
function checkFlag(
  column: string,
  source: string,
  placed: readonly PlacedHolder[],
  sources: readonly SourceCells[],
  template: Template
): readonly Fault[] {
  const from = sources.find((one) => one.source === source);
  const rows = template.dataset.sources[source];
  if (from === undefined || rows === undefined || from.lost || from.spoiled.size > 0) return [];
  const [period = ''] =
    Object.entries(template.dataset.dimensions).find(([, {role}]) => role === 'period') ?? [];
  const there = new Set(from.placed.map(({cell}) => `${cell.provider}|${cell.at[period]}`));
  const has = ({holder}: PlacedHolder): boolean => there.has(`${holder.id}|${holder.period}`);
  const wrong = placed.filter((one) => one.row[column] !== has(one));
  const exchanged = there.size === 0 ? null : exchangedColumns(column, has, wrong, placed, template);
  if (exchanged !== null) return [exchanged];
  return wrong.map((one) =>
    blocks(has(one) ? 'rows-without-flag' : 'flag-without-rows', one.raw.file, {
      row: one.raw.row,
      column,
      args: {column, otherFile: rows.file, period: one.holder.period}
    })
  );
}
