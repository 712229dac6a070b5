import {isRoundedApart} from './adds-up.ts';
import {alongIn} from './along.ts';
import {element} from './element.ts';
import {boundOf, count, isShare, reading, rounded, span, tally} from './format.ts';
import {isCompared, pointAt} from './place.ts';
import {nothingWords} from './say-point.ts';
import type {GroupPlan, IndicatorPlan, Point, Series, SpokenWords} from './series.ts';
import {isJudged} from './verdict/compared.ts';
import {axisLabel, capital, categoryLabel, hiddenWords, nameOf} from './words.ts';

/** What the table of a figure holds: a row per place on the axis and category. */
export interface Numbers {
  readonly title: string;
  /** Heads of the places, and of the columns with the unit that their numbers are in. */
  readonly places: readonly string[];
  readonly heads: readonly Head[];
  readonly rows: readonly {readonly places: readonly string[]; readonly cells: readonly Cell[]}[];
  /** What must be known to read it right; empty where nothing must. */
  readonly note: string;
}

export interface Head {
  readonly label: string;
  readonly unit: string;
}

/** A cell as it reads, and as the number that it reads as, where it is one. */
export interface Cell {
  readonly text: string;
  readonly number: number | null;
  /** Does it say why there is no number? */
  readonly reason?: boolean;
}

interface Column {
  readonly head: Head;
  readonly cell: (row: Row) => Cell;
}

interface Row {
  readonly on: string;
  readonly category: string;
  readonly own: Point | undefined;
  readonly peers: Point | undefined;
  readonly beside: Point | undefined;
}

const nothing: Cell = {text: '–', number: null};

/** The numbers behind a figure, as they are shown; of two counts in one figure each has a row of its own. */
export function numbersOf(series: Series): Numbers {
  const {indicator, axis} = series;
  const along = alongIn(series);
  const counts = along === null ? [series] : [series, along];
  const several = indicator.categories.length > 1;
  const second = along === null ? (several ? [indicator.short] : []) : ['Aantal'];
  const rows = counts.flatMap((one) => linesOf(one, counts.length > 1));
  return {
    title: indicator.title,
    places: [axis.label, ...second],
    heads: columnsOf(series).map(({head}) => (along === null ? head : bare(head.label))),
    rows: axis.values.flatMap(({code}) => rows.filter(({on}) => on === code).map(({line}) => line)),
    note: isRoundedApart(series) ? 'Door afronding tellen de delen niet overal op tot het geheel.' : ''
  };
}

/** The rows of one count: where each is, and what stands in it. */
function linesOf(series: Series, isNamed: boolean) {
  const {indicator} = series;
  const columns = columnsOf(series);
  const name = (category: string) =>
    isNamed ? [indicator.short] : indicator.categories.length > 1 ? [categoryLabel(series, category)] : [];
  return rowsOf(series).map((row) => ({
    on: row.on,
    line: {
      places: [axisLabel(series, row.on), ...name(row.category)],
      cells: columns.map(({cell}) => cell(row))
    }
  }));
}

/** The same as an HTML table. */
export function tabulate(series: Series, document: Document): HTMLTableElement {
  const {title, places, heads, rows, note} = numbersOf(series);
  const head = row(document, [
    ...places.map((label) => header(document, 'col', label)),
    ...heads.map(({label}) => header(document, 'col', label, 'number'))
  ]);
  const body = rows.map(({places: on, cells}) =>
    row(document, [
      ...on.map((label) => header(document, 'row', label)),
      ...cells.map((cell) => data(document, cell))
    ])
  );
  const across = places.length + heads.length;
  return element(
    document,
    'table',
    {},
    element(document, 'caption', {}, title),
    element(document, 'thead', {}, head),
    element(document, 'tbody', {}, ...body),
    ...(note === '' ? [] : [footOf(document, note, across)])
  );
}

const footOf = (document: Document, note: string, across: number): HTMLElement =>
  element(
    document,
    'tfoot',
    {},
    row(document, [element(document, 'td', {class: 'reason', colspan: across}, note)])
  );

function columnsOf(series: Series): readonly Column[] {
  const {indicator, group, beside} = series;
  const own = (row: Row) => row.own;
  const judged = isJudged(series);
  const heads = (beside || (group && !judged) ? namedHeads : plainHeads)(series.words);
  const basis: readonly Column[] =
    indicator.kind === 'count'
      ? []
      : [
          {head: bare(`Aantal ${indicator.of} (n)`), cell: plain(own, 'n')},
          ...(isShare(indicator.kind) ? [{head: bare('Teller'), cell: plain(own, 'x')}] : []),
          ...(judged
            ? [{head: bare('Marge door toeval (95%)'), cell: between(series, own, 'low', 'high')}]
            : []),
          ...apartOf(series, own)
        ];
  return [
    {
      head: measured(indicator, nameOf(series, series.subject)),
      cell: value(series, own, series.subject)
    },
    ...basis,
    ...(judged ? [] : spreadColumns(series, series.selfLabel, own, heads)),
    ...(group ? groupColumns(series, group, ({peers}) => peers, heads) : []),
    ...(beside ? groupColumns(series, beside, (row) => row.beside, heads) : [])
  ];
}

