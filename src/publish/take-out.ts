import {access} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {InputError, UsageError} from '../errors.ts';
import type {Held} from '../store/store.ts';
import {say} from '../store/words.ts';
import {writeSecret} from '../store/write-secret.ts';
import {letterPage, type Sender} from './letters.ts';
import {lettersOf, listOf, type Part} from './lists.ts';
import type {Written} from './manifest.ts';
import type {Place} from './place.ts';

/** What is taken out, for whom, and where it is put. */
export interface TakeOut {
  readonly part: Part;
  /** Address of the server; null: reports are sent as files. */
  readonly at: string | null;
  readonly only: readonly string[] | null;
  readonly folder: string;
}

const names: Readonly<Record<Part, {readonly letters: string; readonly list: string}>> = {
  addresses: {letters: 'brieven-adressen.html', list: 'adressen.csv'},
  passphrases: {letters: 'brieven-wachtwoorden.html', list: 'wachtwoorden.csv'}
};

/** Writes letters and a list of one part, in a folder in which nothing of the other lies; gives both paths. */
export async function takeOut(
  {part, at, only, folder}: TakeOut,
  reports: readonly Held[],
  {place, written, sender}: {place: Place; written: readonly Written[]; sender: Sender}
): Promise<{readonly letters: string; readonly list: string}> {
  await checkFolder(folder, part, place);
  const chosen = choose(reports, only);
  if (part === 'addresses' && at === null) checkFiles(chosen, written);
  const letters = lettersOf(chosen, part, (slug) => whereOf(slug, at));
  const {letters: page, list} = names[part];
  await writeSecret(folder, page, letterPage(letters, part, sender));
  await writeSecret(folder, list, listOf(letters, part));
  return {letters: join(folder, page), list: join(folder, list)};
}

const whereOf = (slug: string, at: string | null): string =>
  at === null ? `${slug}.html` : `${at.replace(/\/+$/, '')}/reports/${slug}/`;

/** Not among what goes to a server, and not where the other part lies. */
async function checkFolder(folder: string, part: Part, place: Place): Promise<void> {
  const within = relative(join(place.folder, '..'), folder);
  if (within === '' || !(within === '..' || within.startsWith(`..${sep}`) || /^[A-Za-z]:/.test(within)))
    throw new UsageError(say.notInDist(folder));
  for (const name of Object.values(names[part === 'addresses' ? 'passphrases' : 'addresses'])) {
    const there = await access(join(folder, name)).then(
      () => true,
      () => false
    );
    if (there) throw new UsageError(say.partsApart(name));
  }
}

function choose(reports: readonly Held[], only: readonly string[] | null): readonly Held[] {
  if (only === null) return reports;
  const unknown = only.filter((id) => !reports.some((report) => report.id === id));
  if (unknown.length > 0) throw new InputError(say.noReport(unknown));
  return reports.filter(({id}) => only.includes(id));
}

function checkFiles(reports: readonly Held[], written: readonly Written[]): void {
  const portable = new Set(written.map(({file}) => file));
  const without = reports.filter(({slug}) => !portable.has(`portable/${slug}.html`)).map(({id}) => id);
  if (without.length > 0) throw new InputError(say.noPortable(without));
}
