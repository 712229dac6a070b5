import {expect, test} from 'vitest';
import {providerCount} from '../../src/privacy/provider-count.ts';
import {rules} from './mini.ts';

const policy = {...rules, minProviders: {...rules.minProviders, value: 11}};

test('how many owners have any of a figure is told in fives, so that one more or less does not show', () => {
  expect([28, 29, 30, 31, 32].map((owners) => providerCount(owners, policy))).toEqual([30, 30, 30, 30, 30]);
});

test('and never as fewer than a figure must rest on', () => {
  expect([11, 12, 13].map((owners) => providerCount(owners, policy))).toEqual([11, 11, 15]);
});
