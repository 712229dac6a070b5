/**
 * What a family knows of its own numbers, so that a delivery can be held against itself: between which values they are
 * plausible, which of them agree, and which facts of a provider follow from them. All of it is data.
 */

/** Least and greatest plausible value, both included. */
export type Range = readonly [least: number, most: number];

/** What the numbers of an indicator are, in their units; what lies outside is told, and ten times outside is refused. */
export interface Usual {
  /** The denominator, in `count.of`: of one provider in one period or several together. */
  readonly n: Range;
  /** What one of them has: a mean in its unit, by category where they differ; a share from 0 to 1. */
  readonly each?: Range | Readonly<Record<string, Range>>;
  /** May n, and what is counted of it, have a fraction? Where nothing is said they are whole. */
  readonly fractions?: boolean;
}

/** A delivered number: the `x` of an indicator, unless another amount is named. */
export interface NumberOf {
  /** The indicator; a family names it by itself, so that the compiler knows of it. */
  readonly of: {readonly id: string};
  readonly amount?: 'clients' | 'n' | 'x';
  /** The category, or those that are added; left out where the indicator has none, and for what all share. */
  readonly category?: string | readonly string[];
  /** Dimension → code. */
  readonly at?: Readonly<Record<string, string>>;
}

/**
 * Two numbers of one provider and period that agree. `left` is held wherever it is delivered (or only `at` its codes), against
 * `right` at the same codes but for its own `at`. `about`: within a factor, of two that count alike; it only warns.
 */
export interface Relation {
  readonly left: NumberOf;
  readonly is: 'equal' | 'at most' | 'about';
  readonly right: NumberOf;
}

/**
 * What a column of the providers' file follows from, in the provider's own period; a class that is not named is its total.
 * `number`: it is that number; `part` of `whole`: that share, as far as its decimals go; `rows`: yes or no, are there rows of that source?
 */
export type Follows<S extends string = string> =
  | {readonly number: NumberOf}
  | {readonly part: NumberOf; readonly whole: NumberOf}
  | {readonly rows: S};
