import type {Highs} from 'highs';
import type {Finding} from './finding.ts';
import type {Wording} from './recipe.ts';
import type {Failing} from './rules.ts';
import {attempt} from './solver.ts';
import type {System, Terms} from './system.ts';
import type {Unknowns} from './unknowns.ts';
import {isWhole, nearOf, valueAt} from './wholes.ts';

/** A small number that is hidden, and how far up and down it may still be. */
interface Small extends Failing {
  readonly terms: Terms;
  least: number;
  most: number;
}

/** Which numbers are small, how many values a rounded one leaves, and is what a part leaves of its whole a number too? */
export interface Limits {
  readonly below: number;
  readonly base: number;
  readonly hasRest: boolean;
}

/**
 * Hidden group figures of fewer people than may be shown: whoever reads all reports must be left with at
 * least as many possible values as a rounded number would leave.
 */
export function smallCounts(
  highs: Highs,
  system: System,
  {sumOver}: Pick<Unknowns, 'sumOver'>,
  failing: readonly Failing[],
  {below, base, hasRest}: Limits,
  words: Wording
): {lps: number; findings: readonly Finding[]} {
  const small = failing.flatMap((cell) => smallIn(cell, system, sumOver, below, hasRest));
  if (small.length === 0) return {lps: 0, findings: []};
  const problem = attempt(highs, system);
  try {
    const isOpen = ({least, most}: Small): boolean => most - least < base - 1;
    /** What is seen in one solution; of fractions, only what is sure to be seen in whole numbers too. */
    const see = (values: Float64Array): void => {
      const whole = isWhole(values, system);
      for (const one of small) {
        const value = valueAt(one.terms, values);
        const near = whole ? 0 : nearOf(one, system);
        one.least = Math.min(one.least, Math.ceil(value + near - HAIR));
        one.most = Math.max(one.most, Math.floor(value - near + HAIR));
      }
    };
    const look = (one: Small, sign: 1 | -1): void => {
      const terms = one.terms.map(([column, by]) => [column, by * sign] as const);
      const {values} = problem.most(terms);
      if (values === null) one.most = Infinity;
      else see(values);
      const isNear = values !== null && isOpen(one) && nearOf(one, system) > 0 && !isWhole(values, system);
      const exact = isNear ? problem.whole(terms) : null;
      if (exact) see(exact);
    };
    for (const one of small) {
      if (isOpen(one)) look(one, -1);
      if (isOpen(one)) look(one, 1);
    }
    return {lps: problem.solved(), findings: small.filter(isOpen).map((one) => say(one, words))};
  } finally {
    problem.dispose();
  }
}

/** A hair of arithmetic is no part of a person. */
const HAIR = 1e-6;

/** The parts of a hidden figure that are small: its whole, its part, and what is left. */
function smallIn(
  cell: Failing,
  {columns}: System,
  sumOver: Unknowns['sumOver'],
  below: number,
  hasRest: boolean
): Small[] {
  const n = sumOver(cell.scope, cell.place, cell.category, 'n');
  const x = sumOver(cell.scope, cell.place, cell.category, 'x');
  const rest: Terms = [...n, ...x.map(([column, by]) => [column, -by] as const)];
  return (hasRest ? [n, x, rest] : [n, x]).flatMap((terms) => {
    const value = terms.reduce((sum, [column, by]) => sum + by * columns[column]!.truth, 0);
    return value > 0 && value < below ? [{...cell, terms, least: value, most: value}] : [];
  });
}

const say = ({scope, place, category, least, most}: Small, words: Wording): Finding => ({
  code: 'small-count',
  args: {
    ...words.about,
    scope: words.group(scope),
    place: words.place(place),
    category: words.category(category),
    least,
    most
  }
});
