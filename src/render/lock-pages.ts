import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {gzip} from '../lock/gzip.ts';
import {lockFor, rungFor, type SlotKey} from '../lock/seal.ts';

/** A copy of a report that was drawn: packed, in memory, beside the lock that waits for it. */
interface Waiting {
  readonly packed: Uint8Array;
  readonly close: Awaited<ReturnType<typeof lockFor>>;
}

export interface Locker {
  /** Keeps a drawn report, and gives the mark that stands in its page until it is locked. */
  readonly keep: (slug: string, content: Uint8Array) => Promise<string>;
  /** Locks all that were kept, every one to the same size, and puts them into these pages. */
  readonly lockAll: (pages: readonly string[]) => Promise<void>;
}

/** What is locked: the pages in a folder, each with its own keys in as many slots as any of them needs. */
interface Lockable {
  readonly folder: string;
  readonly edition: string;
  readonly slots: number;
  readonly keysOf: (slug: string) => readonly SlotKey[];
}

/**
 * Reports are locked when all of them are drawn: only then is it known how large the largest is. A page holds
 * nothing but a mark until then.
 */
export function lockerOf({folder, edition, slots, keysOf}: Lockable): Locker {
  const waiting = new Map<string, Waiting>();
  let kept = 0;
  return {
    async keep(slug, content) {
      const mark = `sealed report ${kept++}`;
      waiting.set(mark, {
        packed: await gzip(content),
        close: await lockFor({id: slug, edition}, keysOf(slug), slots)
      });
      return JSON.stringify(mark);
    },
    async lockAll(pages) {
      const size = rungFor(Math.max(0, ...[...waiting.values()].map(({packed}) => packed.length)));
      for (const page of pages) {
        const file = join(folder, page);
        const html = await readFile(file, 'utf8');
        const [quoted = '', mark = ''] = /"(sealed report \d+)"/.exec(html) ?? [];
        const found = waiting.get(mark);
        if (found === undefined) throw new Error(`${page} waits for no report.`);
        const sealed = await found.close(found.packed, size);
        await writeFile(
          file,
          html.replace(quoted, () => JSON.stringify(sealed))
        );
        waiting.delete(mark);
      }
      if (waiting.size > 0) throw new Error('A report was drawn that stands in no page.');
    }
  };
}
