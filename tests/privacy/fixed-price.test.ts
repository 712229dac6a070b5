import {expect, test} from 'vitest';
import {besiege} from '../../src/privacy/edition/attack.ts';
import type {Block} from '../../src/privacy/edition/block.ts';
import {linked} from '../../src/privacy/edition/links.ts';
import {counts, exact, hiding, highs} from './block.ts';

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
