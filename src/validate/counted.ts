import type {RawRow} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Cell, Template} from '../template/define.ts';
import type {RecordDimension} from '../template/records.ts';
import type {Counted} from '../template/source.ts';
import {countPlace, placeRecords, type Recorded, type Tally} from './count-records.ts';
import {blocks} from './fault.ts';

/** A record that could be read, and where it stood. */
interface Row {
  readonly raw: RawRow;
  readonly record: Recorded;
}

/** A cell of records, at the first of them. */
export interface CountedCell {
  readonly cell: Cell;
  readonly raw: RawRow;
}

/**
 * Rows of records → cells, a provider at a time, whose code counts as staff decided. A period in which a provider has no
 * record at all is not told; in one in which it has some, a count of none is 0.
 */
export function countedCells(
  rows: readonly Row[],
  counting: Counted,
  template: Template,
  one: (code: string) => string
): readonly CountedCell[] {
  const dimensions = dimensionsOf(template);
  const byProvider = Map.groupBy(rows, ({record}) => one(String(record[counting.provider])));
  return [...byProvider].flatMap(([provider, own]) => {
    const places = placeRecords(own, counting, dimensions);
    return places.flatMap((place) =>
      counting.counts.flatMap(({indicator, count}) =>
        countPlace(count, place)
          .filter(({n}) => n > 0 || count.kind === 'count')
          .map((tally) => ({
            cell: cellOf(tally, provider, indicator, counting.person),
            raw: (tally.of[0] ?? own[0]!).raw
          }))
      )
    );
  });
}

function cellOf(
  {at, category, n, x, xx, of}: Tally<Row>,
  provider: string,
  indicator: string,
  person: string | undefined
): Cell {
  const people = new Set(
    of.map(({record, raw}) => (person === undefined ? raw.row : (record[person] ?? raw)))
  );
  return {provider, indicator, category, at, clients: people.size, n, x, ...(xx === null ? {} : {xx})};
}

const dimensionsOf = ({dataset}: Template): readonly RecordDimension[] =>
  Object.entries(dataset.dimensions).map(([id, {role, values, total}]) => ({
    ...{id, role, codes: Object.keys(values ?? {})},
    ...(total === undefined ? {} : {total: total.code})
  }));

/** A record of which a column says that there is one only, and of which there are two. */
export function twiceIn(rows: readonly Row[], {columns}: Counted): readonly Fault[] {
  const unique = Object.entries(columns).filter(([, column]) => column.kind === 'text' && column.unique);
  return unique.flatMap(([column]) => {
    const first = new Map<string, RawRow>();
    return rows.flatMap(({raw, record}) => {
      const name = String(record[column] ?? '');
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, raw);
      return name === '' || earlier === undefined
        ? []
        : [blocks('record-twice', raw.file, {row: raw.row, column, args: {first: String(earlier.row)}})];
    });
  });
}
