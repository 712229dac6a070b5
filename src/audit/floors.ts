import type {SafeCell} from '../figures/series.ts';
import {audiencesOf, type Named, named} from '../template/audience.ts';
import type {Template} from '../template/define.ts';
import type {Finding} from './finding.ts';
import {following} from './gauss.ts';
import {lonelyIn} from './knowledge.ts';
import type {Members} from './members.ts';
import type {OpenedReport} from './open.ts';
import {type Sum, sumOf} from './rules.ts';
import {relationsOf, writtenDown} from './sums.ts';
import type {Terms} from './system.ts';
import type {Slice} from './truth.ts';
import {cellKey, type Union, unionOf} from './union.ts';
import {type Unknowns, unknownsOf} from './unknowns.ts';

interface World {
  readonly template: Template;
  readonly truth: ReadonlyMap<string, Slice>;
  readonly membersIn: (period: string) => Members;
}

/**
 * An audience may have higher floors than the policy: none of its reports shows a figure below them, and what they leave
 * out, and others show, does not follow from what all its reports hold together by adding and taking away.
 */
export function checkFloors(
  reports: readonly OpenedReport[],
  everything: Union,
  {template, truth, membersIn}: World
): readonly Finding[] {
  const strict = named(audiencesOf(template)).filter(({floors}) => floors !== undefined);
  return strict.flatMap((audience) => {
    const {union} = unionOf(reports.filter(({plan}) => plan.audience === audience.id));
    return [...truth.values()].flatMap((slice) => {
      const figures = figuresIn(slice, union, membersIn(slice.period));
      const fails = ({behind}: Figure): string | null => ruleOf(behind, audience, template);
      const below = figures.filter((figure) => fails(figure) !== null);
      const shown = below.filter(({cell}) => isReadable(cell));
      const left = below.filter(
        ({cell}) => cell.status === 'hidden' && isReadable(everything.get(cellKey(cell)) ?? cell)
      );
      const undone = followingIn(slice, figures, left, everything, membersIn(slice.period), audience);
      return [
        ...shown.map((figure) => say('floor-broken', figure, {audience: audience.id, rule: fails(figure)!})),
        ...undone.map((figure) => say('floor-undone', figure, {audience: audience.id}))
      ];
    });
  });
}

/** One group figure that an audience may read. */
interface Figure {
  readonly cell: SafeCell;
  readonly place: string;
  readonly behind: Sum;
}

const isReadable = ({status}: SafeCell): boolean => status !== 'hidden' && status !== 'none';

function figuresIn(slice: Slice, union: Union, members: Members): readonly Figure[] {
  const groups = [...new Set([...members.values()].flatMap((member) => member.groups))];
  return [...slice.places].flatMap(([place, at]) =>
    slice.categories.flatMap((category) =>
      groups.flatMap((scope) => {
        const cell = union.get(cellKey({scope, indicator: slice.indicator.id, category, at}));
        return cell ? [{cell, place, behind: sumOf(slice, place, category, scope, members)}] : [];
      })
    )
  );
}

/** The floor that a figure is below; null: none, or there is nobody. */
function ruleOf({clients, n}: Sum, {floors = {}}: Named, {policy}: Template): string | null {
  if (n.length === 0) return null;
  if (clients < (floors.minClients ?? policy.minClients).value) return policy.minClients.rule;
  return n.length < (floors.minProviders ?? policy.minProviders).value ? policy.minProviders.rule : null;
}

/** Which of the figures that are left out follow from those that are not. */
function followingIn(
  slice: Slice,
  figures: readonly Figure[],
  left: readonly Figure[],
  everything: Union,
  members: Members,
  {of}: Named
): readonly Figure[] {
  if (left.length === 0) return [];
  const unknowns = unknownsOf(slice, members);
  const known = new Set([...emptyIn(unknowns), ...(typeof of === 'string' ? aloneIn(unknowns) : [])]);
  const unsaid = (terms: Terms): Terms => terms.filter(([column]) => !known.has(column));
  const told = figures
    .filter(({cell}) => isReadable(cell))
    .flatMap(({cell, place}) => numbersOf(cell, place, unknowns));
  const sums = [...told, ...writtenDown(relationsOf(slice, unknowns).sums, unknowns)].map(unsaid);
  const follows = following(
    sums.filter((terms) => terms.length > 0),
    unknowns.columns.length
  );
  return left.filter(({cell, place}) =>
    numbersOf(everything.get(cellKey(cell))!, place, unknowns)
      .map(unsaid)
      .some((terms) => terms.length > 0 && follows(terms))
  );
}

/** What is nothing to everybody: a zero of a larger group tells it. */
function emptyIn({columns, known}: Unknowns): readonly number[] {
  const has = new Set(
    [...known.values()].flatMap((own) => [...own].flatMap(([at, amount]) => (amount === 0 ? [] : [at])))
  );
  return [...columns.keys()].filter((column) => !has.has(column));
}

/** Who delivered something knows it: all of the groups in which nobody else is. */
const aloneIn = ({columns, known, within}: Unknowns): ReadonlySet<number> =>
  new Set(
    [...lonelyIn({columns, known, within, rows: [], goals: [], nested: []}).values()].flatMap((own) => [
      ...own
    ])
  );

/** What can be read of a figure: its whole, and its part where it is no bound. */
const numbersOf = (
  {scope, category, status}: SafeCell,
  place: string,
  {sumOver}: Unknowns
): readonly Terms[] =>
  [
    sumOver(scope, place, category, 'n'),
    ...(status === 'shown' ? [sumOver(scope, place, category, 'x')] : [])
  ].filter((terms) => terms.length > 0);

const say = (
  code: Finding['code'],
  {cell: {scope, indicator, category}, place}: Figure,
  more: Finding['args']
): Finding => ({code, args: {...more, scope, indicator, place, category}});