/** How far the reader's single cases lie apart, where a figure is about that: their mean plus and minus one standard deviation. */
function apartOf(series: Series, pick: Pick): readonly Column[] {
  const {indicator, axis, points} = series;
  const isAsked = indicator.show[axis.id]?.some(({kind}) => kind === 'spread') ?? false;
  if (!isAsked || !points.some(({sd}) => sd !== null)) return [];
  const cell = (row: Row): Cell => {
    const {value = null, sd = null, unreliable = false} = pick(row) ?? {};
    if (value === null || sd === null || unreliable) return nothing;
    return {text: span(Math.max(Math.min(0, value), value - sd), value + sd, indicator), number: null};
  };
  return [{head: bare(`Losse ${indicator.of}: gemiddelde ± standaardafwijking`), cell}];
}

const bare = (label: string): Head => ({label, unit: ''});

const measured = ({kind, unit}: IndicatorPlan, label: string): Head => ({
  label,
  unit: isShare(kind) ? '%' : unit
});

/** How the columns of a group's spread and size are called. */
type Heads = (label: string) => readonly [spread: string, size: string];

const plainHeads =
  ({providers}: SpokenWords): Heads =>
  () => ['Middelste helft van de groep', `${capital(providers)} in de groep`];

/** Where there are two groups, each column says whose it is. */
const namedHeads =
  ({providers}: SpokenWords): Heads =>
  (label) => [`${label}: middelste helft`, `${label}: aantal ${providers}`];

function groupColumns(series: Series, {id, label}: GroupPlan, pick: Pick, heads: Heads): readonly Column[] {
  return [
    {head: measured(series.indicator, nameOf(series, id)), cell: value(series, pick, id)},
    ...spreadColumns(series, label, pick, heads)
  ];
}

function spreadColumns(series: Series, label: string, pick: Pick, heads: Heads): readonly Column[] {
  const [spread, size] = heads(label);
  return [
    {head: bare(spread), cell: between(series, pick, 'p25', 'p75')},
    {head: bare(size), cell: plain(pick, 'providers')}
  ];
}

type Pick = (row: Row) => Point | undefined;

const value = (series: Series, pick: Pick, scope: string) => (row: Row) => {
  const point = pick(row);
  const never = scope !== series.subject && !isCompared(series, row.on);
  if (never || point?.status === 'hidden')
    return {text: hiddenWords(series, scope, row.on), number: null, reason: true};
  const text = point && reading(point, series.indicator);
  if (text) return {text, number: numberOf(point, text, series.indicator)};
  return {text: nothingWords(series, point), number: null, reason: true};
};

/** The number that a reading shows, rounded as it is there; none for a bound, `<1%`. */
function numberOf(point: Point, text: string, indicator: IndicatorPlan): number | null {
  if (point.value === null || boundOf(point, indicator) || /^[<>]/.test(text)) return null;
  return rounded(point.value * (isShare(indicator.kind) ? 100 : 1), indicator.decimals);
}

const plain = (pick: Pick, field: 'n' | 'x' | 'providers') => (row: Row) => {
  const number = pick(row)?.[field] ?? null;
  if (number === null) return nothing;
  return {text: field === 'providers' ? count(number) : tally(number), number};
};

const between = (series: Series, pick: Pick, low: 'low' | 'p25', high: 'high' | 'p75') => (row: Row) => {
  const point = pick(row);
  const [from, to] = [point?.[low] ?? null, point?.[high] ?? null];
  return from === null || to === null ? nothing : {text: span(from, to, series.indicator), number: null};
};

function rowsOf(series: Series): readonly Row[] {
  const {indicator, axis, points, subject, group, beside} = series;
  const known = new Set(points.map(({on, category}) => `${on} ${category}`));
  const categories = indicator.categories.length > 0 ? indicator.categories.map(({id}) => id) : ['-'];
  return axis.values.flatMap(({code: on}) =>
    categories
      .filter((category) => known.has(`${on} ${category}`))
      .map((category) => ({
        on,
        category,
        own: pointAt(series, subject, on, category),
        peers: pointAt(series, group?.id, on, category),
        beside: pointAt(series, beside?.id, on, category)
      }))
  );
}

const row = (document: Document, cells: readonly HTMLElement[]): HTMLElement =>
  element(document, 'tr', {}, ...cells);

/** A reason may break over lines; a number may not. */
const data = (document: Document, {text, reason}: Cell): HTMLElement =>
  element(document, 'td', {class: reason ? 'reason' : undefined}, text);

const header = (document: Document, scope: 'col' | 'row', label: string, name?: string): HTMLElement =>
  element(document, 'th', {scope, class: name}, label);
