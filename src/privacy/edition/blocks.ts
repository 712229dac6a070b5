import type {SafeCell} from '../../figures/series.ts';
import type {Draft} from '../drafts.ts';
import type {Frame} from '../frame.ts';
import type {Figures, GroupFigures} from '../group-figures.ts';
import type {Groups} from '../groups.ts';
import {isPublished, publishedOver} from '../published.ts';
import type {Block, PublishedCell, Quantity} from './block.ts';
import {formerMembers, givenOf, giversOf, type Source} from './given.ts';
import {linked} from './links.ts';
import {ownOf} from './own-holes.ts';
import {type Spread, spreadOf, type ValuesOf} from './spread.ts';
import {coarser, standsToday, statementsOf} from './statements.ts';

/** All blocks of an edition, and the published cells that they speak of. */
export interface Edition {
  readonly blocks: readonly Block[];
  readonly cells: readonly PublishedCell[];
  /** The figure behind each cell. */
  readonly drafts: readonly Draft[];
}

/** Provider → its own final cells. */
export type OwnCells = ReadonlyMap<string, readonly SafeCell[]>;

/** A total is worth as much as three of its parts: it is the number that most readers look at. */
const TOTAL_WEIGHT = 3;

export function editionOf(all: readonly Figures[], own: OwnCells, frame: Frame, groups: Groups): Edition {
  const cells: PublishedCell[] = [];
  const drafts: Draft[] = [];
  const blocks = all.flatMap((figures) =>
    placesOf(figures, frame).map((places) => blockOf(figures, places, own, frame, groups, cells, drafts))
  );
  return {blocks: linked(blocks), cells, drafts};
}

/** Places that hang together: those of one period, or all where periods are added up. */
function placesOf({table}: Figures, frame: Frame): readonly ReadonlySet<number>[] {
  const {addsOver} = table.indicator.count;
  const joined = publishedOver(frame).includes(frame.period) && addsOver.includes(frame.period);
  const found = new Map<string, Set<number>>();
  table.places.forEach((place, index) => {
    if (!isPublished(place, table, frame)) return;
    const key = joined ? '' : place.period;
    found.set(key, (found.get(key) ?? new Set()).add(index));
  });
  return [...found.values()];
}

function blockOf(
  figures: Figures,
  places: ReadonlySet<number>,
  own: OwnCells,
  frame: Frame,
  groups: Groups,
  cells: PublishedCell[],
  drafts: Draft[]
): Block {
  const {table} = figures;
  const members = [...membersOf(figures, places, groups), ...formerMembers(figures, places, frame)];
  const spread = spreadOf(table, places, valuesOf(figures, members, frame), frame);
  const sets = setsOf();
  const set = (group: number, period: string) =>
    sets.add(`${group} ${period}`, () => inGroup(members, group, period, groups));
  const known = new Map<Draft, number>();
  for (const group of figures.all)
    for (const draft of group.all)
      if (places.has(draft.place)) {
        known.set(draft, cells.push(publishedCell(draft, group, figures, frame, groups)) - 1);
        drafts.push(draft);
      }
  const label = (group: string, place: number, category: number) =>
    labelOf(group, figures, place, category, frame);
  const said = statementsOf({
    figures,
    frame,
    spread,
    places,
    cell: (draft) => known.get(draft)!,
    set,
    members: (at) => sets.all[at]!,
    label: (group, place, category) => label(groups.ids[group]!, place, category)
  });
  const standing = new Set(
    figures.all.flatMap((group) =>
      group.all.flatMap((draft) =>
        draft.frozen?.printed && standsToday(draft, group) ? [draft.frozen.printed] : []
      )
    )
  );
  const given = givenOf({
    figures,
    places,
    frame,
    sources: members,
    quantity: spread.quantity,
    terms: (id) => spread.quantities[spread.quantity(id)]!.terms,
    set: (key, of) => sets.add(key, () => of),
    label,
    isSaid: ({cell}) => standing.has(cell)
  });
  spread.nest();
  const [first] = places;
  return {
    name: `${table.indicator.id} ${table.places[first!]!.period}`,
    base: frame.policy.roundingBase.value,
    members,
    basics: spread.basics,
    quantities: [...spread.quantities, ...mirrored(spread)],
    sets: sets.all,
    setNames: sets.names(),
    ...said,
    amounts: [...said.amounts, ...given.amounts],
    ratios: [...said.ratios, ...given.ratios],
    margins: spread.margins,
    own: ownOf({figures, places, frame, sources: members, spread, cells: own})
  };
}

/** What is below nothing is as secret as what is above it: the most that it can be, turned round. */
const mirrored = ({quantities, basics}: Spread): readonly Quantity[] =>
  quantities
    .filter(({terms}) => terms.some(([basic]) => basics[basic]!.signed))
    .map(({name, terms, ...rest}) => ({
      ...rest,
      name: `less than nothing of ${name}`,
      terms: terms.map(([basic, times]) => [basic, -times] as const)
    }));

/** Sets of members, each made once. */
function setsOf() {
  const index = new Map<string, number>();
  const all: (readonly number[])[] = [];
  return {
    all,
    names: (): readonly string[] => [...index.keys()],
    add(key: string, make: () => readonly number[]): number {
      if (!index.has(key)) index.set(key, all.push(make()) - 1);
      return index.get(key)!;
    }
  };
}

function membersOf({table}: Figures, places: ReadonlySet<number>, groups: Groups): readonly Source[] {
  const found = new Map<string, Source>();
  for (const index of places) {
    const {givers, period} = table.places[index]!;
    for (const {provider, concern} of givers)
      if (groups.in.get(period)?.atomOf.has(provider))
        found.set(provider, {id: provider, concern, former: false, provider, edition: null});
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function inGroup(members: readonly Source[], group: number, period: string, groups: Groups): number[] {
  const {atomOf, atoms} = groups.in.get(period)!;
  return members.flatMap(({id, former}, index) => {
    const atom = former ? undefined : atomOf.get(id);
    return atom !== undefined && atoms[atom]!.has(group) ? [index] : [];
  });
}

function valuesOf(figures: Figures, members: readonly Source[], frame: Frame): ValuesOf {
  const giver = giversOf(figures, frame);
  return (place, category, measure) =>
    members.map((member) => giver(member, place)?.[measure][category] ?? 0);
}

function publishedCell(
  draft: Draft,
  of: GroupFigures,
  figures: Figures,
  frame: Frame,
  groups: Groups
): PublishedCell {
  const {place, category, status, frozen} = draft;
  const {group} = of;
  const {at, period} = figures.table.places[place]!;
  const isTotal = [...frame.totals].some(
    ([dimension, code]) => at[dimension] === code && figures.table.splits.has(dimension)
  );
  const label = labelOf(groups.ids[group]!, figures, place, category, frame);
  const worth = groups.in.get(period)!.size[group]!;
  return {
    label,
    group: groups.ids[group]!,
    status,
    bound: coarser(draft, of, frame),
    cost: frozen ? null : worth * (isTotal ? TOTAL_WEIGHT : 1),
    tie: frame.tie(`audit ${label}`)
  };
}

function labelOf(group: string, {table}: Figures, place: number, category: number, frame: Frame): string {
  const codes = frame.dimensions.map((dimension) => table.places[place]!.at[dimension]!);
  const named = category < 0 || table.categories[category] === '-' ? [] : [table.categories[category]!];
  return [group, table.indicator.id, ...codes, ...named].join(' · ');
}
