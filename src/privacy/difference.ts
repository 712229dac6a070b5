import {canHide, type Draft, type Drafts, hide, isReadable} from './drafts.ts';
import {nOf, variable, xOf} from './equations.ts';
import type {Frame} from './frame.ts';
import type {Groups} from './groups.ts';
import {holdingsOf} from './holdings.ts';
import type {Giver, Place, Table} from './places.ts';
import {passes, passesWhole} from './rules.ts';

type AtomSet = ReadonlySet<number>;

/**
 * R11 and R12: what one group has more than another, and what is left of a group when the shown classes
 * inside it are taken away, must be nobody or pass R1 to R4; else the less valuable is hidden.
 * Answers whether something was hidden.
 */
export function guardDifferences(
  all: readonly Drafts[],
  table: Table,
  frame: Frame,
  groups: Groups
): boolean {
  let changed = false;
  table.places.forEach((place, index) => {
    for (const id of spotsOf(place, index, table))
      while (guardSpot({all, place, id}, table, frame, groups)) changed = true;
  });
  return changed;
}

/** Every figure, and the whole that exclusive parts share: it can be read from any part that is shown. */
const spotsOf = (place: Place, index: number, {shape}: Table): readonly string[] => [
  ...place.categories.map((category) => xOf(index, category)),
  ...(shape.exclusive ? [nOf(index)] : [])
];

interface Spot {
  readonly all: readonly Drafts[];
  readonly place: Place;
  /** The figure's variable, see equations.ts. */
  readonly id: string;
}

interface Shown {
  readonly group: number;
  readonly drafts: readonly Draft[];
  readonly n: number;
  /** Atoms of the group that give something here. */
  readonly atoms: AtomSet;
  /** Members in the period: more members, more readers. */
  readonly worth: number;
}

/** Looks at one figure of all groups; hides one and answers true when a difference gives somebody away. */
function guardSpot({all, place, id}: Spot, table: Table, frame: Frame, groups: Groups): boolean {
  const {atoms, size} = groups.in.get(place.period) ?? {atoms: [], size: []};
  const {measure, category: named} = variable(id);
  const category = measure === 'n' ? place.categories[0]! : named;
  const giving = new Set(
    place.givers.flatMap(({atom, n}) => (atom !== null && n[category]! > 0 ? [atom] : []))
  );
  const shown = all.flatMap(({group, of}): Shown[] => {
    const drafts = of(id).filter((draft) => tells(draft, measure, table) && draft.n > 0);
    if (drafts.length === 0) return [];
    const own = new Set([...giving].filter((atom) => atoms[atom]!.has(group)));
    return [{group, drafts, n: drafts[0]!.n, atoms: own, worth: size[group]!}];
  });
  const test = {place, id, category, onlyWhole: measure === 'n', table, frame};
  const victim = pairwise(shown, test) ?? residual(shown, groups.partitions, test);
  for (const draft of victim?.drafts ?? []) hide(draft, 'difference');
  return victim !== null;
}

/** A bound on a part tells no part to subtract with; the whole can be read from it all the same. */
const tells = (draft: Draft, measure: 'x' | 'n', {shape}: Table): boolean =>
  measure === 'x' && shape.exclusive ? draft.status === 'shown' : isReadable(draft);

interface Test {
  readonly place: Place;
  readonly id: string;
  readonly category: number;
  /** Is only the denominator at stake? */
  readonly onlyWhole: boolean;
  readonly table: Table;
  readonly frame: Frame;
}

const minus = (from: AtomSet, taken: AtomSet): AtomSet =>
  new Set([...from].filter((atom) => !taken.has(atom)));

const owners = (atoms: AtomSet, {place, category}: Test): number =>
  holdingsOf(place.givers, category, within(atoms)).length;

const within =
  (atoms: AtomSet) =>
  ({atom}: Giver): boolean =>
    atom !== null && atoms.has(atom);

function isSafe(atoms: AtomSet, {place, category, onlyWhole, table, frame}: Test): boolean {
  if (atoms.size === 0) return true;
  const holdings = holdingsOf(place.givers, category, within(atoms));
  return onlyWhole ? passesWhole(holdings, frame.policy) : passes(holdings, table.shape, frame.policy);
}

/**
 * Two numbers give their difference. Where each group has members that the other lacks, the difference of
 * the numbers mixes the two rests; one rest is laid bare only to who knows the other: everybody when it is
 * empty, one owner when it is that owner's alone.
 */
function pairwise(shown: readonly Shown[], test: Test): Shown | null {
  for (const a of shown)
    for (const b of shown) {
      const rest = minus(a.atoms, b.atoms);
      if (a === b || rest.size === 0 || rest.size === a.atoms.size) continue;
      const other = minus(b.atoms, a.atoms);
      const isKnown = other.size === 0 || owners(other, test) === 1;
      const victim = isKnown && !isSafe(rest, test) ? lesser([a, b], test) : null;
      if (victim) return victim;
    }
  return null;
}

/** What is left of a group after all the classes of one grouping that lie inside it. */
function residual(shown: readonly Shown[], partitions: Groups['partitions'], test: Test): Shown | null {
  for (const whole of shown)
    for (const classes of partitions) {
      const inside = shown.filter(
        (part) => part !== whole && classes.includes(part.group) && minus(part.atoms, whole.atoms).size === 0
      );
      if (inside.length === 0) continue;
      const rest = inside.reduce((left: AtomSet, {atoms}) => minus(left, atoms), whole.atoms);
      const victim = isSafe(rest, test) ? null : lesser([whole, ...inside], test);
      if (victim) return victim;
    }
  return null;
}

/** The one that fewest readers miss; among equals the key decides. Null: all stand as they were given out. */
function lesser(candidates: readonly Shown[], {frame, table, id}: Test): Shown | null {
  const tie = ({group}: Shown) => frame.tie(`${table.indicator.id} ${group} ${id}`);
  const open = candidates.filter(({drafts}) => drafts.every(canHide));
  return [...open].sort((a, b) => a.worth - b.worth || a.n - b.n || (tie(a) < tie(b) ? -1 : 1))[0] ?? null;
}
