import type {Block} from './block.ts';

/** Members of exactly the same sets: to every published number they are one. */
export interface Atom {
  readonly members: readonly number[];
  /** Those who have anything: who is alone in this knows that it is. */
  readonly owners: ReadonlySet<string>;
  readonly sets: ReadonlySet<number>;
  /** By basic: what they have together. */
  readonly truth: readonly number[];
}

/** The atoms of a block, without members of whom nothing is published. */
export function atomsOf({members, sets, basics}: Block): readonly Atom[] {
  const inSets = members.map(() => new Set<number>());
  sets.forEach((set, index) => {
    for (const member of set) inSets[member]!.add(index);
  });
  const found = new Map<string, number[]>();
  inSets.forEach((of, member) => {
    if (of.size === 0) return;
    const signature = [...of].join(' ');
    found.set(signature, [...(found.get(signature) ?? []), member]);
  });
  const hasAny = members.map((_, member) => basics.some(({values}) => values[member] !== 0));
  return [...found.values()].map((own) => ({
    members: own,
    owners: new Set(own.filter((member) => hasAny[member]).map((member) => members[member]!.concern)),
    sets: inSets[own[0]!]!,
    truth: basics.map(({values}) => own.reduce((sum, member) => sum + values[member]!, 0))
  }));
}
