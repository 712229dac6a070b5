import type {Bounds} from '../lp/system.ts';
import type {Atom} from './atoms.ts';
import type {Block} from './block.ts';

/** What an attacker knows of the atoms that it is in: its own figures, exactly. */
export interface View {
  /** Atom → by basic: what of it is the attacker's own, and whether nobody else is in it. */
  readonly own: ReadonlyMap<number, {readonly values: readonly number[]; readonly alone: boolean}>;
}

export function viewOf(attacker: string, block: Block, atoms: readonly Atom[]): View {
  const own = new Map<number, {values: number[]; alone: boolean}>();
  atoms.forEach(({members, owners}, atom) => {
    if (!owners.has(attacker)) return;
    const mine = members.filter((member) => block.members[member]!.concern === attacker);
    const values = block.basics.map((basic) => mine.reduce((sum, member) => sum + basic.values[member]!, 0));
    own.set(atom, {values, alone: owners.size === 1});
  });
  return {own};
}

/** How much of a column the attacker knows: at least its own part, and all of it where nobody else is there. */
export function ownBounds({lo, hi}: Bounds, value: number, alone: boolean): Bounds {
  return alone ? {lo: value, hi: value} : {lo: lo < 0 ? lo : Math.max(lo, value), hi};
}
