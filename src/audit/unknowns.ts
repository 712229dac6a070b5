import type {Members} from './members.ts';
import type {Column, System, Terms} from './system.ts';
import type {Slice} from './truth.ts';

/** The category of the whole that exclusive parts share. */
export const WHOLE = '*';

type Measure = Column['measure'];

/** The unknowns of one slice: a column per atom, place, category and measure, where anybody has anything. */
export interface Unknowns extends Pick<System, 'columns' | 'known' | 'within'> {
  /** Atom → the groups that its providers are in. */
  readonly groupsOfAtom: readonly (readonly string[])[];
  readonly columnAt: (atom: number, place: string, category: string, measure: Measure) => number | undefined;
  /** A group's sum. */
  readonly sumOver: (scope: string, place: string, category: string, measure: Measure) => Terms;
}

export function unknownsOf(slice: Slice, members: Members): Unknowns {
  const {columns, known, index, groupsOfAtom} = gather(slice, members);
  const columnAt: Unknowns['columnAt'] = (atom, place, category, measure) =>
    index.get(keyOf(atom, place, measure === 'n' && slice.exclusive ? WHOLE : category, measure));
  return {
    columns,
    known,
    groupsOfAtom,
    columnAt,
    within: columns.flatMap(({atom, place, category, measure}, x): (readonly [number, number])[] => {
      const n = measure === 'x' && slice.parted ? columnAt(atom, place, category, 'n') : undefined;
      return n === undefined ? [] : [[x, n]];
    }),
    sumOver: (scope, place, category, measure) =>
      groupsOfAtom.flatMap((groups, atom) => {
        const column = groups.includes(scope) ? columnAt(atom, place, category, measure) : undefined;
        return column === undefined ? [] : [[column, 1] as const];
      })
  };
}

const keyOf = (atom: number, place: string, category: string, measure: Measure): string =>
  [atom, place, category, measure].join('|');

interface Gathered extends Pick<Unknowns, 'columns' | 'groupsOfAtom'> {
  readonly known: Map<string, Map<number, number>>;
  readonly index: ReadonlyMap<string, number>;
}

/** Adds up what every provider gave, by the groups it is in; a provider in no list of members counts nowhere. */
function gather(slice: Slice, members: Members): Gathered {
  const atoms = new Map<string, number>();
  const index = new Map<string, number>();
  const columns: (Column & {truth: number})[] = [];
  const isWhole = wholeIn(slice);
  const isSigned = signedIn(slice);
  const known: Gathered['known'] = new Map();
  const numberOf = (numbers: Map<string, number>, key: string): number => {
    const found = numbers.get(key) ?? numbers.size;
    numbers.set(key, found);
    return found;
  };
  for (const {owner, groups, place, category, measure, amount} of gives(slice, members)) {
    const atom = numberOf(atoms, groups.join('\u001f'));
    const column = numberOf(index, keyOf(atom, place, category, measure));
    columns[column] ??= {
      ...{atom, place, category, measure, truth: 0},
      ...{whole: isWhole(measure), signed: measure === 'x' && isSigned}
    };
    columns[column].truth += amount;
    const own = known.get(owner) ?? new Map<number, number>();
    known.set(owner, own.set(column, (own.get(column) ?? 0) + amount));
  }
  return {columns, known, index, groupsOfAtom: [...atoms.keys()].map((key) => key.split('\u001f'))};
}

/** Counts are whole where nobody gave a part of one; the sum behind a mean is no count. */
function wholeIn({gifts, kind}: Slice): (measure: Measure) => boolean {
  const given = [...gifts.values()].flatMap((providers) =>
    [...providers.values()].flatMap((categories) => [...categories.values()])
  );
  const whole = {
    n: given.every(({n}) => Number.isInteger(n)),
    x: kind !== 'mean' && given.every(({x}) => Number.isInteger(x))
  };
  return (measure) => whole[measure];
}

/** The sum behind a mean can be less than nothing where one unit can, by its scale or by what was delivered. */
function signedIn({gifts, kind, indicator: {count}}: Slice): boolean {
  if (kind !== 'mean' || count.kind !== 'mean') return false;
  const isBelow = [...gifts.values()].some((providers) =>
    [...providers.values()].some((given) => [...given.values()].some(({x}) => x < 0))
  );
  return isBelow || (count.range?.[0] ?? 0) < 0;
}

interface Give extends Pick<Column, 'place' | 'category' | 'measure'> {
  readonly owner: string;
  readonly groups: readonly string[];
  readonly amount: number;
}

function* gives({gifts, exclusive}: Slice, members: Members): Generator<Give> {
  for (const [place, providers] of gifts)
    for (const [provider, given] of providers) {
      const member = members.get(provider);
      if (!member) continue;
      const [first] = given.keys();
      for (const [category, {n, x}] of given) {
        if (!(n > 0)) continue;
        yield {...member, place, category, measure: 'x', amount: x};
        if (!exclusive) yield {...member, place, category, measure: 'n', amount: n};
        else if (category === first) yield {...member, place, category: WHOLE, measure: 'n', amount: n};
      }
    }
}
