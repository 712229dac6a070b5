import type {Giver} from './places.ts';

/** What one owner gives to a number. */
export interface Holding {
  readonly clients: number;
  readonly n: number;
  readonly x: number;
}

/** The owners with something to count (n > 0) in one category among the givers that `take` accepts. */
export function holdingsOf(
  givers: readonly Giver[],
  category: number,
  take: (giver: Giver) => boolean
): readonly Holding[] {
  const holdings: {clients: number; n: number; x: number}[] = [];
  let owner: string | null = null;
  for (const giver of givers) {
    const n = giver.n[category]!;
    if (!(n > 0) || !take(giver)) continue;
    if (giver.concern !== owner) holdings.push({clients: 0, n: 0, x: 0});
    owner = giver.concern;
    const holding = holdings.at(-1)!;
    holding.clients += giver.clients[category]!;
    holding.n += n;
    holding.x += giver.x[category]!;
  }
  return holdings;
}

export const sumOf = (holdings: readonly Holding[], measure: keyof Holding): number =>
  holdings.reduce((sum, holding) => sum + holding[measure], 0);
