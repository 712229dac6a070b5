import type {Meta} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import {isWithin} from '../periods/order.ts';
import {isSingle, parse, type Step, singlesOf} from '../periods/period.ts';
import type {Dimension} from '../template/define.ts';
import {breaches} from './bounds.ts';
import type {PlacedCell} from './cells.ts';
import {columnOf, quoted} from './column.ts';
import {blocks} from './fault.ts';
import {bare, type Holders} from './holders.ts';
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
  const dated = codes.length > 0 ? [] : dateFaults(placed, rules, against.rules);
  return [...faults, ...categoryFaults(placed, rules), ...dated, ...boundFaults(placed, rules)];
}

const at = ({raw}: PlacedCell, name: string, value: string | number) => ({
  row: raw.row,
  ...columnOf(raw, name, value)
});

function providerFaults(placed: PlacedCell, {holders, rules}: Against, dated: boolean): Fault[] {
  const {cell, raw} = placed;
  const periods = holders.periods.get(cell.provider);
  if (!holders.readable || holders.spoiled.has(bare(cell.provider))) return [];
  if (periods === undefined)
    return [blocks('provider-unknown', raw.file, at(placed, 'provider', cell.provider))];
  const period = cell.at[rules.period ?? ''];
  if (!dated || period === undefined || periods.has(period)) return [];
  const singles = singlesOf(period);
  const absent = singles.filter((single) => !periods.has(single));
  if (absent.length === 0) return [];
  const where = at(placed, 'provider', cell.provider);
  const {step} = rules;
  if (absent.length === singles.length)
    return [blocks('provider-not-in-period', raw.file, {...where, args: {period, step}})];
  const holder = `${cell.provider} (${holders.names.get(cell.provider)})`;
  const args = {period, holder, absent: absent.join(', '), step};
  return [blocks('total-of-absent-period', raw.file, {...where, args})];
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
    return dimension.role === 'period' ? periodFaults(placed, id, code, rules.step, meta) : [];
  });
}

function unknownCode(placed: PlacedCell, id: string, code: string, dimension: Dimension): Fault {
  const codes = [...Object.keys(dimension.values ?? {}), ...(dimension.total ? [dimension.total.code] : [])];
  const args = {code: quoted(code), dimension: dimension.label, known: someOf(codes)};
  return blocks('dimension-unknown', placed.raw.file, {...at(placed, id, code), args});
}

/** A period is one of the family's step, or several of those, and lies in what was delivered. */
function periodFaults(placed: PlacedCell, id: string, code: string, step: Step, meta: Meta | null): Fault[] {
  const period = parse(code);
  if (period?.step !== step) {
    const fault = period === null ? 'period-malformed' : 'period-of-other-step';
    return [blocks(fault, placed.raw.file, {...at(placed, id, code), args: {step}})];
  }
  if (meta === null || isWithin(code, meta.period.from, meta.period.to)) return [];
  const args = {from: meta.period.from, to: meta.period.to};
  return [blocks('period-outside', placed.raw.file, {...at(placed, id, code), args})];
}

/** A code, and an indicator, hold from one period to another; several together must all lie inside. */
function dateFaults(
  placed: PlacedCell,
  {indicator, categories}: IndicatorRules,
  {period: dimension}: Rules
): Fault[] {
  const {cell, raw} = placed;
  const period = cell.at[dimension ?? ''] ?? '';
  if (parse(period) === null) return [];
  const {from} = indicator.definition;
  if (isSingle(from) && !isWithin(period, from, undefined))
    return [
      blocks('indicator-not-yet', raw.file, {
        ...at(placed, dimension ?? '', period),
        args: {indicator: cell.indicator, from}
      })
    ];
  const dates = categories.get(cell.category) ?? [];
  if (dates.every((dated) => isWithin(period, dated.from, dated.to))) return [];
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
