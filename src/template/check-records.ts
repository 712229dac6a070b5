import type {Indicator, Template} from './define.ts';
import {type Counting, columnsIn, type RecordCount, type RecordValue} from './records.ts';

interface Placing extends Pick<Counting, 'columns'> {
  readonly at: Readonly<Record<string, string | undefined>>;
}

/** Records need a place in every dimension: a period by a date or year, a class by a code, or its total. */
export function checkPlaces({columns, at}: Placing, {dataset}: Template): string[] {
  return Object.entries(dataset.dimensions).flatMap(([id, {role, total, values}]) => {
    const column = at[id] === undefined ? undefined : columns[at[id]];
    if (role === 'period')
      return column?.kind === 'date' || column?.kind === 'year'
        ? []
        : [`needs a date or a year for the period "${id}"`];
    if (column === undefined) return total ? [] : [`places its records nowhere in "${id}"`];
    if (column.kind !== 'code') return [`needs a column of codes for "${id}"`];
    const missing = Object.keys(values ?? {}).filter((code) => !(code in column.codes));
    return missing.map((code) => `has no code for "${code}" of "${id}"`);
  });
}

/** Does it count what the indicator says, from columns that have it? */
export function checkCount(
  {id, count: asked}: Indicator,
  count: RecordCount,
  columns: Counting['columns']
): string[] {
  if (count.kind !== asked.kind) return [`counts the figure "${id}" as a ${count.kind}, not a ${asked.kind}`];
  const known = 'categories' in asked ? Object.keys(asked.categories ?? {}) : [];
  return [
    ...valuesIn(count).flatMap((value) =>
      numbersIn(value, columns).map((fault) => `${fault} in the figure "${id}"`)
    ),
    ...differ(count.kind === 'distribution' ? count.categories.map(([category]) => category) : [], known).map(
      (category) => `does not count "${category}" in the figure "${id}" as the indicator does`
    )
  ];
}

interface Used {
  readonly of: RecordValue;
  readonly numeric: boolean;
}

/** Bounds, differences and means are of numbers; any column may be asked whether it is filled in. */
function valuesIn(count: RecordCount): readonly Used[] {
  if (count.kind === 'count') return [];
  if (count.kind === 'mean') return [{of: count.of, numeric: true}];
  return count.categories
    .flatMap(([, conditions]) => conditions)
    .map(({of, ...bounds}) => ({of, numeric: typeof of !== 'string' || Object.keys(bounds).length > 0}));
}

const differ = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((id, at) => !other.includes(id) || one.indexOf(id) !== at),
  ...other.filter((id) => !one.includes(id))
];

function numbersIn({of, numeric}: Used, columns: Counting['columns']): string[] {
  const isNumber = (column: string): boolean =>
    ['whole', 'decimal', 'year'].includes(columns[column]?.kind ?? '');
  return columnsIn(of)
    .filter((column) => !(column in columns) || (numeric && !isNumber(column)))
    .map((column) => `needs a number in "${column}"`);
}
