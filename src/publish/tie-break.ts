import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {writeSecret} from './write-secret.ts';

/**
 * The key by which protection chooses between equals (R15): drawn once per family and kept among its secrets,
 * so that the choice tells nothing and stays the same. An invented delivery has nothing to keep, and one key.
 */
export async function tieBreakKey(root: string, family: string, invented: boolean): Promise<string> {
  if (invented) return 'invented';
  const [folder, name] = [join(root, 'secrets'), `${family}.tie-break`];
  const known = await readFile(join(folder, name), 'utf8').catch(() => null);
  if (known !== null) return known.trim();
  const key = randomBytes(32).toString('hex');
  await writeSecret(folder, name, `${key}\n`);
  return key;
}
