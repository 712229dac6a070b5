import {randomUUID} from 'node:crypto';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Where an edition is made, where it will stand, and where its secrets lie. */
export interface Place {
  readonly name: string;
  readonly staging: string;
  readonly folder: string;
  readonly secrets: string;
}

/** Within the project, wherever one works: Astro mixes up builds whose folders lie elsewhere, and finds no packages there. */
const workshop = fileURLToPath(new URL('../../.astro', import.meta.url));

/** The places of an edition under `root`. */
export function placeOf(root: string, family: string, edition: string): Place {
  const name = `${family}-${edition}`;
  return {
    name,
    staging: join(workshop, `${name}-${randomUUID()}`),
    folder: join(root, 'dist', name),
    secrets: join(root, 'secrets', name)
  };
}
