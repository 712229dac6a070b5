import type {Fault} from '../errors.ts';
import type {Indicator, Range, Template, Usual} from '../template/define.ts';
import type {amountColumns} from './amount-column.ts';
import type {PlacedCell} from './cells.ts';
import {blocks, type ValidateCode, warns} from './fault.ts';
import type {Holders} from './holders.ts';
import type {Rules} from './rules.ts';

/** Beyond the range as often as this, a number cannot be. */
const FAR = 10;
/** Of so many providers, more than half out of range are no providers that stand out: it is another unit. */
const SOME = 5;

interface Outside {
  readonly placed: PlacedCell;
  readonly amount: 'n' | 'x';
  readonly category: string;
  readonly range: Range;
  readonly far: boolean;
}

/** Numbers that are not plausible, in units that the indicator declares: what is likely to be another unit, and where. */
export function checkUsual(
  placed: readonly PlacedCell[],
  rules: Rules,
  columns: ReturnType<typeof amountColumns>
): readonly Fault[] {
  const byIndicator = Map.groupBy(placed, ({cell}) => cell.indicator);
  return [...byIndicator].flatMap(([id, cells]) => {
    const indicator = rules.indicators.get(id)?.indicator;
    const {usual} = indicator ?? {};
    if (indicator === undefined || usual === undefined) return [];
    const outside = cells.flatMap((one) => outsideOf(one, indicator, usual));
    const sets = Map.groupBy(outside, ({amount, category}) => `${amount}|${category}`);
    return [...sets.values()].flatMap((set) => told(set, cells, indicator, columns));
  });
}

function outsideOf(placed: PlacedCell, {count}: Indicator, usual: Usual): readonly Outside[] {
  const {cell} = placed;
  if (cell.n === 0) return [];
  const each = eachOf(usual, cell.category);
  const value = count.kind === 'count' ? null : cell.x / cell.n;
  return [
    ...outside(placed, 'n', '', cell.n, usual.n),
    ...(each === undefined || value === null ? [] : outside(placed, 'x', cell.category, value, each))
  ];
}

function outside(
  placed: PlacedCell,
  amount: 'n' | 'x',
  category: string,
  value: number,
  range: Range
): readonly Outside[] {
  const [least, most] = range;
  if (value >= least && value <= most) return [];
  return [{placed, amount, category, range, far: value > FAR * Math.abs(most) && most > 0}];
}

/** The plausible range of a category's value, where one is declared. */
export const eachOf = ({each}: Usual, category: string): Range | undefined =>
  isRange(each) ? each : each?.[category];

const isRange = (each: Usual['each']): each is Range => Array.isArray(each);

function told(
  set: readonly Outside[],
  cells: readonly PlacedCell[],
  indicator: Indicator,
  columns: ReturnType<typeof amountColumns>
): readonly Fault[] {
  const {amount, category} = set[0]!;
  const all = cells.filter(({cell}) => amount === 'n' || cell.category === category);
  const [out, of] = [set.map(({placed}) => placed), all].map(
    (some) => new Set(some.map(({cell}) => cell.provider)).size
  );
  if (of! >= SOME && out! * 2 > of!)
    return [fault('numbers-of-another-unit', set[0]!, indicator, columns, true)];
  return set.map((one) =>
    fault(
      isSerial(one) ? 'number-date' : one.far ? 'number-impossible' : 'number-unusual',
      one,
      indicator,
      columns,
      one.far
    )
  );
}

/** Days as a spreadsheet counts them, of 2000 to 2049: what it makes of 3-5. */
const isSerial = ({placed: {cell}, amount}: Outside): boolean =>
  Number.isInteger(cell[amount]) && cell[amount] >= 36_526 && cell[amount] <= 54_788;

function fault(
  code: ValidateCode,
  {placed: {raw}, amount, range}: Outside,
  {id, count, unit}: Indicator,
  columns: ReturnType<typeof amountColumns>,
  sure: boolean
): Fault {
  const column = columns(raw, amount);
  const say = sure ? blocks : warns;
  return say(code, raw.file, {
    row: raw.row,
    ...(column === undefined ? {} : {column}),
    args: {
      ...{indicator: id, least: range[0], most: range[1]},
      unit:
        amount === 'n'
          ? count.of
          : count.kind === 'mean'
            ? `${unit} / ${count.of}`.replace(/^ \/ /, '')
            : '×100%'
    }
  });
}

/** Columns of the providers' file against their own ranges. */
export function checkHolderUsual({placed}: Holders, {dataset}: Template): readonly Fault[] {
  const ranges = Object.entries((dataset.holders.usual ?? {}) as Readonly<Record<string, Range>>);
  return placed.flatMap(({raw, row}) =>
    ranges.flatMap(([column, [least, most]]) => {
      const value = Number(row[column] ?? Number.NaN);
      if (!(value < least || value > most)) return [];
      const say = value > FAR * most ? blocks : warns;
      return [say('fact-unusual', raw.file, {row: raw.row, column, args: {column, least, most}})];
    })
  );
}
