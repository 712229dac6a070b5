import {expect, test} from 'vitest';
import {checkPolicy} from '../../src/template/check-policy.ts';
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

test('nor of fewer people than five', () => {
  expect(checkPolicy({...policy, minClients: {...policy.minClients, value: 4}})).toHaveLength(1);
});

test('nor in more than four groupings', () => {
  const [first] = policy.groupings;
  expect(checkPolicy({...policy, groupings: [...policy.groupings, first!]})).toEqual([
    'the policy has 5 groupings; the most is 4'
  ]);
});
