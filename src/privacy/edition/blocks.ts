import type {Draft} from '../drafts.ts';
import type {Figures, GroupFigures} from '../figures.ts';
import type {Frame} from '../frame.ts';
import type {Groups} from '../groups.ts';
import {isPublished, publishedOver} from '../published.ts';
import type {Block, Member, PublishedCell} from './block.ts';
import {spreadOf, type ValuesOf} from './spread.ts';
import {coarser, statementsOf} from './statements.ts';

/** All blocks of an edition, and the published cells that they speak of. */
export interface Edition {
  readonly blocks: readonly Block[];
  readonly cells: readonly PublishedCell[];
  /** The figure behind each cell. */
  readonly drafts: readonly Draft[];
}

/** A total is worth as much as three of its parts: it is the number that most readers look at. */
const TOTAL_WEIGHT = 3;

export function editionOf(all: readonly Figures[], frame: Frame, groups: Groups): Edition {
  const cells: PublishedCell[] = [];
  const drafts: Draft[] = [];
  const blocks = all.flatMap((figures) =>
    placesOf(figures, frame).map((places) => blockOf(figures, places, frame, groups, cells, drafts))
  );
  return {blocks, cells, drafts};
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
  frame: Frame,
  groups: Groups,
  cells: PublishedCell[],
  drafts: Draft[]
): Block {
  const {table} = figures;
  const members = membersOf(figures, places, groups);
  const spread = spreadOf(table, places, valuesOf(figures, members), frame);
  const sets = new Map<string, number>();
  const inSet: number[][] = [];
  const set = (group: number, period: string): number => {
    const key = `${group} ${period}`;
    if (!sets.has(key)) sets.set(key, inSet.push(inGroup(members, group, period, groups)) - 1);
    return sets.get(key)!;
  };
  const known = new Map<Draft, number>();
  for (const group of figures.all)
    for (const draft of group.all)
      if (places.has(draft.place)) {
        known.set(draft, cells.push(publishedCell(draft, group, figures, frame, groups)) - 1);
        drafts.push(draft);
      }
  const label = (group: number, place: number, category: number) =>
    labelOf(groups.ids[group]!, figures, place, category, frame);
  const said = statementsOf({
    figures,
    frame,
    spread,
    places,
    cell: (draft) => known.get(draft)!,
    set,
    members: (at) => inSet[at]!,
    label
  });
  const [first] = places;
  return {
    name: `${table.indicator.id} ${table.places[first!]!.period}`,
    members,
    basics: spread.basics,
    quantities: spread.quantities,
    sets: inSet,
    ...said,
    ranges: spread.ranges,
    own: []
  };
}

function membersOf({table}: Figures, places: ReadonlySet<number>, groups: Groups): readonly Member[] {
  const found = new Map<string, Member>();
  for (const index of places) {
    const {givers, period} = table.places[index]!;
    for (const {provider, concern} of givers)
      if (groups.in.get(period)?.atomOf.has(provider)) found.set(provider, {id: provider, concern});
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function inGroup(members: readonly Member[], group: number, period: string, groups: Groups): number[] {
  const {atomOf, atoms} = groups.in.get(period)!;
  return members.flatMap(({id}, index) => {
    const atom = atomOf.get(id);
    return atom !== undefined && atoms[atom]!.has(group) ? [index] : [];
  });
}

function valuesOf({table}: Figures, members: readonly Member[]): ValuesOf {
  const givers = table.places.map(({givers}) => new Map(givers.map((giver) => [giver.provider, giver])));
  return (place, category, measure) =>
    members.map(({id}) => givers[place]!.get(id)?.[measure][category] ?? 0);
}

function publishedCell(
  draft: Draft,
  of: GroupFigures,
  figures: Figures,
  frame: Frame,
  groups: Groups
): PublishedCell {
  const {place, category, status} = draft;
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
    cost: worth * (isTotal ? TOTAL_WEIGHT : 1),
    tie: frame.tie(`audit ${label}`)
  };
}

function labelOf(group: string, {table}: Figures, place: number, category: number, frame: Frame): string {
  const codes = frame.dimensions.map((dimension) => table.places[place]!.at[dimension]!);
  const named = category < 0 || table.categories[category] === '-' ? [] : [table.categories[category]!];
  return [group, table.indicator.id, ...codes, ...named].join(' · ');
}
