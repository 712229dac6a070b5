/** One hole of a sum: what it is, and between what the reader knows it to lie without the sum. */
export interface Hole {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** What the reader can make of each hole of one sum, of which it knows the total of the holes. */
export function intervals(holes: readonly Hole[]): readonly (readonly [number, number])[] {
  const sum = (of: (hole: Hole) => number) => holes.reduce((all, hole) => all + of(hole), 0);
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

/** May every small hole still be any small number? `small` is the least number that may be read. */
export function keepsSmallOnesOpen(holes: readonly Hole[], small: number): boolean {
  const found = intervals(holes);
  return holes.every(({value, least, most}, at) => {
    const [lower, upper] = found[at]!;
    return (
      value >= small || (lower <= Math.max(least, Math.min(1, value)) && upper >= Math.min(small - 1, most))
    );
  });
}
