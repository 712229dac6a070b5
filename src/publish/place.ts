import {createHash, randomUUID} from 'node:crypto';
import {readdir} from 'node:fs/promises';
import {hostname} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Where an edition is made, where it will stand, and where its secrets lie. */
export interface Place {
  readonly edition: string;
  readonly name: string;
  readonly staging: string;
  readonly folder: string;
  readonly secrets: string;
}

/** Within the project, wherever one works: Astro mixes up builds whose folders lie elsewhere, and finds no packages there. */
const workshop = fileURLToPath(new URL('../../.astro', import.meta.url));
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** The places of an edition under `root`. */
export function placeOf(root: string, family: string, edition: string): Place {
  const name = `${family}-${edition}`;
  return {
    edition,
    name,
    staging: join(workshop, `${name}~${host}~${process.pid}~${randomUUID()}`),
    folder: join(root, 'dist', name),
    secrets: join(root, 'secrets', name)
  };
}

/** Under which folder an edition stands. */
export const rootOf = ({secrets}: Pick<Place, 'secrets'>): string => dirname(dirname(secrets));

/** Folders in which a process of this machine made an edition and did not live to see it. */
export async function stagingLeft(): Promise<readonly string[]> {
  const names = await readdir(workshop).catch(() => []);
  const left = names.filter((name) => {
    const [, where, process] = /~([0-9a-f]{8})~(\d+)~[0-9a-f-]{36}(?:~anew)?(?:~aside)?$/.exec(name) ?? [];
    return where === host && !lives(Number(process));
  });
  return left.map((name) => join(workshop, name));
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
