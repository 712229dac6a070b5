/**
 * Who reads: a kind of report with a name of its own, whose keys open it, and what it highlights. A family that
 * declares none has two: providers with enough clients for figures of their own, and all others together.
 */
import type {Rule} from './rule.ts';

/** Who gets a report of this kind. */
export type ReadBy =
  /** Each provider with enough clients for figures of its own (R12). */
  | 'large'
  /** Each of the others, which together are the pool. */
  | 'small'
  /** Each code of a class: it reads what groups have at that code, and at the total of the class where they have one. */
  | {readonly codesOf: string}
  /** Each class of a grouping, which is no provider: it reads what its members have together. */
  | {readonly classesOf: string}
  /** One reader, of this name: it reads all that groups have. */
  | {readonly everyone: string};

/**
 * Higher floors than the policy has, for what groups have in these reports: a number of fewer people (R1) or owners (R2)
 * is not in them, and does not follow from what is.
 */
export interface Floors {
  readonly minClients?: Rule;
  readonly minProviders?: Rule;
}

export interface Audience {
  /** What its reports are called in lists and letters: "individueel". */
  readonly label: string;
  /** Whose key every report of it has: "aanbieder". */
  readonly key: string;
  readonly of: ReadBy;
  /**
   * What is highlighted as the reader's: its own cells, those of its members together, or those of a group; null: nobody,
   * and nothing is judged.
   */
  readonly self: 'cells' | 'members' | {readonly group: string} | null;
  /** Of which groups it reads, in this order, where it is a member of none; left out: of all. */
  readonly groups?: readonly string[];
  readonly floors?: Floors;
  /** Said at the top where nobody's own figures are in the report: what stands in it, and why. */
  readonly opening?: string;
}

export type Audiences = Readonly<Record<string, Audience>>;

/** What of a family its usual audiences are made of. */
interface Usual {
  readonly policy: {readonly pool: {readonly id: string; readonly sentence: string}};
  readonly words: {readonly provider: string};
}

/** A family's audiences, or the two that a family has that declares none. */
export const audiencesOf = ({
  audiences,
  ...family
}: Usual & {readonly audiences?: Audiences | undefined}): Audiences => audiences ?? usual(family);

const usual = ({policy: {pool}, words: {provider}}: Usual): Audiences => ({
  individual: {label: 'individueel', key: provider, of: 'large', self: 'cells'},
  pooled: {
    label: 'gezamenlijk',
    key: provider,
    of: 'small',
    self: {group: pool.id},
    opening: `In dit rapport staan geen cijfers van één ${provider}. ${pool.sentence}`
  }
});

/** An audience with its id. */
export type Named = Audience & {readonly id: string};

export const named = (audiences: Audiences): readonly Named[] =>
  Object.entries(audiences).map(([id, audience]) => ({id, ...audience}));

/** The one audience of large or of small providers; undefined where a family has none. */
export const audienceOf = (audiences: Audiences, of: 'large' | 'small'): Named | undefined =>
  named(audiences).find((audience) => audience.of === of);

/** The policy that holds for an audience's reports: the family's, or its own higher floors. */
export const withFloors = <Of extends Floors>(policy: Of, audience: Audience | undefined): Of => ({
  ...policy,
  ...audience?.floors
});

/** Class → the codes at which a reader sees figures; a class that is not named is seen at all of its codes. */
export type Within = Readonly<Record<string, readonly string[]>>;

/** Is a place one that such a reader sees? */
export const isWithin = (within: Within, at: Readonly<Record<string, string>>): boolean =>
  Object.entries(within).every(([dimension, codes]) => codes.includes(at[dimension] ?? ''));

/** Words for every audience, or for each its own, by its id. */
export type Worded = string | Readonly<Record<string, string>>;

/** The words for one audience. */
export const worded = (words: Worded, audience: string): string =>
  typeof words === 'string' ? words : (words[audience] ?? '');
