/** The report's safe cells in the words of its family, one row a cell: what a reader's own statements read. */
import {estimate} from '../../figures/estimate.ts';
import {isShare, rounded} from '../../figures/format.ts';
import type {IndicatorPlan, SafeCell, Status} from '../../figures/series.ts';
import type {SheetColumn} from '../../query/sheet.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {cellsOf} from './fields.ts';
import {scopesOf} from './scopes.ts';

/** A column with what a reader must know of it. */
export interface ExplainedColumn extends SheetColumn {
  readonly says: string;
}

const standing: Readonly<Record<Status, string>> = {
  shown: 'getoond',
  hidden: 'verborgen',
  none: 'komt niet voor',
  under: 'onder de grens',
  over: 'boven de grens'
};

/** A cell with its indicator, and with what is made of it. */
interface Row extends ReturnType<typeof measured> {
  readonly cell: SafeCell;
  readonly indicator: IndicatorPlan;
}

/** A column before it is filled: its name, what a reader must know of it, and what it holds of a row. */
type Made =
  | {
      readonly kind: 'words';
      readonly name: string;
      readonly says: string;
      readonly of: (row: Row) => string | null;
    }
  | {
      readonly kind: 'numbers';
      readonly name: string;
      readonly says: string;
      readonly of: (row: Row) => number | null;
    };

const words = (name: string, says: string, of: (row: Row) => string | null): Made => ({
  kind: 'words',
  name,
  says,
  of
});
const numbers = (name: string, says: string, of: (row: Row) => number | null): Made => ({
  ...{kind: 'numbers', name, says, of}
});

/** Every column of the sheet; the names of the dimensions are the family's. */
export function sheetOf(plan: ReportPlan, cells: readonly SafeCell[]): readonly ExplainedColumn[] {
  const rows = plan.indicators.flatMap((indicator) =>
    readable(plan, indicator, cellsOf(plan, indicator, cells)).map((cell) => ({
      cell,
      indicator,
      ...measured(plan, indicator, cell)
    }))
  );
  const made = [
    ...placeColumns(plan),
    ...figureColumns,
    ...spreadColumns(plan.words),
    ...standingColumns(plan)
  ];
  return distinct(
    made.map((column): ExplainedColumn => {
      const {name, says} = column;
      return column.kind === 'words'
        ? {name, says, kind: 'words', values: rows.map(column.of)}
        : {name, says, kind: 'numbers', values: rows.map(column.of)};
    })
  );
}

/** In the order of the report, where a statement asks for none: whose, where, which part. */
function readable(
  plan: ReportPlan,
  {categories}: IndicatorPlan,
  cells: readonly SafeCell[]
): readonly SafeCell[] {
  const scopes = scopesOf(plan).map(({code}) => code);
  const place = ({scope, at, category}: SafeCell): readonly number[] => [
    scopes.indexOf(scope),
    ...plan.dimensions.map(({id, values}) => values.findIndex(({code}) => code === at[id])),
    categories.findIndex(({id}) => id === category)
  ];
  return cells
    .map((cell) => ({cell, place: place(cell)}))
    .sort((one, other) => one.place.reduce((by, at, nth) => by || at - other.place[nth]!, 0))
    .map(({cell}) => cell);
}

/** What a figure is about, where, and whose it is. */
function placeColumns(plan: ReportPlan): readonly Made[] {
  const {dimensions} = plan;
  const called = new Map(scopesOf(plan).map(({code, label}) => [code, label]));
  return [
    words('onderwerp', 'Waar het cijfer over gaat.', ({indicator}) => indicator.short),
    words(
      'onderdeel',
      'Het deel van het onderwerp; leeg als er geen delen zijn.',
      ({indicator, cell}) => indicator.categories.find(({id}) => id === cell.category)?.label ?? ''
    ),
    ...dimensions.map(({id, label, values}) =>
      words(
        columnName(label),
        says(label, values),
        ({cell}) => values.find(({code}) => code === cell.at[id])?.label ?? cell.at[id] ?? null
      )
    ),
    words(
      'groep',
      `Van wie het cijfer is: ${[...called.values()].join(', ')}.`,
      ({cell}) => called.get(cell.scope) ?? cell.scope
    )
  ];
}

/** The figure itself, and what it rests on. */
const figureColumns: readonly Made[] = [
  numbers(
    'waarde',
    'Het cijfer zelf, in de eenheid van de kolom eenheid; leeg als het verborgen is.',
    ({value}) => value
  ),
  words('eenheid', 'Waarin de waarde is uitgedrukt: %, weken, minuten …', ({indicator}) =>
    isShare(indicator.kind) ? '%' : indicator.unit
  ),
  numbers('n', 'Op hoeveel het cijfer rust. Bij groepen afgerond.', ({cell}) => cell.n),
  numbers('teller', 'Hoeveel daarvan meetelt. Bij groepen afgerond.', ({cell, indicator}) =>
    isShare(indicator.kind) ? cell.x : null
  ),
  numbers('laag', 'Ondergrens van de marge door toeval (95%).', ({low}) => low),
  numbers('hoog', 'Bovengrens van de marge door toeval (95%).', ({high}) => high)
];

/** How far the figures behind a group's lie apart. */
const spreadColumns = ({providers}: ReportPlan['words']): readonly Made[] => [
  numbers(
    'aantal_in_groep',
    `Aantal ${providers} achter het cijfer van een groep.`,
    ({cell}) => cell.providers
  ),
  ...(['p10', 'p25', 'p50', 'p75', 'p90'] as const).map((name) =>
    numbers(
      name,
      `${name.slice(1)}% van de ${providers} in de groep zit onder deze waarde.`,
      ({cell, scaled}) => scaled(cell[name])
    )
  )
];

/** Whether it may be read, and where it stands in the report. */
const standingColumns = ({chapters}: ReportPlan): readonly Made[] => [
  words(
    'stand',
    `Of u het cijfer mag zien: ${Object.values(standing).join(', ')}.`,
    ({cell}) => standing[cell.status]
  ),
  words(
    'hoofdstuk',
    'Waar het onderwerp in het rapport staat.',
    ({indicator}) => chapters.find(({indicators}) => indicators.includes(indicator.id))?.title ?? null
  )
];

function measured({self}: ReportPlan, indicator: IndicatorPlan, cell: SafeCell) {
  const scaled = scaler(indicator);
  const {value, low, high} = estimate(cell, indicator, cell.scope === self);
  return {scaled, value: scaled(value), low: scaled(low), high: scaled(high)};
}

/**
 * As it is read: percentages as 0..100. Not rounded to what is shown: who works on with a number would round it twice.
 */
function scaler({kind}: IndicatorPlan): (value: number | null) => number | null {
  const scale = isShare(kind) ? 100 : 1;
  return (value) => (value === null ? null : rounded(value * scale, 6));
}

/** "Jaar", with the first values that it can have. */
function says(label: string, values: readonly {readonly label: string}[]): string {
  const shown = values.slice(0, 6).map((value) => value.label);
  return `${label}: ${shown.join(', ')}${values.length > shown.length ? ' …' : '.'}`;
}

/** A label as a name that needs no quotes: `Soort zorg` → `soort_zorg`. */
const columnName = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '') || 'kolom';

/** No two columns of one name. */
function distinct(columns: readonly ExplainedColumn[]): readonly ExplainedColumn[] {
  const names = columns.map(({name}) => name);
  return columns.map((column, at) => {
    const before = names.slice(0, at).filter((name) => name === column.name).length;
    return before === 0 ? column : {...column, name: `${column.name}_${before + 1}`};
  });
}
