import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {toBase64} from '../lock/base64.ts';
import {type Lock, lockFor, rungFor, type SlotKey} from '../lock/seal.ts';
import type {Aside} from './aside.ts';

/** A report in the two parts in which it is locked. */
export interface Parted<T> {
  readonly first: T;
  readonly rest: T;
}

/** A copy of a report that was drawn: packed and put aside, with the lock that waits for it. */
interface Waiting {
  readonly lengths: PartSizes;
  readonly packed: Parted<() => Promise<Uint8Array>>;
  readonly lock: Lock;
}

/** A page that waits for its report, whose rest lies beside it in a file of its own, or within the page. */
export interface Page {
  readonly file: string;
  readonly rest: 'beside' | 'within';
}

export interface Locker {
  /** Keeps a report that was drawn and packed, and gives the mark that stands in its page, in both places, until it is locked. */
  readonly keep: (slug: string, packed: Parted<Uint8Array>) => Promise<string>;
  /** How large every part must be, for all that were kept. */
  readonly sizes: () => PartSizes;
  /** Locks all that were kept, every part to the size of its like, and puts them into these pages. */
  readonly lockAll: (pages: readonly Page[]) => Promise<void>;
}

/** How large the sealed parts of an edition are, in bytes. */
export type PartSizes = Readonly<Record<keyof Parted<unknown>, number>>;

/** What is locked: the pages in a folder, each with its own keys in as many slots as any of them needs. */
interface Lockable {
  readonly folder: string;
  readonly edition: string;
  readonly slots: number;
  /** The sizes of what stands beside them: none of these pages is smaller. */
  readonly least?: PartSizes | null;
  readonly keysOf: (slug: string) => readonly SlotKey[];
  /** Where what was drawn waits. */
  readonly aside: Aside;
}

/**
 * Reports are locked when all of them are drawn: only then is it known how large the largest is. A page holds
 * nothing but marks until then.
 */
export function lockerOf({folder, edition, slots, least, keysOf, aside}: Lockable): Locker {
  const waiting = new Map<string, Waiting>();
  let kept = 0;
  const sizes = (): PartSizes => ({
    first: sizeOf('first', waiting, least),
    rest: sizeOf('rest', waiting, least)
  });
  return {
    sizes,
    async keep(slug, {first, rest}) {
      const mark = `sealed report ${kept++}`;
      waiting.set(mark, {
        lengths: {first: first.length, rest: rest.length},
        packed: {first: await aside.put(first), rest: await aside.put(rest)},
        lock: await lockFor({id: slug, edition}, keysOf(slug), slots)
      });
      return mark;
    },
    async lockAll(pages) {
      const alike = sizes();
      for (const page of pages) await lockPage(folder, page, waiting, alike);
      if (waiting.size > 0) throw new Error('A report was drawn that stands in no page.');
    }
  };
}

/** The size of one part in all reports: that of the largest. */
const sizeOf = (
  part: keyof PartSizes,
  waiting: ReadonlyMap<string, Waiting>,
  least: PartSizes | null | undefined
): number =>
  Math.max(
    least?.[part] ?? 0,
    rungFor(Math.max(0, ...[...waiting.values()].map(({lengths}) => lengths[part])))
  );

async function lockPage(
  folder: string,
  page: Page,
  waiting: Map<string, Waiting>,
  sizes: PartSizes
): Promise<void> {
  const path = join(folder, page.file);
  const html = await readFile(path, 'utf8');
  const [quoted = '', mark = ''] = /"(sealed report \d+)"/.exec(html) ?? [];
  const place = ` data-src=${quoted}>`;
  const found = waiting.get(mark);
  if (found === undefined || !html.includes(place)) throw new Error(`${page.file} waits for no report.`);
  const {packed, lock} = found;
  const [first, rest] = [await packed.first(), await packed.rest()];
  const sealed = await lock.closeFirst(first, sizes.first);
  const following = await lock.closeRest(rest, sizes.rest);
  const there =
    page.rest === 'within' ? `>${toBase64(following)}` : ` data-src="${await beside(path, following)}">`;
  await writeFile(
    path,
    html.replace(place, () => there).replace(quoted, () => JSON.stringify(sealed))
  );
  waiting.delete(mark);
}

/** Named for what is in it: no browser lays the rest of an earlier copy beside a page. */
async function beside(page: string, rest: Uint8Array): Promise<string> {
  const name = `rest.${createHash('sha256').update(rest).digest('hex').slice(0, 12)}.bin`;
  await writeFile(join(dirname(page), name), rest);
  return name;
}
