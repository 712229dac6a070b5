/** What was given out stays as it is: a build that would change any of it is refused. */
import {InputError} from '../errors.ts';
import {say} from '../store/words.ts';
import type {Rows} from '../validate/validate.ts';
import {readManifest, type Written} from './manifest.ts';
import type {Place} from './place.ts';
import {deliveryHash} from './privacy-receipt.ts';
import {copyOf, type Report} from './stays.ts';

/** Refuses another delivery for an edition that was given out, before anything is worked out. Throws InputError. */
export async function refuseOther(place: Place, {files}: Pick<Rows, 'files'>): Promise<void> {
  const manifest = await readManifest(place.secrets);
  if (manifest?.issued === undefined || manifest.delivery === undefined) return;
  if (manifest.delivery !== deliveryHash(files)) throw new InputError(say.givenOutOfOther(place.name));
}

/** The files of an edition that was given out; none where it was not. */
export async function givenOut(place: Place): Promise<readonly Written[]> {
  const manifest = await readManifest(place.secrets);
  return manifest?.issued === undefined ? [] : manifest.reports;
}

/** Refuses to make anew, or to leave out, any file that was given out; another copy of a report may be added. Throws InputError, with whose they are. */
export function refuseChange({name}: Place, given: readonly Written[], reports: readonly Report[]): void {
  const due = new Map(reports.map((report) => [report.slug, report.due]));
  const changed = given.filter((one) => due.get(one.slug)?.includes(copyOf(one)) ?? true).map(({id}) => id);
  const strange =
    given.length === 0 ? [] : reports.filter(({slug}) => !given.some((one) => one.slug === slug));
  const ids = [...changed, ...strange.map(({bundle}) => bundle.reader.id)];
  if (ids.length > 0) throw new InputError(say.givenOutChanges(name, [...new Set(ids)].sort()));
}
