import type {Meta} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Dimension} from '../template/define.ts';
import {breaches} from './bounds.ts';
import type {PlacedCell} from './cells.ts';
import {columnOf, quoted} from './column.ts';
import {blocks} from './fault.ts';
import {bare, type Holders} from './holders.ts';
import {isSingle, spanOf, within, yearsOf} from './period.ts';
import type {IndicatorRules, Rules} from './rules.ts';

/** What a cell is held against. */
export interface Against {
  readonly rules: Rules;
  readonly holders: Holders;
  readonly meta: Meta | null;
}

/** Every fault of one cell by itself. */
export function checkCell(placed: PlacedCell, against: Against): readonly Fault[] {
  const codes = dimensionFaults(placed, against);
  const faults = [...providerFaults(placed, against, codes.length === 0), ...codes];
  const rules = against.rules.indicators.get(placed.cell.indicator);
  if (rules === undefined) return [...faults, indicatorUnknown(placed)];
  if (rules.indicator.source !== placed.source) return [...faults, indicatorElsewhere(placed)];
  const dated = codes.length > 0 ? [] : dateFaults(placed, rules, against.rules.period);
  return [...faults, ...categoryFaults(placed, rules), ...dated, ...boundFaults(placed, rules)];
}

const at = ({raw, columns}: PlacedCell, name: string, value: string | number) => ({
  row: raw.row,
  ...columnOf(raw, columns?.[name] ?? name, value)
});

function providerFaults(placed: PlacedCell, {holders, rules}: Against, dated: boolean): Fault[] {
  const {cell, raw} = placed;
  const periods = holders.periods.get(cell.provider);
  if (!holders.readable || holders.spoiled.has(bare(cell.provider))) return [];
  if (periods === undefined)
    return [blocks('provider-unknown', raw.file, at(placed, 'provider', cell.provider))];
  const period = cell.at[rules.period ?? ''];
  if (!dated || period === undefined || periods.has(period)) return [];
  const span = spanOf(period);
  if (span === null) return [];
  const absent = yearsOf(span).filter((year) => !periods.has(year));
  if (absent.length === 0) return [];
  const where = at(placed, 'provider', cell.provider);
  if (absent.length === yearsOf(span).length)
    return [blocks('provider-not-in-period', raw.file, {...where, args: {period}})];
  const holder = `${cell.provider} (${holders.names.get(cell.provider)})`;
  return [
    blocks('total-of-absent-year', raw.file, {...where, args: {period, holder, absent: absent.join(', ')}})
  ];
}

const indicatorUnknown = (placed: PlacedCell): Fault =>
  blocks('indicator-unknown', placed.raw.file, {
    ...at(placed, 'indicator', placed.cell.indicator),
    args: {code: quoted(placed.cell.indicator)}
  });

const indicatorElsewhere = (placed: PlacedCell): Fault =>
  blocks('indicator-elsewhere', placed.raw.file, {
    ...at(placed, 'indicator', placed.cell.indicator),
    args: {code: quoted(placed.cell.indicator)}
  });

function categoryFaults(placed: PlacedCell, {categories}: IndicatorRules): Fault[] {
  const {cell, raw} = placed;
  if (categories.has(cell.category)) return [];
  const args = {
    code: quoted(cell.category),
    indicator: cell.indicator,
    known: someOf([...categories.keys()])
  };
  return [blocks('category-unknown', raw.file, {...at(placed, 'category', cell.category), args})];
}

const someOf = (codes: readonly string[]): string =>
  codes.slice(0, 12).join(', ') + (codes.length > 12 ? ', …' : '');

function dimensionFaults(placed: PlacedCell, {rules, meta}: Against): Fault[] {
  return rules.dimensions.flatMap(([id, dimension]) => {
    const code = placed.cell.at[id] ?? '';
    if (code === dimension.total?.code) return [];
    if (dimension.values !== undefined && !(code in dimension.values))
      return [unknownCode(placed, id, code, dimension)];
    return dimension.role === 'period' ? periodFaults(placed, id, code, dimension, meta) : [];
  });
}

function unknownCode(placed: PlacedCell, id: string, code: string, dimension: Dimension): Fault {
  const codes = [...Object.keys(dimension.values ?? {}), ...(dimension.total ? [dimension.total.code] : [])];
  const args = {code: quoted(code), dimension: dimension.label, known: someOf(codes)};
  return blocks('dimension-unknown', placed.raw.file, {...at(placed, id, code), args});
}

/** Years are held against the delivered period; a period of another make only against its list. */
function periodFaults(
  placed: PlacedCell,
  id: string,
  code: string,
  {values}: Dimension,
  meta: Meta | null
): Fault[] {
  const span = spanOf(code);
  if (span === null)
    return values === undefined ? [blocks('period-malformed', placed.raw.file, at(placed, id, code))] : [];
  if (meta === null || within(span, meta.period.from, meta.period.to)) return [];
  const args = {from: meta.period.from, to: meta.period.to};
  return [blocks('period-outside', placed.raw.file, {...at(placed, id, code), args})];
}

/** A code, and an indicator, hold from one period to another; several years must all lie inside. */
function dateFaults(
  placed: PlacedCell,
  {indicator, categories}: IndicatorRules,
  dimension: string | null
): Fault[] {
  const {cell, raw} = placed;
  const period = cell.at[dimension ?? ''] ?? '';
  const span = spanOf(period);
  if (span === null) return [];
  const {from} = indicator.definition;
  if (isSingle(from) && !within(span, from, undefined))
    return [
      blocks('indicator-not-yet', raw.file, {
        ...at(placed, dimension ?? '', period),
        args: {indicator: cell.indicator, from}
      })
    ];
  const dates = categories.get(cell.category) ?? [];
  if (dates.every((dated) => within(span, dated.from, dated.to))) return [];
  const args = {code: quoted(cell.category), period};
  return [blocks('category-not-in-period', raw.file, {...at(placed, 'category', cell.category), args})];
}

function boundFaults(placed: PlacedCell, {indicator}: IndicatorRules): Fault[] {
  return breaches(placed.cell, indicator).map(({code, amount, args}) =>
    blocks(code, placed.raw.file, {
      ...at(placed, amount, placed.cell[amount] ?? 0),
      args: {
        amount: columnOf(placed.raw, amount, placed.cell[amount] ?? 0).column ?? amount,
        indicator: indicator.id,
        ...args
      }
    })
  );
}
