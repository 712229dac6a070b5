import {expect, test} from 'vitest';
import {auditReports} from '../../src/audit/audit.ts';
import {besiege} from '../../src/privacy/edition/attack.ts';
import type {Block} from '../../src/privacy/edition/block.ts';
import {linked} from '../../src/privacy/edition/links.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {opened} from '../audit/opened.ts';
import {counts, exact, hiding, highs} from './block.ts';
import {cell, family, holdersOf, rowsOf} from './mini.ts';

const PRICE = 87.5;
const numbers = {a: 40, b: 31, c: 27, d: 22, e: 35, f: 18, alone: 25};
const groups = {all: Object.keys(numbers), most: Object.keys(numbers).filter((id) => id !== 'alone')};

/** The numbers, give or take four, and beside them what is paid for them. */
const {block: number} = counts(numbers, groups, exact(numbers, groups, 4));
const shift = number.amounts.length;

function paid(of: Readonly<Record<string, number>>): Block {
  const {block} = counts(of, groups, exact(of, groups));
  return {
    ...block,
    name: 'euro',
    basics: block.basics.map((basic) => ({...basic, measure: 'sum' as const, whole: false})),
    quantities: block.quantities.map((quantity) => ({...quantity, measure: 'sum' as const, whole: false})),
    amounts: block.amounts.map((amount) => ({...amount, cells: amount.cells!.map((cell) => cell + shift)}))
  };
}

const priced = (price: (id: string) => number) =>
  paid(Object.fromEntries(Object.entries(numbers).map(([id, value]) => [id, value * price(id)])));

const cellsOf = (of: Block, ...hidden: readonly number[]): readonly number[] => {
  const siege = besiege(highs, of, 10, hiding(...hidden));
  try {
    const found = siege.next();
    return found
      ? found.rows.flatMap(({row}) => siege.world.sources[row]!.choices.flat().map(({cell}) => cell))
      : [];
  } finally {
    siege.dispose();
  }
};

test('an amount at a fixed price tells the number: the rounded number alone does not, with the amount it does', () => {
  expect(cellsOf(number)).toEqual([]);
  const [together] = linked([number, priced(() => PRICE)]);
  expect(cellsOf(together!)).toEqual(expect.arrayContaining([shift, shift + 1]));
  expect(cellsOf(together!, shift, shift + 1)).toEqual([]);
});

test('where no price is the same for everybody, the amount tells nothing of the number', () => {
  const [together] = linked([number, priced((id) => (id === 'a' ? PRICE + 1 : PRICE))]);
  expect(together).toBe(number);
});

test('the same number under another name is read through its rounding', () => {
  const [together] = linked([number, priced(() => 1)]);
  expect(cellsOf(together!)).not.toEqual([]);
});

/** Beside the figures of today those of then, of one who corrected them, and a sum that was given out over then. */
function withThen(block: Block, then: number): Block {
  const {members, basics, sets, setNames, amounts} = block;
  const [, ...others] = sets[0]!;
  const [{lo, hi, ...all}] = [amounts[0]!];
  const more = then - basics[0]!.values[0]!;
  return {
    ...block,
    members: [...members, {id: 'a in 2020', concern: 'a', former: true}],
    basics: basics.map((basic) => ({...basic, values: [...basic.values, then]})),
    sets: [...sets, [...others, members.length]],
    setNames: [...setNames, '2020 all'],
    amounts: [
      ...amounts,
      {...all, name: 'given', set: sets.length, cells: null, lo: lo + more, hi: hi + more}
    ]
  };
}
const ofThen = (block: Block) =>
  block.amounts.filter(({set}) => block.setNames[set] === '2020 all').map(({name}) => name);

test('a year later, beside figures that were corrected since, an amount at a fixed price still tells the number', () => {
  const [together] = linked([
    withThen(number, 50),
    withThen(
      priced(() => PRICE),
      50 * PRICE
    )
  ]);
  expect(cellsOf(together!)).toEqual(expect.arrayContaining([shift, shift + 1]));
  expect(ofThen(together!)).toEqual(['given', 'given']);
});

test('what was given out of figures in no such proportion then says nothing of the number', () => {
  const [together] = linked([
    withThen(number, 50),
    withThen(
      priced(() => PRICE),
      49 * PRICE
    )
  ]);
  expect(cellsOf(together!)).toEqual(expect.arrayContaining([shift, shift + 1]));
  expect(ofThen(together!)).toEqual(['given']);
});

/**
 * Of twelve providers a count and what stands in a fixed proportion to it, of which the sums lie exactly between two
 * multiples of the base: the one just below what its rounded number allows, the other just above.
 */
function proportional(factor: number, shift: number, written: (value: number) => number): Rows {
  const ids = Array.from({length: 12}, (_, index) => `h${String(index).padStart(2, '0')}`);
  const count = ids.map((_, index) => 100 + 13 * index);
  const sum = () => count.reduce((all, value) => all + value, 0);
  count[0]! += ((7 - (sum() % 5)) % 5) + 5 * shift;
  const exactly = (2.5 * (2 * Math.round((sum() * factor) / 5) + 1)) / sum();
  const cells = ids.flatMap((id, index) => {
    const own = count[index]!;
    const minutes = cell(id, 'minutes', {}, written(own * exactly), own * 30);
    return [cell(id, 'treated', {}, own, own), {...minutes, clients: own}];
  });
  return rowsOf(holdersOf(ids.map((id) => ({id}))), cells);
}

const factors = Array.from({length: 20}, (_, index) => 0.3 * 1.31 ** index);

test.each([
  ['as they are', (value: number) => value],
  ['to ten digits', (value: number) => Number(value.toPrecision(10))],
  ['to nine digits', (value: number) => Number(value.toPrecision(9))]
])(
  'figures in an exact proportion, delivered %s, stop neither a build nor its audit by arithmetic',
  async (_, written) => {
    for (const factor of factors)
      for (const shift of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const rows = proportional(factor, shift, written);
        const {findings} = await auditReports(opened(protect(rows, family())), rows, family());
        expect(findings).toEqual([]);
      }
  }
);
