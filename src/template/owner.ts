/** Who can have cells of its own: a provider, or a code of a class. */
export type Owner =
  | {readonly provider: string}
  /** `of`: the dimension whose code it is. */
  | {readonly of: string; readonly code: string};

declare const known: unique symbol;

/** An owner as a key: a code alone is none, since two kinds of owners may have the same. */
export type OwnerId = string & {readonly [known]: true};

export const ownerId = (owner: Owner): OwnerId =>
  ('provider' in owner ? owner.provider : `${owner.of}\u001f${owner.code}`) as OwnerId;

/** The provider that an owner is; undefined where it is none. */
export const providerOf = (owner: Owner | null): string | undefined =>
  owner !== null && 'provider' in owner ? owner.provider : undefined;
