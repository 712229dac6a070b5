/** What is called higher, lower, striking or alike: the shapes. Everything that judges takes its judgement from here. */

/** From where to where a value may lie: share 0..1, mean in its unit. */
export type Range = readonly [low: number, high: number];

/** -1: the reader's lies below; 1: above; 0: no side is said. */
export type Side = -1 | 0 | 1;

/**
 * none: nothing is said. striking: beyond what is ordinary among providers, by more than chance, and found among
 * all comparisons of the view. differs: the group's value lies outside the own margin. chance: it lies inside, but that
 * margin is too wide, or nothing is known of the spread. alike: it lies inside, and the margin is narrow enough to say so.
 */
export type Level = 'none' | 'striking' | 'differs' | 'chance' | 'alike';

/** Why nothing is said. */
export type Why = 'missing' | 'incomplete' | 'few' | 'unknown' | 'unjudged';

/** What one comparison says by itself. */
export interface Evidence {
  readonly id: string;
  readonly level: Exclude<Level, 'striking'>;
  readonly side: Side;
  readonly why?: Why;
  /** Chance of a value at least this far beyond the nearest edge of the ordinary, on both sides; null where that is not known. */
  readonly p: number | null;
  /** On which side the value lies beyond the ordinary range. */
  readonly beyond: Side;
  /** The reader is so large a part of the group that its level is against the others in it. */
  readonly others: boolean;
}

/** The same after all comparisons of the view were weighed together. */
export interface Verdict extends Omit<Evidence, 'level'> {
  readonly level: Level;
}

export type Verdicts = ReadonlyMap<string, Verdict>;

/** What a text carries of a verdict as data: `cqi/-@2021,totaal~alle=differs+`. */
export const tokenOf = ({id, level, side}: Pick<Verdict, 'id' | 'level' | 'side'>): string =>
  `${id}=${level}${side > 0 ? '+' : side < 0 ? '-' : ''}`;
