import {expect, test} from 'vitest';
import type {Frame} from '../../src/privacy/frame.ts';
import type {Groups} from '../../src/privacy/groups.ts';
import {fewestReadAs, providerCount} from '../../src/privacy/provider-count.ts';
import {providersOf} from '../../src/privacy/providers.ts';
import {rules} from './mini.ts';

const policy = {...rules, minProviders: {...rules.minProviders, value: 11}};

test('how many owners have any of a figure is told in fives, so that one more or less does not show', () => {
  expect([28, 29, 30, 31, 32].map((owners) => providerCount(owners, policy))).toEqual([30, 30, 30, 30, 30]);
});

test('and never as fewer than a figure must rest on', () => {
  expect([11, 12, 13].map((owners) => providerCount(owners, policy))).toEqual([11, 11, 15]);
});

test('the fewest that read the same are as few as round to it, and never fewer than a figure rests on', () => {
  expect([11, 12, 13, 15, 17, 18].map((owners) => fewestReadAs(owners, policy))).toEqual([
    ...[11, 11, 13, 13, 13, 18]
  ]);
});

test('how many a group counts is rounded as the numbers behind its figures are, and not told of a few', () => {
  const size = [10, 11, 28, 143];
  const groups = {ids: ['a', 'b', 'c', 'd'], partitions: [], in: new Map([['2021', {size}]])};
  const frame = {singles: ['2020', '2021'], policy};
  expect([...providersOf(frame as unknown as Frame, groups as unknown as Groups)]).toEqual([
    ['a', 0],
    ['b', 11],
    ['c', 30],
    ['d', 145]
  ]);
});
