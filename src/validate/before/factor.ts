import type {Fault} from '../../errors.ts';
import {amountColumns} from '../amount-column.ts';
import {near} from '../amounts.ts';
import type {PlacedCell} from '../cells.ts';
import {blocks} from '../fault.ts';
import type {Seen} from '../rows.ts';
import {setsOf, sharedPeriods} from './cells.ts';

const AMOUNTS = ['clients', 'n', 'x'] as const;
/** Of fewer figures a factor is no unit. */
const SOME = 10;

/** Figures that all became the same number of times as much: another unit, told once an indicator. */
export function factorFaults(
  now: Seen,
  before: Seen
): {faults: readonly Fault[]; indicators: ReadonlySet<string>} {
  const [is, was] = [setsOf(now), setsOf(before)];
  const shared = sharedPeriods(now, before);
  const pairs = [...was].flatMap(([id, set]) =>
    shared.has(id.split('\u001f')[2] ?? '')
      ? [...set].flatMap(([figure, one]) => {
          const other = is.get(id)?.get(figure);
          return other === undefined ? [] : [{one: other, was: one}];
        })
      : []
  );
  const columns = amountColumns(now.placed);
  const faults = [...Map.groupBy(pairs, ({one}) => one.cell.indicator)].flatMap(([indicator, own]) =>
    AMOUNTS.flatMap((amount) => factorOf(own, indicator, amount, columns))
  );
  return {faults, indicators: new Set(faults.map(({args}) => String(args?.['indicator'])))};
}

interface Pair {
  readonly one: PlacedCell;
  readonly was: PlacedCell;
}

function factorOf(
  pairs: readonly Pair[],
  indicator: string,
  amount: (typeof AMOUNTS)[number],
  columns: ReturnType<typeof amountColumns>
): Fault[] {
  const some = pairs.filter(({one, was}) => was.cell[amount] !== 0 && one.cell[amount] !== 0);
  const ratios = some
    .map(({one, was}) => one.cell[amount] / was.cell[amount])
    .sort((one, other) => one - other);
  const factor = ratios[Math.floor(ratios.length / 2)] ?? 1;
  const same = ratios.filter((ratio) => near(ratio, factor) || Math.abs(ratio / factor - 1) < 0.01).length;
  if (some.length < SOME || Math.abs(factor - 1) < 0.02 || same < 0.9 * ratios.length) return [];
  const {raw} = some[0]!.one;
  const times = Math.round((factor > 1 ? factor : 1 / factor) * 100) / 100;
  return [
    blocks(factor > 1 ? 'before-more' : 'before-less', raw.file, {
      args: {indicator, amount: columns(raw, amount) ?? amount, times}
    })
  ];
}
