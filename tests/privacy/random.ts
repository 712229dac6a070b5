/** Random deliveries of the small family, for property tests. */
import fc from 'fast-check';
import type {Cell} from '#report';
import type {Rows} from '../../src/validate/validate.ts';
import {cell, type Given, holdersOf, mixOf, rowsOf} from './mini.ts';

const parts = fc.array(fc.oneof(fc.nat(4), fc.nat(60), fc.constant(0)), {minLength: 3, maxLength: 3});

const provider = fc.record({
  region: fc.constantFrom('north', 'south', 'east'),
  size: fc.constantFrom('large', 'middle'),
  owner: fc.nat(9),
  treated: fc.nat(200),
  k: parts,
  m: parts,
  early: fc.double({min: 0, max: 1, noNaN: true}),
  minutes: fc.nat(900),
  before: fc.array(fc.nat(40), {minLength: 4, maxLength: 4})
});

type Made = typeof provider extends fc.Arbitrary<infer T> ? T : never;

function cellsOf(id: string, {treated, k, m, early, minutes, before}: Made, year: string): Cell[] {
  const mix = mixOf(id, year, {k, m});
  const sizes = new Map(mix.map(({at, n}) => [at['type']!, n]));
  const shares = [...sizes]
    .filter(([type]) => type !== 'all')
    .map(([type, n]) => ({type, n, x: Math.floor(n * early)}));
  const both = {type: 'all', n: sizes.get('all')!, x: shares.reduce((sum, {x}) => sum + x, 0)};
  const sum = before.reduce((all, x) => all + x, 0);
  return [
    ...mix,
    ...[...shares, both].map(({type, n, x}) => cell(id, 'early', {year, type}, n, x)),
    ...[...sizes].map(([type, n]) => cell(id, 'minutes', {year, type}, n, n * minutes)),
    ...before.map((x, index) => cell(id, 'before', {year}, sum, x, 'abcd'[index])),
    cell(id, 'secret', {year}, 50, 20),
    cell(id, 'treated', {year}, treated, treated)
  ];
}

/** Six to twenty providers, of which some share an owner, in two years. */
export const deliveries: fc.Arbitrary<Rows> = fc
  .array(provider, {minLength: 6, maxLength: 20})
  .map((made) => {
    const id = (index: number) => `h${String(index).padStart(2, '0')}`;
    const given: Given[] = made.map(({region, size, owner}, index) => ({
      id: id(index),
      concern: owner < 2 ? `owner-${owner}` : id(index),
      region,
      size
    }));
    const cells = made.flatMap((one, index) =>
      ['2020', '2021'].flatMap((year) => cellsOf(id(index), one, year))
    );
    return rowsOf(holdersOf(given), cells);
  });
