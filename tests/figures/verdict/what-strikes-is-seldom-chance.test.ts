/** A small run of `npm run bench -- verdict`: fewer lists, looser bounds, the same rule and the same worlds. */
import {describe, expect, test} from 'vitest';
import {edges} from './simulation/edges.ts';
import {beyondOrdinary, mixed, onTheEdge, ordinaryProviders, planted, type Size} from './simulation/lists.ts';
import {gammaMeans, logitNormal, normalMeans, plainMean, positiveMean} from './simulation/world.ts';

const of =
  (n: number): Size =>
  () =>
    n;

describe('114 providers of one distribution', () => {
  const worlds = [normalMeans(2), logitNormal(2), gammaMeans(2)];

  test.each(worlds)(
    '$name: few strike where chance is large, about as many as lie outside where it is none',
    (world) => {
      expect(ordinaryProviders(world, of(100), 1, 1).striking).toBeLessThan(0.02);
      const {striking} = ordinaryProviders(world, of(100_000), 1, 1);
      expect(striking).toBeGreaterThan(0.04);
      expect(striking).toBeLessThan(0.12);
    }
  );

  test.each(worlds)('$name: of mixed size, most lists name nothing and few name more than six', (world) => {
    const {any, many} = ordinaryProviders(world, mixed, 3, 1);
    expect(any).toBeLessThan(0.28);
    expect(many).toBeLessThan(0.03);
  });
});

describe('on the edge of what is ordinary', () => {
  const all = [false, true].flatMap((narrow) =>
    edges(narrow).map((edge) => ({...edge, title: `${edge.name}, ${narrow ? 'narrow' : 'wide'}`, edge}))
  );

  test.each(all)('$title: few lists name anything', ({edge}) => {
    for (const allLow of [false, true]) {
      const size: Size = ({size}) => size(30, 100_000);
      // At a rate of 5% more than a tenth of 200 lists would be named once in some hundred runs; the seed is fixed.
      expect(onTheEdge(edge, {lists: 200, allLow, size}, 3)).toBeLessThan(0.1);
    }
  });
});

test.each([
  {world: normalMeans(3), side: 1},
  {world: normalMeans(3), side: -1},
  {world: gammaMeans(3), side: 1},
  {world: logitNormal(3), side: 1},
  {world: logitNormal(3, 0.85), side: -1}
] as const)('what lies two deviations beyond the edge is found: $world.name, $side', ({world, side}) => {
  expect(planted(world, side, 3, 2)).toBeGreaterThan(0.85);
});

test('positive means lie better on the log: as many beyond the low end as beyond the high one', () => {
  const [log, plain] = [positiveMean, plainMean].map((plan) => beyondOrdinary(gammaMeans(2), plan, 300, 4));
  const apart = ([low, high]: readonly [number, number]): number => Math.abs(low - high);
  expect(apart(log!)).toBeLessThan(apart(plain!));
});
