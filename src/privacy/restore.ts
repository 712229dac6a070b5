import type {SafeCells} from './cells.ts';

/** Final cells as plain JSON. */
export type Flat = {readonly [Name in keyof SafeCells as Name extends string ? Name : never]: unknown};

/** Final cells → plain JSON, which `restore` undoes. */
export function flatten(safe: SafeCells): Flat {
  return {...safe, groups: [...safe.groups], own: [...safe.own], providers: [...safe.providers]};
}

/** Undoes `flatten`. The caller vouches that this is what `protect` made of the same input: see publish/protection.ts. */
export function restore({groups, own, providers, ...rest}: Flat): SafeCells {
  const map = (entries: unknown) => new Map(entries as readonly (readonly [unknown, unknown])[]);
  return {
    ...rest,
    groups: map(groups),
    own: map(own),
    providers: map(providers)
  } as unknown as SafeCells;
}
