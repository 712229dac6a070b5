import {guardDifferences} from './difference.ts';
import {draft} from './drafts.ts';
import {equationsOf} from './equations.ts';
import type {Frame} from './frame.ts';
import type {Figures, GroupFigures} from './group-figures.ts';
import {roundedAmounts} from './group-sums.ts';
import type {Groups} from './groups.ts';
import type {Table} from './places.ts';
import {publishedOver} from './published.ts';
import {guardSums} from './subtract.ts';

/** Each group's figure computed once, over all its members, and judged by itself and against the other groups. */
export function figuresOf(tables: readonly Table[], frame: Frame, groups: Groups): readonly Figures[] {
  const judged = judgedOf(tables, frame, groups);
  for (const {table, equations, all} of judged) guard(all, {table, equations}, frame, groups);
  return judged;
}

/** The same, judged by itself alone. */
export function judgedOf(tables: readonly Table[], frame: Frame, groups: Groups): readonly Figures[] {
  return tables
    .filter(({indicator}) => indicator.benchmark !== false)
    .map((table) => {
      const equations = equationsOf(table, frame, publishedOver(frame));
      const all = groups.ids.map((_, group) => {
        const drafts = draft(group, table, frame, groups);
        return {...drafts, rounded: roundedAmounts(drafts, equations, frame.policy.roundingBase.value)};
      });
      return {table, equations, all};
    });
}

/** Hiding one figure can lay bare another, inside the group or beside it: until nothing changes. */
function guard(
  all: readonly GroupFigures[],
  {table, equations}: Pick<Figures, 'table' | 'equations'>,
  frame: Frame,
  groups: Groups
): void {
  do for (const figures of all) guardSums(figures, equations, frame, groups);
  while (guardDifferences(all, table, frame, groups));
}
