import {expect, test} from 'vitest';
import {checkPolicy, checkRenewable} from '../../src/template/check-policy.ts';
import {load} from '../../src/template/load.ts';

const {policy} = (await load('kibg')).template;
const low = (value: number) => ({...policy.minProviders, value});

test('no family shows a number of fewer owners than a member can subtract itself from', () => {
  expect(checkPolicy(policy)).toEqual([]);
  expect(checkPolicy({...policy, minProviders: low(6)})).toEqual([]);
  expect(checkPolicy({...policy, minProviders: low(5)})).toEqual([
    'the policy sets minProviders (R2) to 5; the least is 6'
  ]);
});

test('own figures may be renewed only where readers know all of their own rows', () => {
  const sources = {a: {readerKnows: true}, b: {readerKnows: false}};
  const renewable = (of: typeof policy.sources) =>
    checkRenewable({renewable: true, policy: {...policy, sources: of}});
  expect(renewable({a: sources.a})).toEqual([]);
  expect(renewable(sources)).toEqual([
    'own figures are renewable, and the policy says that readers do not know source "b"'
  ]);
  expect(checkRenewable({policy: {...policy, sources}})).toEqual([]);
});

test('nor of fewer people than five', () => {
  expect(checkPolicy({...policy, minClients: {...policy.minClients, value: 4}})).toHaveLength(1);
});

test('nor in more than four groupings', () => {
  const [first] = policy.groupings;
  expect(checkPolicy({...policy, groupings: [...policy.groupings, first!]})).toEqual([
    'the policy has 5 groupings; the most is 4'
  ]);
});
