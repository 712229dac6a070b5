import {xOf} from '../equations.ts';
import type {Frame} from '../frame.ts';
import type {Figures} from '../group-figures.ts';
import {wholeOf} from '../group-sums.ts';
import type {IssuedEdition, IssuedRow} from '../ledger.ts';
import {type Giver, keyOf} from '../places.ts';
import type {Amount, Member, Ratio} from './block.ts';
import {sayBetween} from './statements.ts';

/** A member of a block, with whose figures of which edition these are (null: of today). */
export interface Source extends Member {
  readonly provider: string;
  readonly edition: IssuedEdition | null;
}

const nameIn = (provider: string, edition: IssuedEdition): string => `${provider} in ${edition.edition}`;

/** Providers whose figures of a period that was given out are others now: what was said of these was said of somebody else. */
export function formerMembers(
  {table}: Figures,
  places: ReadonlySet<number>,
  {earlier}: Frame
): readonly Source[] {
  return earlier.editions.flatMap((edition) => {
    const found = new Map<string, Source>();
    for (const index of places) {
      const {at, period, givers} = table.places[index]!;
      if (!edition.members[period]) continue;
      const now = new Map(givers.map((giver) => [giver.provider, giver]));
      const then = new Map(
        earlier.givers(edition, table.indicator.id, at).map((giver) => [giver.provider, giver])
      );
      for (const provider of new Set([...now.keys(), ...then.keys()])) {
        if (isSame(now.get(provider), then.get(provider))) continue;
        const concern =
          edition.owners[period]?.[provider] ?? (now.get(provider) ?? then.get(provider))!.concern;
        const id = nameIn(provider, edition);
        found.set(id, {id, concern, former: true, provider, edition});
      }
    }
    return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

function isSame(now: Giver | undefined, then: Giver | undefined): boolean {
  const width = (now ?? then)!.n.length;
  for (let category = 0; category < width; category++) {
    const [n, m] = [now?.n[category] ?? 0, then?.n[category] ?? 0];
    const [x, y] = [now?.x[category] ?? 0, then?.x[category] ?? 0];
    if (Math.abs(n - m) > 1e-9 || Math.abs(x - y) > 1e-9) return false;
  }
  return true;
}

/** Where earlier numbers are said. */
export interface Saying {
  readonly figures: Figures;
  readonly places: ReadonlySet<number>;
  readonly frame: Frame;
  readonly sources: readonly Source[];
  readonly quantity: (id: string) => number;
  readonly terms: (id: string) => Ratio['terms'];
  /** Index of a set of members. */
  readonly set: (key: string, members: readonly number[]) => number;
  readonly label: (group: string, place: number, category: number) => string;
  /** Is the number said already, since it stands as it was? */
  readonly isSaid: (row: IssuedRow) => boolean;
}

/** Every number of earlier editions about these places: it cannot be taken back, and counts for good. */
export function givenOf(saying: Saying): {readonly amounts: Amount[]; readonly ratios: Ratio[]} {
  const said = {amounts: [] as Amount[], ratios: [] as Ratio[]};
  const {table} = saying.figures;
  const {dimensions, earlier} = saying.frame;
  for (const edition of earlier.editions)
    for (const row of edition.rows) {
      if (row.cell.indicator !== table.indicator.id || saying.isSaid(row)) continue;
      const place = table.find.get(keyOf(row.cell.at, dimensions));
      const category = table.categories.indexOf(row.cell.category);
      if (place === undefined || !saying.places.has(place)) continue;
      if (table.places[place]!.categories.includes(category))
        say(row, edition, place, category, saying, said);
    }
  return said;
}

function say(
  row: IssuedRow,
  edition: IssuedEdition,
  place: number,
  category: number,
  saying: Saying,
  said: {amounts: Amount[]; ratios: Ratio[]}
): void {
  const {table} = saying.figures;
  const group = row.cell.scope;
  const {period} = table.places[place]!;
  const ids = edition.members[period]?.[group] ?? [];
  const set = saying.set(`${edition.edition} ${group} ${period}`, membersOf(ids, edition, saying.sources));
  const name = `${saying.label(group, place, category)} (in ${edition.edition})`;
  const whole = wholeOf({table}, place, category);
  const part = xOf(place, category);
  const add = (id: string, interval: IssuedRow['n']) => {
    if (interval)
      said.amounts.push({
        ...GIVEN,
        name,
        set,
        quantity: saying.quantity(id),
        lo: interval[0],
        hi: interval[1]
      });
  };
  add(whole, row.n);
  if (table.shape.kind !== 'mean') add(part, row.x);
  if (row.mean)
    said.ratios.push(
      ...sayBetween(saying.terms(part), saying.terms(whole), row.mean, (terms, lo, hi) => ({
        name,
        set,
        terms,
        lo,
        hi,
        cell: null,
        instead: false
      }))
    );
}

const GIVEN = {cells: null, exact: false, rounded: 0, reach: 0, floor: 0, window: null} as const;

/** Today's member where its figures are still the same, else the one of then. */
function membersOf(ids: readonly string[], edition: IssuedEdition, sources: readonly Source[]): number[] {
  const index = new Map(sources.map(({id}, at) => [id, at]));
  return ids.flatMap((id) => index.get(nameIn(id, edition)) ?? index.get(id) ?? []).sort((a, b) => a - b);
}

/** The figures of members, of today or of then. */
export function giversOf({table}: Figures, {earlier}: Frame) {
  const today = table.places.map(({givers}) => new Map(givers.map((giver) => [giver.provider, giver])));
  return ({provider, edition}: Source, place: number): Giver | null =>
    edition
      ? earlier.giver(edition, table.indicator.id, table.places[place]!.at, provider)
      : (today[place]!.get(provider) ?? null);
}
