/** Questions to begin with, in the words of this report. */
import type {ReportPlan} from '../../template/plan.ts';
import {scopesOf} from './scopes.ts';
import type {ExplainedColumn} from './sheet.ts';

export interface Example {
  readonly label: string;
  readonly sql: string;
}

/** Examples that all have an answer in a report with these columns. */
export function examplesOf(plan: ReportPlan, columns: readonly ExplainedColumn[]): readonly Example[] {
  const places = placesOf(plan, columns);
  const [first, other] = scopesOf(plan).map(({label}) => label);
  const period = places.find(({role}) => role === 'period');
  return [
    about(plan, places),
    ...(first && other ? [differences(first, other, places), outside(first, other, places)] : []),
    ...(first && period ? [changes(first, period, places)] : []),
    hidden
  ];
}

/** A dimension's column, the value at which a report opens, and those that are points on its axis. */
interface Place {
  readonly column: string;
  readonly role: 'period' | 'class';
  readonly here: string;
  readonly points: readonly string[];
}

function placesOf({dimensions}: ReportPlan, columns: readonly ExplainedColumn[]): readonly Place[] {
  return dimensions.map(({role, initial, values}, at) => ({
    // They stand behind what the figure is about, see sheet.ts.
    column: columns[2 + at]!.name,
    role,
    here: values.find(({code}) => code === initial)?.label ?? '',
    points: values.filter(({axis}) => axis).map(({label}) => label)
  }));
}

const about = ({indicators}: ReportPlan, places: readonly Place[]): Example => ({
  label: 'Alles over één onderwerp',
  sql: `SELECT onderdeel, ${places.map(({column}) => column).join(', ')}, groep, round(waarde, 1) AS waarde, eenheid, n, stand
FROM cijfers
WHERE onderwerp = ${text(indicators[0]?.short ?? '')}`
});

const differences = (first: string, other: string, places: readonly Place[]): Example => ({
  label: 'Grootste verschillen met een groep',
  sql: `${sideBySide(first, other)}
SELECT onderwerp, onderdeel, round(deze.waarde, 1) AS deze, round(andere.waarde, 1) AS andere,
  round(deze.waarde - andere.waarde, 1) AS verschil
${joined(places)}
WHERE ${[...hereIn(places), "deze.eenheid = '%'"].join(' AND ')}
ORDER BY abs(verschil) DESC NULLS LAST
LIMIT 20`
});

const outside = (first: string, other: string, places: readonly Place[]): Example => ({
  label: 'Buiten de middelste helft van een groep',
  sql: `${sideBySide(first, other)}
SELECT onderwerp, onderdeel, ${places.map(({column}) => column).join(', ')}, round(deze.waarde, 1) AS waarde, andere.p25, andere.p75
${joined(places)}
WHERE deze.waarde NOT BETWEEN andere.p25 AND andere.p75
ORDER BY ALL`
});

const changes = (first: string, {column, points}: Place, places: readonly Place[]): Example => ({
  label: 'Verandering in de tijd',
  sql: `SELECT onderwerp, onderdeel, ${column}, round(waarde, 1) AS waarde, eenheid,
  round(waarde - lag(waarde) OVER (PARTITION BY onderwerp, onderdeel ORDER BY ${column}), 1) AS verandering
FROM cijfers
WHERE ${[`groep = ${text(first)}`, ...hereIn(places.filter((place) => place.column !== column))].join(' AND ')}
  AND ${column} IN (${points.map(text).join(', ')})
ORDER BY onderwerp, onderdeel, ${column}`
});

const hidden: Example = {
  label: 'Hoeveel cijfers zijn verborgen?',
  sql: `SELECT onderwerp, groep, count(*) AS cijfers,
  count(*) FILTER (WHERE stand = 'verborgen') AS verborgen
FROM cijfers
GROUP BY ALL
ORDER BY verborgen DESC, onderwerp, groep`
};

const sideBySide = (first: string, other: string): string =>
  `WITH deze AS (FROM cijfers WHERE groep = ${text(first)}),
  andere AS (FROM cijfers WHERE groep = ${text(other)})`;

const joined = (places: readonly Place[]): string =>
  `FROM deze JOIN andere USING (${['onderwerp', 'onderdeel', ...places.map(({column}) => column)].join(', ')})`;

const hereIn = (places: readonly Place[]): readonly string[] =>
  places.map(({column, here}) => `${column} = ${text(here)}`);

const text = (words: string): string => `'${words.replaceAll("'", "''")}'`;
