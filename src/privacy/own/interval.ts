/** One hole of a sum: what it is, and between what the reader knows it to lie without the sum. */
export interface Hole {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Values that the reader may not be able to rule out at either end; null: nothing to protect by itself. */
  readonly keep: readonly [number, number] | null;
}

/** What the reader can make of each hole of one sum, of which it knows the total of the holes. */
export function intervals(holes: readonly Omit<Hole, 'keep'>[]): readonly (readonly [number, number])[] {
  const sum = (of: (hole: Omit<Hole, 'keep'>) => number) => holes.reduce((all, hole) => all + of(hole), 0);
  const [value, least, most] = [
    sum((hole) => hole.value),
    sum((hole) => hole.least),
    sum((hole) => hole.most)
  ];
  return holes.map((hole) => [
    Math.max(hole.least, value - (most - hole.most)),
    Math.min(hole.most, value - (least - hole.least))
  ]);
}

/** Does the sum leave every hole all the values that it must keep possible? */
export function keepsOpen(holes: readonly Hole[]): boolean {
  const found = intervals(holes);
  return holes.every(({keep}, at) => {
    const [lower, upper] = found[at]!;
    return keep === null || (lower <= keep[0] && upper >= keep[1]);
  });
}
