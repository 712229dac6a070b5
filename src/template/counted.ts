import {rowOf} from './record-row.ts';
import type {Counting, RecordColumn, RecordCount} from './records.ts';
import type {Source} from './source.ts';

interface Declared<C extends string>
  extends Pick<Source, 'file' | 'title' | 'limits' | 'optional' | 'everyone'> {
  readonly columns: Readonly<Record<C, RecordColumn<NoInfer<C>>>>;
  readonly provider: NoInfer<C>;
  readonly person?: NoInfer<C>;
  readonly at: Readonly<Record<string, NoInfer<C>>>;
  /** Indicator → what is counted for it. */
  readonly counts: Readonly<Record<string, RecordCount<NoInfer<C>>>>;
}

/** A source whose file has a row a record: the house counts them, as it counts a file of the reader's own. */
export function counted<const C extends string>({
  columns,
  provider,
  person,
  at,
  counts,
  ...source
}: Declared<C>): Source {
  return {
    ...source,
    row: rowOf(columns),
    counted: {
      columns: columns as Counting['columns'],
      provider,
      ...(person === undefined ? {} : {person}),
      at,
      counts: Object.entries<RecordCount>(counts).map(([indicator, count]) => ({indicator, count}))
    }
  };
}
