import {expect, test} from 'vitest';
import type {Rule} from '../../src/template/define.ts';
import policy from '../../templates/kibg/policy.ts';
import {holders, of} from './delivery.ts';

const rules = Object.entries(policy).filter(
  (entry): entry is [string, Rule] => typeof entry[1] === 'object' && 'basis' in entry[1]
);

test('every rule but the secret ones is told to readers, with the number that holds', () => {
  expect(rules.filter(([, {says}]) => !says).map(([name]) => name)).toEqual(['pPercent', 'topShare']);
  const named = ['individual', 'minClients', 'minProviders', 'roundingBase', 'minParts', 'boundFrom'];
  const silent = rules.filter(
    ([name, {says, value}]) => named.includes(name) && !says?.includes(String(value))
  );
  expect(silent).toEqual([]);
});

test('no sentence gives a secret number away', () => {
  const said = rules.map(([, {says}]) => says ?? '').join(' ');
  expect(said).not.toMatch(/concentratie|dominan|p%|50% van/i);
});

test('the secret and the public numbers are those of the policy', () => {
  expect(Object.fromEntries(rules.map(([name, {value}]) => [name, value]))).toMatchObject({
    individual: 75,
    minClients: 10,
    minProviders: 11,
    pPercent: 10,
    topShare: 0.5,
    roundingBase: 5,
    median: 10,
    quartiles: 20,
    deciles: 50,
    zeroFrom: 6
  });
});

test('a holder need not know what others did for its clients, and knows the rest', () => {
  const unknown = Object.entries(policy.sources).filter(([, {readerKnows}]) => !readerKnows);
  expect(unknown.map(([id, {minOwn}]) => [id, minOwn?.value])).toEqual([['declaraties-keten', 10]]);
});

test('every class has about twenty providers in every year: enough for a middle value, and mostly for a spread', () => {
  const last = new Map<string, number>();
  for (const {aanbieder, periode, prestatie, x} of of('trajecten'))
    if (['2020', '2021'].includes(periode) && prestatie === 'totaal')
      last.set(aanbieder, (last.get(aanbieder) ?? 0) + x);
  for (const {classes, classOf, withPool} of policy.groupings) {
    const members = holders.filter(({aanbieder}) => withPool || (last.get(aanbieder) ?? 0) > 75);
    for (const id of Object.keys(classes))
      for (const year of new Set(holders.map(({jaar}) => jaar))) {
        const inside = members.filter((holder) => holder.jaar === year && classOf({...holder}) === id);
        expect(new Set(inside.map(({concern}) => concern)).size, `${id} ${year}`).toBeGreaterThanOrEqual(20);
      }
  }
});
