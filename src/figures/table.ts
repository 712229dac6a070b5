import {count, isShare, reading, span, tally} from './format.ts';
import {pointAt} from './place.ts';
import type {GroupPlan, Point, Series} from './series.ts';
import {axisLabel, categoryLabel, hiddenWords} from './words.ts';

interface Column {
  readonly head: string;
  readonly cell: (row: Row) => string;
}

interface Row {
  readonly on: string;
  readonly category: string;
  readonly own: Point | undefined;
  readonly peers: Point | undefined;
  readonly beside: Point | undefined;
}

const nothing = '–';

/** The numbers behind a figure as an HTML table: a row per place on the axis and category. */
export function tabulate(series: Series, document: Document): HTMLTableElement {
  const columns = columnsOf(series);
  const several = series.indicator.categories.length > 1;
  const table = document.createElement('table');
  table.append(
    element(document, 'caption', series.indicator.title),
    head(document, [series.axis.label, ...(several ? [series.indicator.short] : [])], columns),
    body(document, series, columns, several)
  );
  return table;
}

function columnsOf(series: Series): readonly Column[] {
  const {indicator, group, beside} = series;
  const own = (row: Row) => row.own;
  const basis: readonly Column[] =
    indicator.kind === 'count'
      ? []
      : [
          {head: `Aantal ${indicator.of} (n)`, cell: plain(own, 'n')},
          ...(isShare(indicator.kind) ? [{head: 'Teller', cell: plain(own, 'x')}] : []),
          {head: '95%-interval', cell: between(series, own, 'low', 'high')}
        ];
  const columns = [{head: series.selfLabel, cell: value(series, own)}, ...basis];
  const heads = beside ? namedHeads : plainHeads;
  return [
    ...columns,
    ...(group ? groupColumns(series, group, (row) => row.peers, heads) : []),
    ...(beside ? groupColumns(series, beside, (row) => row.beside, heads) : [])
  ];
}

/** How the columns of a group's spread and size are called. */
type Heads = (label: string) => readonly [spread: string, size: string];

const plainHeads: Heads = () => ['Middelste helft van de groep', 'Aanbieders in de groep'];

/** Where there are two groups, each column says whose it is. */
const namedHeads: Heads = (label) => [`${label}: middelste helft`, `${label}: aantal aanbieders`];

function groupColumns(series: Series, {label}: GroupPlan, pick: Pick, heads: Heads): readonly Column[] {
  const usual = series.indicator.kind === 'count' ? ', in doorsnee' : '';
  const [spread, size] = heads(label);
  return [
    {head: `${label}${usual}`, cell: value(series, pick)},
    {head: spread, cell: between(series, pick, 'p25', 'p75')},
    {head: size, cell: plain(pick, 'providers')}
  ];
}

type Pick = (row: Row) => Point | undefined;

const value = (series: Series, pick: Pick) => (row: Row) => {
  const point = pick(row);
  if (point?.status === 'hidden') return hiddenWords(series);
  return (point && reading(point, series.indicator)) ?? nothing;
};

const plain = (pick: Pick, field: 'n' | 'x' | 'providers') => (row: Row) => {
  const number = pick(row)?.[field] ?? null;
  return number === null ? nothing : field === 'providers' ? count(number) : tally(number);
};

const between = (series: Series, pick: Pick, low: 'low' | 'p25', high: 'high' | 'p75') => (row: Row) => {
  const point = pick(row);
  const [from, to] = [point?.[low] ?? null, point?.[high] ?? null];
  return from === null || to === null ? nothing : span(from, to, series.indicator);
};

function rowsOf(series: Series): readonly Row[] {
  const {indicator, axis, points, self, group, beside} = series;
  const known = new Set(points.map(({on, category}) => `${on} ${category}`));
  const categories = indicator.categories.length > 0 ? indicator.categories.map(({id}) => id) : ['-'];
  return axis.values.flatMap(({code: on}) =>
    categories
      .filter((category) => known.has(`${on} ${category}`))
      .map((category) => ({
        on,
        category,
        own: pointAt(series, self, on, category),
        peers: pointAt(series, group?.id, on, category),
        beside: pointAt(series, beside?.id, on, category)
      }))
  );
}

function head(document: Document, places: readonly string[], columns: readonly Column[]): HTMLElement {
  const thead = document.createElement('thead');
  const row = document.createElement('tr');
  row.append(...places.map((label) => header(document, 'col', label)));
  for (const {head: label} of columns) {
    const th = header(document, 'col', label);
    th.className = 'number';
    row.append(th);
  }
  thead.append(row);
  return thead;
}

function body(document: Document, series: Series, columns: readonly Column[], several: boolean): HTMLElement {
  const tbody = document.createElement('tbody');
  for (const row of rowsOf(series)) {
    const tr = document.createElement('tr');
    tr.append(header(document, 'row', axisLabel(series, row.on)));
    if (several) tr.append(header(document, 'row', categoryLabel(series, row.category)));
    tr.append(...columns.map(({cell}) => data(document, series, cell(row))));
    tbody.append(tr);
  }
  return tbody;
}

/** A reason may break over lines; a number may not. */
function data(document: Document, series: Series, text: string): HTMLElement {
  const td = element(document, 'td', text);
  if (text === hiddenWords(series)) td.className = 'reason';
  return td;
}

function header(document: Document, scope: 'col' | 'row', label: string): HTMLElement {
  const th = element(document, 'th', label);
  th.setAttribute('scope', scope);
  return th;
}

function element(document: Document, name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
