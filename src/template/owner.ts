/** Whose a report can be: a provider's, a code's of a class, or that of a class of a grouping. */
export type Owner =
  | {readonly provider: string}
  /** `of`: the dimension, or the grouping, whose code it is. */
  | {readonly of: string; readonly code: string};

declare const known: unique symbol;

/** An owner as a key: a code alone is none, since two kinds of owners may have the same. */
export type OwnerId = string & {readonly [known]: true};

export const ownerId = (owner: Owner): OwnerId =>
  ('provider' in owner ? owner.provider : `${owner.of}\u001f${owner.code}`) as OwnerId;

/** The provider that an owner is; undefined where it is none. */
export const providerOf = (owner: Owner | null): string | undefined =>
  owner !== null && 'provider' in owner ? owner.provider : undefined;
