import type {Delivery, RawRow} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Cell, Template} from '../template/define.ts';
import type {Counted} from '../template/source.ts';
import {askFamily} from './ask-family.ts';
import type {Seen} from './codes-alike.ts';
import type {Recorded} from './count-records.ts';
import {countedCells, twiceIn} from './counted.ts';
import {decidedOf} from './decided.ts';
import {type Parsed, parseRows} from './parse.ts';

/** A cell and where it came from. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly source: string;
  readonly raw: RawRow;
  /** The columns of what was counted, by what they say: the provider, and a code in each dimension. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** One source's cells. */
export interface SourceCells {
  readonly source: string;
  readonly file: string;
  readonly placed: readonly PlacedCell[];
  readonly spoiled: ReadonlySet<string>;
  readonly unread: readonly RawRow[];
  readonly lost: boolean;
  readonly whole: boolean;
  /** Providers as they were delivered, each where it stood first. */
  readonly codes: readonly Seen[];
  readonly faults: readonly Fault[];
}

/** Rows of every delivered source → cells, in the order of the files. */
export function readCells(delivery: Delivery, template: Template): readonly SourceCells[] {
  const {one} = decidedOf(delivery.decisions, 'provider');
  return Object.entries(template.dataset.sources).map(([source, {file, row, cells, counted}]) => {
    const parsed = parseRows(delivery, file, row);
    if (counted) return countedSource(source, file, counted, parsed, template, one);
    const codes = new Map<string, Seen>();
    const placed = parsed.rows.flatMap(({raw, value}) =>
      askFamily(template, `cells of the source "${source}"`, () => cells!(value)).map((cell) => {
        const {provider: code} = cell;
        if (!codes.has(code)) codes.set(code, {of: 'provider', field: 'provider', code, raw});
        return {cell: {...cell, provider: one(code)}, source, raw};
      })
    );
    const {spoiled, unread, lost, whole, faults} = parsed;
    return {source, file, placed, spoiled, unread, lost, whole, codes: [...codes.values()], faults};
  });
}

/** Records of a file, counted: from here on their cells are as all others. */
function countedSource(
  source: string,
  file: string,
  counted: Counted,
  {rows, faults, ...parsed}: Parsed<unknown>,
  template: Template,
  one: (code: string) => string
): SourceCells {
  const records = rows.map(({raw, value}) => ({raw, record: value as Recorded}));
  const codes = new Map<string, Seen>();
  for (const {raw, record} of records) {
    const code = String(record[counted.provider]);
    if (!codes.has(code)) codes.set(code, {of: 'provider', field: 'provider', code, raw});
  }
  const columns = {...counted.at, provider: counted.provider};
  return {
    ...{source, file, ...parsed, codes: [...codes.values()]},
    placed: countedCells(records, counted, template, one).map((cell) => ({...cell, source, columns})),
    faults: [...faults, ...twiceIn(records, counted)]
  };
}
