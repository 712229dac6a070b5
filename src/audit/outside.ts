import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {sealedIn} from '../lock/sealed-in.ts';
import type {Written} from '../publish/publish.ts';
import type {Finding} from './finding.ts';

/** Files that look different from the others while they are still locked: size, and what stands beside the locked part. */
export async function telling(folder: string, files: readonly Written[]): Promise<readonly Finding[]> {
  const looks = await Promise.all(
    files.map(async ({file}) => ({file, look: await lookOf(join(folder, file))}))
  );
  const kinds = Map.groupBy(looks, ({file}) => kindOf(file));
  return [...kinds.values()].flatMap((alike) => {
    const usual = commonest(alike.map(({look}) => look));
    return alike
      .filter(({look}) => look !== null && look !== usual)
      .map(({file}): Finding => ({code: 'file-tells', args: {file}}));
  });
}

/** Hosted page, what lies beside one, or portable page. */
const kindOf = (file: string): string => `${file.split('/')[0]} ${extname(file)}`;

/** Null for a file that is not there: that is another finding. */
async function lookOf(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  if (extname(file) !== '.html') return String(bytes.length);
  const page = bytes.toString('utf8');
  const sealed = sealedIn(page);
  const slots = Object(sealed).slots as unknown;
  return JSON.stringify([page.length, Array.isArray(slots) ? slots.map(shapeOf) : null]);
}

/** Names and lengths of what stands in a slot. */
const shapeOf = (slot: unknown): readonly (readonly [string, number])[] =>
  Object.entries(Object(slot) as object).map(([name, text]) => [name, String(text).length] as const);

function commonest(looks: readonly (string | null)[]): string | null {
  const counts = Map.groupBy(looks, (look) => look);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
