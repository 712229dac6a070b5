/** A disk on which nothing changes any more from its nth change on, as where a process is killed. */
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {fileURLToPath} from 'node:url';

type Call = (this: unknown, ...given: unknown[]) => unknown;
type Owner = Record<string, Call>;

const handle = await fs.promises.open(fileURLToPath(import.meta.url));
const ofHandles = Object.getPrototypeOf(handle) as Owner;
await handle.close();
const ofPaths = fs.promises as unknown as Owner;
const changing: readonly (readonly [Owner, string])[] = [
  ...[
    ...['writeFile', 'rename', 'rm', 'mkdir', 'cp', 'utimes', 'appendFile', 'chmod'],
    ...['link', 'copyFile', 'unlink', 'rmdir']
  ].map((name) => [ofPaths, name] as const),
  ...['writeFile', 'sync'].map((name) => [ofHandles, name] as const)
];

/** What a change is answered with; left out: the process is killed. */
type Stop = () => Error;

/** Changes after which something else stands, or is safe. */
export const turns: readonly string[] = ['rename', 'rm', 'sync'];

/** Counts changes (of some names, or all), and stops before the nth; `restore` gives the disk back. */
export function stopBefore(
  nth: number,
  stop?: Stop,
  names: readonly string[] = changing.map(([, name]) => name)
): {readonly changes: () => number; readonly restore: () => void} {
  let changes = 0;
  const counted = changing.filter(([, name]) => names.includes(name));
  const own = counted.map(([owner, name]) => [owner, name, owner[name]!] as const);
  for (const [owner, name, call] of own)
    owner[name] = function (...given) {
      changes++;
      if (changes < nth) return call.apply(this, given);
      if (stop === undefined) process.kill(process.pid, 'SIGKILL');
      return Promise.reject(stop?.());
    };
  syncBuiltinESMExports();
  return {
    changes: () => changes,
    restore: () => {
      for (const [owner, name, call] of own) owner[name] = call;
      syncBuiltinESMExports();
    }
  };
}
