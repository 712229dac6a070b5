import {expect, test} from 'vitest';
import type {Reader} from '../../src/privacy/cells.ts';
import {keyring, versionOf} from '../../src/publish/keyring.ts';
import {newStore} from '../../src/store/store.ts';
import {type Audiences, audiencesOf} from '../../src/template/audience.ts';
import {checkAudiences} from '../../src/template/check-audiences.ts';
import {load} from '../../src/template/load.ts';
import {ownerId} from '../../src/template/owner.ts';
import {mini} from '../scripts/spiegel.ts';

const {template} = await load(mini);
const {individual, pooled, lesvorm, bond} = template.audiences!;
const large = individual!;
/** What does not fit where these are the audiences, and words that differ by audience do not matter. */
const faults = (audiences: Audiences): readonly string[] => {
  const chapters = template.chapters.map((chapter) => ({...chapter, title: 'T', indicators: []}));
  return checkAudiences({...template, chapters, audiences});
};

test('a family that declares nothing has two audiences: large providers, and the others as their pool', () => {
  const usual = audiencesOf({policy: template.policy, words: template.words});
  expect(Object.entries(usual).map(([id, {of, self}]) => [id, of, self])).toEqual([
    ['individual', 'large', 'cells'],
    ['pooled', 'small', {group: 'kleine-zwemscholen'}]
  ]);
  expect(faults(usual)).toEqual([]);
});

test('what a family declares of who reads fits together, or is told', () => {
  expect(checkAudiences(template)).toEqual([]);
  expect(faults({pooled: pooled!})).toEqual(['no audience is of large providers']);
  expect(faults({large, more: large})).toEqual([
    'several audiences are of large providers: a provider has one report'
  ]);
  expect(faults({large, pooled: {...pooled!, self: 'cells'}})).toEqual([
    'audience "pooled" highlights cells of its own, which only large providers have'
  ]);
  expect(faults({large: {...large, self: null}})).toEqual([
    'audience "large" is of large providers and does not highlight their own cells'
  ]);
  expect(faults({large, pooled: {...pooled!, self: {group: 'x'}}})).toEqual([
    'audience "pooled" highlights the unknown group "x"'
  ]);
  expect(faults({large, bond: {...bond!, self: {group: 'alle'}}})).toEqual([
    'audience "bond" is of nobody who is in a group: let it highlight nobody (self: null)'
  ]);
  expect(faults({large, bond: {...bond!, opening: ''}})).toEqual([
    'audience "bond" has no opening: say at the top what stands in a report without own figures'
  ]);
  expect(faults({large, lesvorm: {...lesvorm!, groups: ['x']}})).toEqual([
    'audience "lesvorm" reads the unknown group "x"'
  ]);
  expect(faults({large: {...large, groups: ['alle']}})).toEqual([
    'audience "large" names groups, but a provider reads those that it is in'
  ]);
  for (const codesOf of ['year', 'x'])
    expect(faults({large, lesvorm: {...lesvorm!, of: {codesOf}}})).toEqual([
      `audience "lesvorm" is of the codes of "${codesOf}", which is no class`
    ]);
});

test('a class of a grouping reads what its members have, or nobody; and nobody else has members', () => {
  const classes = {...lesvorm!, of: {classesOf: 'bad'}, self: 'members'} as const;
  expect(faults({large, classes})).toEqual([]);
  expect(faults({large, classes: {...classes, self: null}})).toEqual([]);
  expect(faults({large, classes: {...classes, of: {classesOf: 'x'}}})).toEqual([
    'audience "classes" is of the classes of "x", which is no grouping'
  ]);
  expect(faults({large, classes: {...classes, self: {group: 'alle'}}})).toEqual([
    `audience "classes" is of classes: let it highlight what its members have (self: 'members'), or nobody`
  ]);
  expect(faults({large, bond: {...bond!, self: 'members'}})).toEqual([
    'audience "bond" highlights what its members have, which only a class of a grouping has'
  ]);
});

test('an audience may have a higher floor than the policy, and never a lower one', () => {
  const {minProviders, minClients} = template.policy;
  const floor = (value: number) => ({...minProviders, value});
  const withFloor = (value: number) => ({large, bond: {...bond!, floors: {minProviders: floor(value)}}});
  expect(faults(withFloor(minProviders.value))).toEqual([]);
  expect(faults(withFloor(minProviders.value + 4))).toEqual([]);
  expect(faults(withFloor(minProviders.value - 1))).toEqual([
    'audience "bond" sets minProviders (R2) to 5; the policy has 6, and no audience may have less'
  ]);
  expect(faults({large: {...large, floors: {minClients: {...minClients, value: 9}}}})).toEqual([
    'audience "large" sets minClients (R1) to 9; the policy has 10, and no audience may have less'
  ]);
});

test('words that differ by audience are there for each of them, and for no other', () => {
  const chapters = template.chapters.map((chapter) => ({
    ...chapter,
    title: {individual: 'Van mij', pooled: 'Van allen', x: 'Van x'}
  }));
  const told = checkAudiences({...template, chapters: chapters.slice(0, 1)});
  expect(told).toEqual([
    'the title of chapter "lessen" has no words for audience "lesvorm"',
    'the title of chapter "lessen" has no words for audience "bond"',
    'the title of chapter "lessen" has words for the unknown audience "x"'
  ]);
});

test('an owner is of a kind: a code is no provider that is called the same', () => {
  expect(ownerId({provider: 'groep'})).toBe('groep');
  expect(ownerId({of: 'lesvorm', code: 'groep'})).not.toBe(ownerId({provider: 'groep'}));
  expect(ownerId({of: 'soort', code: 'groep'})).not.toBe(ownerId({of: 'lesvorm', code: 'groep'}));
});

test('a report has as many keys as there are names; who is gone loses its own, and two of one name are refused', () => {
  let store = newStore('mini', true);
  const reader = (keys: readonly string[]): Reader => ({
    ...{id: 'vsv', owner: null, name: 'Samen', audience: 'individual', self: null, groups: [], within: {}},
    keys
  });
  const audiences = audiencesOf(template);
  const names = ['Praktijk A', 'Praktijk B', 'Ziekenhuis', 'Kraamzorg'];
  const [entry] = keyring([reader(names)], audiences, store, '2022');
  expect([...entry!.keys.keys()]).toEqual(['zwemschool', ...names]);
  expect(new Set(entry!.keys.values()).size).toBe(5);
  const version = versionOf([entry!], audiences, store, '2022');
  expect(version.reports[0]!.keys.map(({owner}) => owner)).toEqual(['zwemschool', ...names]);
  store = {...store, editions: {'2022': {standing: 'v', versions: {v: version}}}};
  const [fewer] = keyring([reader(names.slice(1))], audiences, store, '2022');
  expect([...fewer!.keys]).toEqual([...entry!.keys].filter(([name]) => name !== 'Praktijk A'));
  const twice = () => keyring([reader(['Praktijk B', 'Praktijk B'])], audiences, store, '2022');
  expect(twice).toThrow('twee sleutels van "Praktijk B"');
  expect(() => keyring([reader([' '])], audiences, store, '2022')).toThrow('een van niemand');
});
