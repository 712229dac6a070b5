import {InputError, UsageError} from '../errors.ts';
import {consentOf, give, isGiven, type Moment, today, withdraw} from '../store/consent.ts';
import {type Held, type Store, standingIn, type Version} from '../store/store.ts';
import {say} from '../store/words.ts';
import type {Audiences} from '../template/audience.ts';

/** What staff ask of the keys to reports; it is carried out by the next build. */
export interface KeyChange {
  readonly kind: 'add' | 'refuse' | 'renew' | 'withdraw';
  /** Whose key it is. */
  readonly owner: string;
  /** Ids of the reports. */
  readonly reports: readonly string[];
  /** How a consent, or its end, is known. */
  readonly how: string;
}

/** A store in which the change is recorded, and what is said of each report. */
export interface Ordered {
  readonly store: Store;
  readonly said: readonly string[];
}

/** Records a change. Throws UsageError for an owner that cannot be, InputError for a key that is not there. */
export function orderKeys(
  store: Store,
  edition: string,
  audiences: Audiences,
  {kind, owner: named, reports, how}: KeyChange
): Ordered {
  const owner = named.trim();
  if (owner === '' || owner.length > 60 || /\p{C}/u.test(owner)) throw new UsageError(say.noOwner);
  if (kind === 'renew') return renew(store, edition, owner, reports);
  if (Object.values(audiences).some(({key}) => key === owner)) throw new UsageError(say.readersOwn(owner));
  const moment: Moment = {on: today(), how: how.trim()};
  if (moment.how === '') throw new UsageError(say.sayHow);
  if (kind === 'add') return add(store, owner, reports, moment);
  return kind === 'refuse'
    ? refuse(store, owner, reports, moment)
    : end(store, edition, owner, reports, moment);
}

function add(store: Store, owner: string, reports: readonly string[], moment: Moment): Ordered {
  const names = namesIn(store);
  return {
    store: reports.reduce((before, id) => give(before, id, owner, moment), store),
    said: reports.map((id) => {
      const name = names.get(id);
      if (name !== undefined) return say.added(owner, id, name);
      return isBuilt(store) ? say.addedUnknown(owner, id) : say.addedFirst(owner, id);
    })
  };
}

/** Also of a report that was never built: without it, a delivery that names somebody could not be. */
const refuse = (store: Store, owner: string, reports: readonly string[], moment: Moment): Ordered => ({
  store: reports.reduce((before, id) => withdraw(before, id, owner, moment), store),
  said: reports.map((id) => say.refused(owner, id))
});

function end(
  store: Store,
  edition: string,
  owner: string,
  reports: readonly string[],
  moment: Moment
): Ordered {
  const held = keysIn(standingIn(store, edition));
  const without = reports.filter(
    (id) => !held.has(pair(id, owner)) && consentOf(store, id, owner) === undefined
  );
  if (without.length > 0) throw new InputError(say.noSuchKey(owner, without));
  const names = namesIn(store);
  return {
    store: reports.reduce((before, id) => withdraw(before, id, owner, moment), store),
    said: reports.map((id) => say.withdrawn(owner, id, names.get(id) ?? ''))
  };
}

function renew(store: Store, edition: string, owner: string, reports: readonly string[]): Ordered {
  const kept = store.editions[edition];
  const version = standingIn(store, edition);
  const held = keysIn(version);
  const without = reports.filter((id) => !held.has(pair(id, owner)));
  if (kept?.standing == null || version === undefined || without.length > 0)
    throw new InputError(say.noSuchKey(owner, without));
  const known = new Set(version.renewals.map(({id, owner}) => pair(id, owner)));
  const fresh = reports.filter((id) => !known.has(pair(id, owner))).map((id) => ({id, owner}));
  const next: Version = {...version, renewals: [...version.renewals, ...fresh]};
  const names = namesIn(store);
  return {
    store: {
      ...store,
      editions: {...store.editions, [edition]: {...kept, versions: {[kept.standing]: next}}}
    },
    said: reports.map((id) => say.renewed(owner, id, names.get(id) ?? ''))
  };
}

const pair = (id: string, owner: string): string => JSON.stringify([id, owner]);

const keysIn = (version: Version | undefined): ReadonlySet<string> =>
  new Set((version?.reports ?? []).flatMap(({id, keys}) => keys.map(({owner}) => pair(id, owner))));

/** Was anything built of real deliveries, or of invented ones, whichever the store is of? */
export const isBuilt = ({editions}: Store): boolean =>
  Object.values(editions).some(({standing}) => standing !== null);

/** Id → name, of every report that stands. */
function namesIn({editions}: Store): ReadonlyMap<string, string> {
  const reports = Object.values(editions).flatMap(({versions}) =>
    Object.values(versions).flatMap((version) => version.reports)
  );
  return new Map(reports.map(({id, name}) => [id, name]));
}

/** A line a key: whose report, whose key, how it is known that it may be, and what changes at the next build. */
export function listKeys(store: Store, edition: string): readonly string[] {
  const version = standingIn(store, edition);
  const renewals = new Set((version?.renewals ?? []).map(({id, owner}) => pair(id, owner)));
  const held = keysIn(version);
  const lines = (version?.reports ?? []).flatMap((report) =>
    report.keys.map(({owner}) => lineOf(store, report, owner, renewals.has(pair(report.id, owner))))
  );
  const names = namesIn(store);
  const coming = store.consents
    .filter((consent) => isGiven(consent) && !held.has(pair(consent.id, consent.owner)))
    .map(({id, owner}) => say.keyLine(id, names.get(id) ?? '', owner, say.coming));
  const all = [...lines, ...coming, ...refusedIn(store, held)];
  return all.length === 0 ? [say.noKeys] : all;
}

/** Who gets no key, since it is recorded that there is no consent. */
const refusedIn = ({consents}: Store, held: ReadonlySet<string>): readonly string[] =>
  consents
    .filter(({given, id, owner}) => given === null && !held.has(pair(id, owner)))
    .map(({id, owner, withdrawn}) =>
      say.keyLine(id, '', owner, say.noConsent(withdrawn!.on, withdrawn!.how))
    );

function lineOf(store: Store, {id, name}: Held, owner: string, renewed: boolean): string {
  const consent = consentOf(store, id, owner);
  const ending = consent !== undefined && !isGiven(consent);
  const state = [
    consent?.given ? say.consented(consent.given.on, consent.given.how) : '',
    ending ? say.ending : renewed ? say.renewing : ''
  ];
  return say.keyLine(id, name, owner, state.filter(Boolean).join('; '));
}
