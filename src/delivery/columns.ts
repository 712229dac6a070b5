import type {z} from 'zod';
import type {Dataset} from '../template/define.ts';

/** One column that a file should have, as its schema tells. */
export interface Column {
  readonly name: string;
  /** May the column be missing, and a field of it be empty? */
  readonly optional: boolean;
  /** Does an empty field mean something to the schema? */
  readonly mayBeEmpty: boolean;
  readonly numeric: boolean;
}

/** One file that the dataset names; several sources may share one. */
export interface FileSpec {
  readonly file: string;
  readonly optional: boolean;
  readonly columns: readonly Column[];
  /** True where the schema takes columns that it does not name. */
  readonly open: boolean;
}

/** Every file of a dataset, holders first. */
export function filesOf(dataset: Dataset): readonly FileSpec[] {
  const parts = [
    {file: dataset.holders.file, optional: false, row: dataset.holders.row},
    ...Object.values(dataset.sources).map((source) => ({
      file: source.file,
      optional: source.optional ?? false,
      row: source.row
    }))
  ];
  const byFile = Map.groupBy(parts, (part) => part.file);
  return [...byFile].map(([file, sharing]) => {
    const rows = [...new Set(sharing.map((part) => part.row))];
    return {
      file,
      optional: sharing.every((part) => part.optional),
      columns: merge(rows.flatMap(columnsOf)),
      open: rows.some(isOpen)
    };
  });
}

function merge(columns: readonly Column[]): readonly Column[] {
  return [...Map.groupBy(columns, (column) => column.name)].map(([name, same]) => ({
    name,
    optional: same.every((column) => column.optional),
    mayBeEmpty: same.every((column) => column.mayBeEmpty),
    numeric: same.some((column) => column.numeric)
  }));
}

function columnsOf(row: z.ZodType): readonly Column[] {
  const shape = objectOf(row)?.shape ?? {};
  return Object.entries(shape).map(([name, field]) => ({name, ...probe(field as z.ZodType)}));
}

const isOpen = (row: z.ZodType): boolean => {
  const catchall = objectOf(row)?.def.catchall?._zod.def.type;
  return objectOf(row) === null || (catchall !== undefined && catchall !== 'never');
};

/** The object schema at the start of a row's schema, through transforms. */
function objectOf(row: z.ZodType): z.ZodObject | null {
  const {type, in: inner} = row.def as {type: string; in?: z.ZodType};
  if (type === 'object') return row as z.ZodObject;
  return type === 'pipe' && inner !== undefined ? objectOf(inner) : null;
}

/**
 * A schema says by its own answers what it takes: this way a family may use any field of Zod, and a
 * code such as `01234567` is never taken for a number.
 */
function probe(field: z.ZodType): Omit<Column, 'name'> {
  const optional = field.safeParse(undefined).success;
  return {
    optional,
    mayBeEmpty: optional || field.safeParse('').success,
    numeric: ['1', '0.5', '1.5', '10', '-1', '2020'].some(
      (sample) => typeof field.safeParse(sample).data === 'number'
    )
  };
}
