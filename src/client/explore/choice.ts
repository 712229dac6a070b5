/** What a reader explores: a topic laid out in rows and columns, and the part of the address that says so. */
import type {IndicatorPlan} from '../../figures/series.ts';
import {type Field, isOpen} from './fields.ts';
import type {Measure} from './measures.ts';

export interface Choice {
  /** Id of an indicator. */
  readonly topic: string;
  /** Id of the field that goes down, and of the one that goes across; empty for none. */
  readonly rows: string;
  readonly columns: string;
  /** Id of the measure that stands in the cells. */
  readonly show: string;
  readonly as: 'table' | 'chart';
  /** Field id → code, for every open field that is neither in the rows nor in the columns. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** What is offered of a topic. */
export interface Offer {
  readonly indicator: IndicatorPlan;
  readonly fields: readonly Field[];
  readonly measures: readonly Measure[];
}

/** What was asked for, as far as it is known; every part may be missing, or be nonsense. */
export type Wish = Partial<Choice>;

export const pageId = 'explore';

/** The choice with which a topic begins. */
export function initialChoice(offer: Offer): Choice {
  return settle(offer, {});
}

/**
 * A wish made whole and possible: rows and columns are two different open fields, and every open field that is left
 * is fixed at one code, so that every place in the table holds one safe cell at most.
 */
export function settle(offer: Offer, wish: Wish): Choice {
  const {indicator, measures} = offer;
  const open = offer.fields.filter(isOpen);
  const find = (id: string | undefined) => open.find((field) => field.id === id);
  const rows =
    find(wish.rows) ??
    usualRows(
      indicator,
      open.filter(({id}) => id !== wish.columns)
    ) ??
    open[0];
  const others = open.filter((field) => field !== rows);
  const columns =
    wish.columns === '' ? undefined : (others.find(({id}) => id === wish.columns) ?? usualColumns(others));
  const left = others.filter((field) => field !== columns);
  const codeOf = ({id, values, initial}: Field) =>
    values.some(({code}) => code === wish.fixed?.[id]) ? wish.fixed![id]! : initial;
  return {
    topic: indicator.id,
    rows: rows?.id ?? '',
    columns: columns?.id ?? '',
    show: measures.find(({id}) => id === wish.show)?.id ?? measures[0]!.id,
    as: wish.as === 'chart' ? 'chart' : 'table',
    fixed: Object.fromEntries(left.map((field) => [field.id, codeOf(field)]))
  };
}

/** Categories are what a figure is made of; else the axis on which the report shows it first. */
function usualRows({show}: IndicatorPlan, open: readonly Field[]): Field | undefined {
  const category = open.find(({role}) => role === 'category');
  const axis = open.find(({id}) => id === `at.${Object.keys(show)[0]}`);
  return category ?? axis ?? open[0];
}

/** Where a flow goes to, else who it is about. */
const usualColumns = (others: readonly Field[]): Field | undefined =>
  others.find(({id}) => id === 'to') ?? others.find(({role}) => role === 'scope') ?? others[0];

/** The part of the address that says a choice: only what differs from how its topic begins. */
export function toPage(choice: Choice, offer: Offer, firstTopic: string): string {
  const asked = new URLSearchParams({page: pageId});
  const initial = initialChoice(offer);
  if (choice.topic !== firstTopic) asked.set('topic', choice.topic);
  for (const key of ['rows', 'columns', 'show', 'as'] as const)
    if (choice[key] !== initial[key]) asked.set(key, choice[key]);
  const begin = Object.fromEntries(offer.fields.map((field) => [field.id, field.initial]));
  for (const [id, code] of Object.entries(choice.fixed)) if (code !== begin[id]) asked.set(id, code);
  return asked.toString();
}

/** What the address asks for; null where it asks for another page. */
export function fromPage(page: string): Wish | null {
  const asked = new URLSearchParams(page);
  if (asked.get('page') !== pageId) return null;
  const {page: _page, topic, rows, columns, show, as, ...fixed} = Object.fromEntries(asked);
  return {
    ...(topic === undefined ? {} : {topic}),
    ...(rows === undefined ? {} : {rows}),
    ...(columns === undefined ? {} : {columns}),
    ...(show === undefined ? {} : {show}),
    ...(as === 'chart' ? {as} : {}),
    fixed
  };
}
