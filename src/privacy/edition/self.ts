import type {Column, Row, System, Terms} from '../lp/system.ts';
import type {Block, Own} from './block.ts';
import type {World} from './world.ts';

/**
 * What a reader can make of its own figures from what it knows of itself alone. With `others`, by basic, also
 * that it has no more of anything than it and the others of its atom have together: then whatever it could
 * have instead leaves every published number as it is.
 */
export function selfSystem(block: Block, own: Own, others: readonly number[] | null): System {
  const truth = block.basics.map(({values}) => values[own.member]!);
  const columns = block.basics.map(({name, measure, signed}, basic): Column => {
    const most = others ? truth[basic]! + others[basic]! : 4 * Math.abs(truth[basic]!) + ROOM;
    return {name, measure, lo: signed ? -most : 0, hi: most};
  });
  return {columns, rows: [...knownRows(block, own, 0), ...marginRows(block, 0)], truth};
}

const ROOM = 1000;

/** The same inside the world: the reader's own figures are columns beside those of the atoms. */
export function selfInWorld(block: Block, own: Own, atom: number, world: World): System {
  const {columns, rows, truth} = world.system;
  const self = selfSystem(block, own, null);
  const first = columns.length;
  const within = block.basics.map(
    ({name, signed}, basic): Row => ({
      name: `${name} of others`,
      lo: signed ? -Infinity : 0,
      hi: Infinity,
      terms: [
        [world.column(atom, basic), 1],
        [first + basic, -1]
      ]
    })
  );
  const ofOthers = block.margins.map(
    ({name, terms}): Row => ({
      name: `${name}, of others`,
      ...{lo: 0, hi: Infinity},
      terms: terms.flatMap(([basic, times]) => [
        [world.column(atom, basic), times] as const,
        [first + basic, -times] as const
      ])
    })
  );
  return {
    columns: [...columns, ...self.columns],
    rows: [...rows, ...within, ...ofOthers, ...knownRows(block, own, first), ...marginRows(block, first)],
    truth: [...truth!, ...self.truth!]
  };
}

export const moved = (terms: Terms, by: number): Terms => terms.map(([at, times]) => [at + by, times]);

/** What is at least nothing for everybody is so for the reader. */
const marginRows = ({margins}: Block, first: number): Row[] =>
  margins.map(({name, terms}) => ({
    name: `${name}, of its own`,
    ...{lo: 0, hi: Infinity},
    terms: moved(terms, first)
  }));

function knownRows(block: Block, {known}: Own, first: number): Row[] {
  return known.map(({quantity, lo, hi}) => {
    const {name, terms} = block.quantities[quantity]!;
    return {name: `${name}, known to itself`, terms: moved(terms, first), lo, hi};
  });
}
