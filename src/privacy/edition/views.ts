import {type Bounds, weigh} from '../lp/system.ts';
import type {Atom} from './atoms.ts';
import type {Block} from './block.ts';
import type {World} from './world.ts';

/** What an attacker knows of the atoms that it is in: its own figures, exactly. */
export interface View {
  /** Atom → by basic: what of it is the attacker's own, and whether nobody else is in it. */
  readonly own: ReadonlyMap<number, {readonly values: readonly number[]; readonly alone: boolean}>;
}

/** Of somebody who knows nothing but what is published. */
export const OUTSIDE: View = {own: new Map()};

export function viewOf(attacker: string | null, block: Block, atoms: readonly Atom[]): View {
  const own = new Map<number, {values: number[]; alone: boolean}>();
  atoms.forEach(({members, owners}, atom) => {
    if (attacker === null || !owners.has(attacker)) return;
    const mine = members.filter((member) => block.members[member]!.concern === attacker);
    const values = block.basics.map((basic) => mine.reduce((sum, member) => sum + basic.values[member]!, 0));
    own.set(atom, {values, alone: owners.size === 1});
  });
  return {own};
}

/** The columns of which the attacker knows more than is published, and what it knows. */
export function boundsIn({own}: View, block: Block, world: World): readonly (readonly [number, Bounds])[] {
  const {columns} = world.system;
  return [...own].flatMap(([atom, {values, alone}]) => [
    ...values.map((value, basic): readonly [number, Bounds] => {
      const column = world.column(atom, basic);
      return [column, ownBounds(columns[column]!, value, alone)];
    }),
    ...world.margins
      .filter((margin) => margin.atom === atom)
      .map(({column, margin}): readonly [number, Bounds] => {
        const part = weigh(block.margins[margin]!.terms, values);
        return [column, {lo: Math.max(0, part), hi: columns[column]!.hi}];
      })
  ]);
}

/** How much of a column the attacker knows: at least its own part, and all of it where nobody else is there. */
function ownBounds({lo, hi}: Bounds, value: number, alone: boolean): Bounds {
  return alone ? {lo: value, hi: value} : {lo: lo < 0 ? lo : Math.max(lo, value), hi};
}
