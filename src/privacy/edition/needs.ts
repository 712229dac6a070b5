import type {Atom} from './atoms.ts';
import type {Block, Quantity} from './block.ts';

/** What must be thought possible of atoms together, so that an owner in them stays uncertain. */
export interface Need {
  readonly atoms: readonly number[];
  readonly quantity: number;
  /** What they have. */
  readonly truth: number;
  /** What they must be able to have. */
  readonly required: number;
  /** Where only whole numbers occur: a bound that is less than this beyond what is required proves nothing yet. */
  readonly near: number;
  /** The owner's true amount. */
  readonly value: number;
}

/** What each attacker must not find out. */
export interface Needs {
  /** Of whom the attacker is; an outsider is nobody (null). */
  readonly of: (attacker: string | null) => readonly Need[];
  readonly attackers: readonly string[];
}

interface Holders {
  readonly total: number;
  readonly by: ReadonlyMap<string, number>;
}

/**
 * Most owners are safe without any work: what the others in their atom truly have already makes them at
 * least p percent uncertain, since to every published number it might as well be theirs. The rest is work.
 */
export function needsOf(block: Block, atoms: readonly Atom[], percent: number): Needs {
  const holders = atoms.map((atom) => block.quantities.map((quantity) => holdersOf(atom, quantity, block)));
  const outside = atoms.flatMap((_, atom) => inAtom(atom, null, holders, block, percent));
  const scattered = scatteredOf(atoms, block);
  const attackers = [...new Set(atoms.flatMap(({owners}) => [...owners]))].sort();
  const of = (attacker: string | null): readonly Need[] => {
    const isIn = (atom: number) => attacker !== null && atoms[atom]!.owners.has(attacker);
    const own = atoms.flatMap((_, atom) =>
      isIn(atom) ? inAtom(atom, attacker, holders, block, percent) : []
    );
    return [
      ...outside.filter((need) => !isIn(need.atoms[0]!)),
      ...own,
      ...scattered
        .filter(({owner}) => owner !== attacker)
        .flatMap((one) => together(one, attacker, holders, block, percent))
    ];
  };
  return {of, attackers};
}

function holdersOf({members}: Atom, {terms}: Quantity, block: Block): Holders {
  const by = new Map<string, number>();
  for (const member of members) {
    const {concern} = block.members[member]!;
    const value = terms.reduce((sum, [at, times]) => sum + times * block.basics[at]!.values[member]!, 0);
    by.set(concern, (by.get(concern) ?? 0) + value);
  }
  return {total: [...by.values()].reduce((sum, value) => sum + value, 0), by};
}

/** R3: the least that somebody else must think possible; of what comes in ones a whole one. */
export function upper(value: number, {whole}: Quantity, percent: number): number {
  const least = value * (1 + percent / 100);
  return whole ? Math.ceil(least - 1e-9) : least;
}

/** One for every column that may be a part of one too much. */
const nearOf = (atoms: readonly number[], {whole, terms}: Quantity): number =>
  whole ? atoms.length * terms.length : 0;

/** Owners inside one atom: what is needed for the largest is enough for all. */
function inAtom(
  atom: number,
  attacker: string | null,
  holders: readonly (readonly Holders[])[],
  block: Block,
  percent: number
): Need[] {
  return block.quantities.flatMap((quantity, index) => {
    const {total, by} = holders[atom]![index]!;
    let value = 0;
    for (const [owner, amount] of by) if (owner !== attacker) value = Math.max(value, amount);
    if (value <= 0) return [];
    const required = (by.get(attacker ?? '') ?? 0) + upper(value, quantity, percent);
    return total >= required - 1e-9 * Math.abs(required)
      ? []
      : [{atoms: [atom], quantity: index, truth: total, required, near: nearOf([atom], quantity), value}];
  });
}

interface Scattered {
  readonly owner: string;
  readonly atoms: readonly number[];
}

/** Owners with members in several atoms today: the sum of these is one more thing that may not be known. */
function scatteredOf(atoms: readonly Atom[], block: Block): readonly Scattered[] {
  const where = new Map<string, number[]>();
  atoms.forEach(({members}, atom) => {
    const now = members.filter((member) => !block.members[member]!.former);
    for (const owner of new Set(now.map((member) => block.members[member]!.concern)))
      where.set(owner, [...(where.get(owner) ?? []), atom]);
  });
  return [...where].flatMap(([owner, of]) => (of.length > 1 ? [{owner, atoms: of}] : []));
}

function together(
  {owner, atoms}: Scattered,
  attacker: string | null,
  holders: readonly (readonly Holders[])[],
  block: Block,
  percent: number
): Need[] {
  return block.quantities.flatMap((quantity, index) => {
    const of = atoms.map((atom) => holders[atom]![index]!);
    const sum = (get: (one: Holders) => number) => of.reduce((all, one) => all + get(one), 0);
    const value = sum(({by}) => by.get(owner) ?? 0);
    if (value <= 0) return [];
    const truth = sum(({total}) => total);
    const required = sum(({by}) => by.get(attacker ?? '') ?? 0) + upper(value, quantity, percent);
    return truth >= required - 1e-9 * Math.abs(required)
      ? []
      : [{atoms, quantity: index, truth, required, near: nearOf(atoms, quantity), value}];
  });
}
