/** A declared count → the cells of its figure, in every place where the file has records. */
import {OWN} from '../../figures/scope.ts';
import type {SafeCell} from '../../figures/series.ts';
import type {RecordCondition, RecordCount, RecordDimension, RecordValue} from '../../template/records.ts';
import {codeColumn} from '../columns.ts';
import {type Fragment, joined, name, number, sql, text} from './fragment.ts';
import type {Row} from './rows.ts';
import {classesOf, typed} from './tables.ts';

/** One row a cell: the code in each dimension, category, n, x and xx. A place that counts nobody has n = 0. */
export function countCells(count: RecordCount, dimensions: readonly RecordDimension[]): Fragment {
  if (count.kind === 'count') return countAll(dimensions);
  return count.kind === 'mean'
    ? countMean(count.of, dimensions)
    : countCategories(count.categories, dimensions);
}

function countAll(dimensions: readonly RecordDimension[]): Fragment {
  const codes = joined(codesOf(dimensions), ', ');
  return sql`WITH frame AS (SELECT * FROM ${frameOf(dimensions)}),
counted AS (SELECT ${codes}, count(*) AS "many" FROM own.placed GROUP BY ALL)
SELECT ${codes}, '-' AS "category", CAST(coalesce("many", 0) AS DOUBLE) AS "n", CAST(coalesce("many", 0) AS DOUBLE) AS "x", CAST(NULL AS DOUBLE) AS "xx"
FROM frame LEFT JOIN counted USING (${codes}) ORDER BY ${codes}`;
}

const codesOf = (dimensions: readonly RecordDimension[]): readonly Fragment[] =>
  dimensions.map(({id}) => name(codeColumn(id)));

/** Every period of the file with every class, also one without records. */
function frameOf(dimensions: readonly RecordDimension[]): Fragment {
  const parts = dimensions.map((dimension) => {
    const code = name(codeColumn(dimension.id));
    return dimension.role === 'period'
      ? sql`(SELECT DISTINCT ${code} FROM own.placed)`
      : sql`(SELECT "code" AS ${code} FROM ${classesOf(dimension)} AS class("code"))`;
  });
  return joined(parts, ' CROSS JOIN ');
}

function countMean(of: RecordValue, dimensions: readonly RecordDimension[]): Fragment {
  const codes = joined(codesOf(dimensions), ', ');
  return sql`WITH frame AS (SELECT * FROM ${frameOf(dimensions)}),
counted AS (SELECT ${codes}, CAST(${numberOf(of)} AS DOUBLE) AS "value" FROM own.placed)
SELECT ${codes}, '-' AS "category", CAST(count("value") AS DOUBLE) AS "n", coalesce(sum("value"), 0) AS "x", coalesce(sum("value" * "value"), 0) AS "xx"
FROM frame LEFT JOIN counted USING (${codes}) GROUP BY ${codes} ORDER BY ${codes}`;
}

type Categories = Extract<RecordCount, {kind: 'distribution'}>['categories'];

function countCategories(categories: Categories, dimensions: readonly RecordDimension[]): Fragment {
  const codes = joined(codesOf(dimensions), ', ');
  const fits = categories.map(([id, when]) => sql`WHEN ${allOf(when)} THEN ${text(id)}`);
  const ids = categories.map(([id], rank) => sql`(${text(id)}, ${number(rank)})`);
  return sql`WITH frame AS (SELECT * FROM ${frameOf(dimensions)}),
category("category", "rank") AS (VALUES ${joined(ids, ', ')}),
fitted AS (SELECT ${codes}, CASE ${joined(fits, ' ')} END AS "category" FROM own.placed),
part AS (SELECT ${codes}, "category", count(*) AS "x" FROM fitted WHERE "category" IS NOT NULL GROUP BY ALL),
whole AS (SELECT ${codes}, sum("x") AS "n" FROM part GROUP BY ALL)
SELECT ${codes}, "category", CAST(coalesce("n", 0) AS DOUBLE) AS "n", CAST(coalesce("x", 0) AS DOUBLE) AS "x", CAST(NULL AS DOUBLE) AS "xx"
FROM frame CROSS JOIN category LEFT JOIN whole USING (${codes}) LEFT JOIN part USING (${codes}, "category") ORDER BY ${codes}, "rank"`;
}

const numberOf = (of: RecordValue): Fragment =>
  typeof of === 'string' ? typed(of) : sql`(${typed(of.from)} - ${typed(of.minus)})`;

function allOf(conditions: readonly RecordCondition[]): Fragment {
  return conditions.length === 0 ? sql`true` : joined(conditions.map(holds), ' AND ');
}

function holds({of, least, most, over, under}: RecordCondition): Fragment {
  const value = numberOf(of);
  const bounds = [
    ...(least === undefined ? [] : [sql`${value} >= ${number(least)}`]),
    ...(most === undefined ? [] : [sql`${value} <= ${number(most)}`]),
    ...(over === undefined ? [] : [sql`${value} > ${number(over)}`]),
    ...(under === undefined ? [] : [sql`${value} < ${number(under)}`])
  ];
  return bounds.length === 0 ? sql`${value} IS NOT NULL` : joined(bounds, ' AND ');
}

/** Rows of `countCells` → cells as the report's own are: the same shape, and nothing hidden of the reader's own data. */
export function cellsOf(indicator: string, rows: readonly Row[], dimensions: readonly RecordDimension[]) {
  return rows.map((row): SafeCell => {
    const [n, x, xx] = [Number(row['n']), Number(row['x']), row['xx'] === null ? null : Number(row['xx'])];
    const at = Object.fromEntries(dimensions.map(({id}) => [id, String(row[codeColumn(id)])]));
    const place = {scope: OWN, indicator, category: String(row['category']), at, ...blank};
    return n === 0 ? {...place, status: 'none'} : {...place, status: 'shown', n, x, xx};
  });
}

const blank = {
  ...{n: null, x: null, xx: null, mean: null, providers: null},
  ...{p10: null, p25: null, p50: null, p75: null, p90: null}
};
