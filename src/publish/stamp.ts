import {readdir, readFile, stat, utimes} from 'node:fs/promises';
import {join, relative} from 'node:path';

/**
 * Gives every file and folder of an edition one time: those of the reports would else follow the order in which they
 * were made, which is that of the providers' codes. A file that stands in the edition before, byte for byte, keeps the
 * time that it had there, so that what was fetched before need not be fetched again; of the rest the time is new, or a
 * browser would take a new report for the old one.
 */
export async function stamp(folder: string, before: string, time: Date): Promise<void> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  for (const entry of found.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const at = (await timeIfSame(file, join(before, relative(folder, file)))) ?? time;
    await utimes(file, at, at);
  }
  const inside = found.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name));
  for (const path of [...inside, folder]) await utimes(path, time, time);
}

async function timeIfSame(file: string, earlier: string): Promise<Date | null> {
  const [one, other] = await Promise.all([stat(file), stat(earlier).catch(() => null)]);
  if (other === null || one.size !== other.size) return null;
  const [bytes, standing] = await Promise.all([readFile(file), readFile(earlier)]);
  return bytes.equals(standing) ? other.mtime : null;
}

/** Now, to the second: finer is of no use, and some disks do not keep it. */
export const stampTime = (): Date => new Date(Math.floor(Date.now() / 1000) * 1000);
