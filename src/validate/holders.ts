import type {Delivery, Meta, RawRow} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {HolderYear, Template} from '../template/define.ts';
import {columnOf} from './column.ts';
import {blocks} from './fault.ts';
import {parseRows} from './parse.ts';
import {isSingle, spanOf, within} from './period.ts';

export interface PlacedHolder {
  readonly holder: HolderYear;
  readonly raw: RawRow;
}

/** Who delivered in which period. */
export interface Holders {
  readonly placed: readonly PlacedHolder[];
  /** Provider → its periods. */
  readonly periods: ReadonlyMap<string, ReadonlySet<string>>;
  /** Values of rows that could not be read, without zeros at their start: a provider among them is not called unknown. */
  readonly spoiled: ReadonlySet<string>;
  /** False when the file is missing, cannot be read, or lost rows of which nobody knows whose they were. */
  readonly readable: boolean;
  readonly faults: readonly Fault[];
}

/** Rows of the holders' file → who there is in which period. */
export function readHolders(delivery: Delivery, template: Template): Holders {
  const {file, row, holder} = template.dataset.holders;
  const parsed = parseRows(delivery, file, row);
  const all = parsed.rows.map(({raw, value}) => ({raw, holder: holder(value)}));
  const first = new Map<string, PlacedHolder>();
  const faults = [...parsed.faults];
  for (const placed of all) {
    const key = `${placed.holder.id}|${placed.holder.period}`;
    const earlier = first.get(key);
    if (earlier !== undefined) faults.push(twice(placed, earlier));
    else first.set(key, placed);
    faults.push(...periodFaults(placed, delivery.meta));
  }
  const placed = [...first.values()];
  return {
    placed,
    periods: periodsOf(placed),
    spoiled: withoutZeros(parsed.spoiled),
    readable: all.length > 0 && !parsed.lost,
    faults
  };
}

/** What a spreadsheet took the zeros of in one file still stands whole in the next. */
const withoutZeros = (values: ReadonlySet<string>): ReadonlySet<string> => new Set([...values].map(bare));

/** A code as a spreadsheet leaves it: without the zeros at its start. */
export const bare = (code: string): string => code.replace(/^0+(?=.)/, '');

const twice = ({raw, holder}: PlacedHolder, earlier: PlacedHolder): Fault =>
  blocks('holder-twice', raw.file, {
    row: raw.row,
    ...columnOf(raw, 'id', holder.id),
    args: {period: holder.period, first: String(earlier.raw.row)}
  });

function periodFaults({raw, holder}: PlacedHolder, meta: Meta | null): readonly Fault[] {
  const place = {row: raw.row, ...columnOf(raw, 'period', holder.period)};
  const span = spanOf(holder.period);
  if (span === null || !isSingle(holder.period)) return [blocks('holder-period', raw.file, place)];
  if (meta === null || within(span, meta.period.from, meta.period.to)) return [];
  return [blocks('period-outside', raw.file, {...place, args: {from: meta.period.from, to: meta.period.to}})];
}

function periodsOf(placed: readonly PlacedHolder[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = Map.groupBy(placed, ({holder}) => holder.id);
  return new Map([...byId].map(([id, own]) => [id, new Set(own.map(({holder}) => holder.period))]));
}
