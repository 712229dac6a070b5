import {expect, test} from 'vitest';
import {membersOf} from '../../src/audit/members.ts';
import type {IssuedEdition} from '../../src/privacy/ledger.ts';
import {family, holdersOf, large, rowsOf} from '../privacy/mini.ts';

const {policy} = family();
const holders = [
  {id: 'a', region: 'north', size: 'large'},
  {id: 'b', region: 'south', size: 'middle'},
  {id: 'c', region: 'south', size: 'large', concern: 'b'}
];
const rows = rowsOf(
  holdersOf(holders),
  holders.flatMap(({id}) => large(id))
);
const individual = new Set(['a', 'b']);

const edition = (
  name: string,
  members: Readonly<Record<string, readonly string[]>>,
  pool: readonly string[]
) =>
  ({edition: name, rows: [], members: {'2020': members}, pool: {'2020': pool}}) as unknown as IssuedEdition;

const groupsIn = (period: string, earlier: readonly IssuedEdition[] = []) =>
  Object.fromEntries(
    [...membersOf({rows, policy, individual, earlier})(period)].map(([id, {groups}]) => [
      id,
      [...groups].sort()
    ])
  );

test('a period that was never given out has its groups by its own facts and by who got a report', () => {
  expect(groupsIn('2020')).toEqual({
    a: ['everybody', 'large', 'north'],
    b: ['everybody', 'middle', 'south'],
    c: ['everybody', 'pool', 'south']
  });
});

test('one that was given out keeps its groups, whatever the facts say now; another period does not', () => {
  const then = edition('2020', {everybody: ['a', 'b'], north: ['b'], south: [], large: ['c'], pool: ['a']}, [
    'a'
  ]);
  expect(groupsIn('2020', [then])).toEqual({
    a: ['everybody', 'pool'],
    b: ['everybody', 'middle', 'north'],
    c: ['large']
  });
  expect(groupsIn('2021', [then])).toEqual(groupsIn('2021'));
});

test('of several editions the last that gave it out says who was in them', () => {
  const first = edition('2020', {everybody: ['a'], north: [], south: [], large: [], pool: []}, []);
  const last = edition('2021', {everybody: ['b'], north: [], south: [], large: [], pool: []}, []);
  expect(groupsIn('2020', [first, last])).toMatchObject({a: [], b: ['everybody', 'middle'], c: []});
  expect(groupsIn('2020', [last, first])).toMatchObject({a: ['everybody'], b: ['middle'], c: []});
});

test('providers of one owner are that owner’s', () => {
  const members = membersOf({rows, policy, individual, earlier: []})('2021');
  expect([...members].map(([id, {owner}]) => `${id} ${owner}`)).toEqual(['a a', 'b b', 'c b']);
});
