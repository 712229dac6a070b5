import type {SafeCells, Shown} from './cells.ts';

/** Final cells as plain JSON. */
export type Flat = {readonly [Name in keyof SafeCells as Name extends string ? Name : never]: unknown};

/** Final cells → plain JSON, which `restore` undoes. */
export function flatten(safe: SafeCells): Flat {
  const stricter = [...safe.stricter].map(([audience, shown]) => [audience, flat(shown)]);
  return {...safe, ...flat(safe), own: [...safe.own], stricter};
}

const flat = ({groups, providers}: Shown) => ({groups: [...groups], providers: [...providers]});

/** Undoes `flatten`. The caller vouches that this is what `protect` made of the same input: see publish/protection.ts. */
export function restore({groups, own, providers, stricter, ...rest}: Flat): SafeCells {
  const map = (entries: unknown) => new Map(entries as readonly (readonly [unknown, unknown])[]);
  const shown = (of: Pick<Flat, keyof Shown>) => ({groups: map(of.groups), providers: map(of.providers)});
  const audiences = stricter as readonly (readonly [string, Pick<Flat, keyof Shown>])[];
  return {
    ...rest,
    ...shown({groups, providers}),
    own: map(own),
    stricter: new Map(audiences.map(([audience, of]) => [audience, shown(of)]))
  } as unknown as SafeCells;
}
