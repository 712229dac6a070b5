/** Along what the cells of one indicator can be laid out: its dimensions, its categories, and whose figure it is. */

import {isComparedAt} from '../../figures/place.ts';
import {isOwn} from '../../figures/scope.ts';
import type {CategoryPlan, IndicatorPlan, SafeCell} from '../../figures/series.ts';
import {existsIn} from '../../figures/series-of.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {scopesOf} from './scopes.ts';

export interface FieldValue {
  readonly code: string;
  readonly label: string;
  /** False for what is no point on an axis: a total, or several periods together. */
  readonly axis?: boolean;
}

export interface Field {
  /** `at.<dimension>`, `category`, `from`, `to` or `scope`. */
  readonly id: string;
  readonly label: string;
  /** "per jaar". */
  readonly per: string;
  readonly role: 'period' | 'class' | 'category' | 'scope';
  /** In the order of the plan; only what the cells hold. */
  readonly values: readonly FieldValue[];
  /** The code with which a field begins, where it is fixed. */
  readonly initial: string;
  readonly codeOf: (cell: SafeCell) => string;
}

/**
 * The cells of one indicator that have a place: a category has none in a period in which it did not exist, and a
 * group none where it has no figures by design.
 */
export function cellsOf(
  {dimensions}: Pick<ReportPlan, 'dimensions'>,
  indicator: IndicatorPlan,
  cells: readonly SafeCell[]
): readonly SafeCell[] {
  const isOffered = ({at}: SafeCell) =>
    dimensions.every(({id, values}) => values.some(({code}) => code === at[id]));
  return cells.filter(
    (cell) =>
      cell.indicator === indicator.id &&
      existsIn(cell, {indicator, dimensions}) &&
      isOffered(cell) &&
      (isOwn(cell.scope) || isComparedAt({dimensions, indicator}, cell.at))
  );
}

/** Every field of an indicator, in the order in which a reader is offered them. */
export function fieldsOf(
  plan: ReportPlan,
  indicator: IndicatorPlan,
  cells: readonly SafeCell[]
): readonly Field[] {
  return [...dimensionFields(plan), ...categoryFields(indicator), scopeField(plan)].map((field) => {
    const known = new Set(cells.map(field.codeOf));
    const values = field.values.filter(({code}) => known.has(code));
    const initial = known.has(field.initial) ? field.initial : (values.at(-1)?.code ?? field.initial);
    return {...field, values, initial};
  });
}

/** A field with one value leaves nothing to choose. */
export const isOpen = ({values}: Field): boolean => values.length > 1;

function dimensionFields({dimensions}: ReportPlan): Field[] {
  return dimensions.map(({id, label, per, role, values, initial}) => ({
    id: `at.${id}`,
    ...{label, per, role, values, initial},
    codeOf: (cell) => cell.at[id] ?? ''
  }));
}

function categoryFields({categories, ends, about}: IndicatorPlan): Field[] {
  if (ends) {
    const end = (
      id: string,
      label: string,
      per: string,
      values: readonly CategoryPlan[],
      at: 0 | 1
    ): Field => ({
      ...{id, label, per, role: 'category', values: values.map(named), initial: values[0]?.id ?? ''},
      codeOf: ({category}) => category.split('>')[at] ?? ''
    });
    return [end('from', 'Van', 'van', ends.from, 0), end('to', 'Naar', 'naar', ends.to, 1)];
  }
  return [
    {
      ...{id: 'category', label: 'Onderdeel', per: 'per onderdeel', role: 'category'},
      values: categories.map(named),
      initial: about ?? categories[0]?.id ?? '-',
      codeOf: ({category}) => category
    }
  ];
}

const named = ({id, label}: CategoryPlan): FieldValue => ({code: id, label});

function scopeField(plan: ReportPlan): Field {
  const {groupLabel} = plan;
  const values = scopesOf(plan);
  return {
    ...{id: 'scope', label: groupLabel, per: `per ${groupLabel.toLowerCase()}`, role: 'scope'},
    initial: values[0]?.code ?? '',
    values,
    codeOf: ({scope}) => scope
  };
}
