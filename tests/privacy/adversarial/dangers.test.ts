import {expect, test} from 'vitest';
import {issueOf} from '../../../src/privacy/issue.ts';
import {protect} from '../../../src/privacy/protect.ts';
import {rules} from '../mini.ts';
import {delivery, family, lax, only, providers, safe, shows, unguarded} from './delivery.ts';

const found = (defences: ReturnType<typeof unguarded>) => defences.flatMap(({recipes}) => recipes);
const NONE = {...rules.topShare, value: 1};
const ONE = {...rules.minProviders, value: 1};
const ZERO = {...rules.pPercent, value: 0};

test('after protection the audit finds nothing more to take away', () => {
  expect(safe.audit.attackers).toBe(new Set(providers.map(({concern}) => concern)).size);
  const again = protect(delivery(), family);
  expect(again.groups).toEqual(safe.groups);
  expect(again.audit).toEqual(safe.audit);
});

test('danger: a region with one provider left after subtracting the others is found', () => {
  const recipes = found(unguarded(delivery('2021', only('north', 'south', 'east'))));
  expect(recipes.map(({groups}) => groups)).toContainEqual(['everybody', 'north', 'south']);
});

test('danger: a region with one provider left after subtracting the others is closed', () => {
  const made = protect(delivery('2021', only('north', 'south', 'east')), family);
  expect(['everybody', 'north', 'south', 'east'].filter((group) => shows(made, group))).toEqual([
    'everybody',
    'north'
  ]);
});

test('danger: a dominant provider is found, if a number of its region were shown', () => {
  const west = delivery('2021', only('west'));
  expect(found(unguarded(west, lax({topShare: NONE, pPercent: ZERO}))).length).toBeGreaterThan(0);
});

test('danger: a dominant provider is closed', () => {
  expect(shows(safe, 'west')).toBe(false);
  const west = protect(delivery('2021', only('west')), lax({topShare: NONE, pPercent: rules.pPercent}));
  expect(shows(west, 'west')).toBe(false);
});

test('danger: three codes of one concern are found to be one, if their number were shown', () => {
  const three = only('centre').flatMap((one) => (one.id === 'c4' ? [] : [{...one, size: 'large'}]));
  const open = lax({minProviders: ONE, topShare: NONE, pPercent: ZERO});
  expect(found(unguarded(delivery('2021', three), open)).length).toBeGreaterThan(0);
  const apart = three.map((one) => ({...one, concern: one.id}));
  expect(found(unguarded(delivery('2021', apart), open))).toEqual([]);
});

test('danger: three codes of one concern are closed: with one other they are two, and no group', () => {
  const three = [...only('north'), ...only('centre').filter(({id}) => id !== 'c4')];
  expect(shows(protect(delivery('2021', three), family), 'centre')).toBe(false);
});

test('danger: a pool of three is found too small, and closed by taking the next smallest in', () => {
  const stricter = lax({minProviders: {...rules.minProviders, value: 5}});
  const made = protect(delivery(), stricter);
  const pooled = made.readers.filter(({audience}) => audience === 'pooled').map(({id}) => id);
  expect(pooled).toEqual(expect.arrayContaining(['p1', 'p2', 'p3', 'w2', 'w3']));
  const joined = pooled.filter((id) => !id.startsWith('p'));
  expect(made.decisions).toEqual(
    joined.map((provider) => ({kind: 'absorbed' as const, provider})).sort(bySize)
  );
  expect(shows(made, 'pool')).toBe(true);
});

/** In the order in which they joined: the smallest first. */
function bySize(a: {provider: string}, b: {provider: string}): number {
  const of = ({provider}: {provider: string}) => {
    const {y2020, y2021} = providers.find(({id}) => id === provider)!;
    return y2020 + y2021;
  };
  return of(a) - of(b) || (a.provider < b.provider ? -1 : 1);
}

test('danger: a group that loses one member between editions is found and closed: old years keep who was in them', () => {
  const first = delivery('2020');
  const given = protect(first, family);
  const issued = issueOf(given, first, family);
  // The second delivery says that the mover had been in another region all along.
  const moved = providers.map((one) => (one.id === 'mover' ? {...one, region: 'south'} : one));
  const fresh = protect(delivery('2021', moved), family);
  const kept = protect(delivery('2021', moved), family, {earlier: [issued]});
  const north = (of: typeof given) =>
    of.groups.get('north')!.find(({indicator, at}) => indicator === 'treated' && at['year'] === '2020');
  expect(north(given)?.status).toBe('shown');
  expect(north(fresh)).not.toEqual(north(given));
  expect(north(kept)).toEqual(north(given));
});
