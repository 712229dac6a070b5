import type {Highs} from 'highs';
import type {Finding} from './finding.ts';
import type {Wording} from './recipe.ts';
import type {Failing} from './rules.ts';
import {attempt} from './solver.ts';
import type {System, Terms} from './system.ts';
import type {Unknowns} from './unknowns.ts';

/** A small number that is hidden, and how far up and down it may still be. */
interface Small extends Failing {
  readonly terms: Terms;
  least: number;
  most: number;
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
  {below, base}: {below: number; base: number},
  words: Wording
): {lps: number; findings: readonly Finding[]} {
  const small = failing.flatMap((cell) => smallIn(cell, system, sumOver, below));
  if (small.length === 0) return {lps: 0, findings: []};
  const problem = attempt(highs, system);
  try {
    const isOpen = ({least, most}: Small): boolean =>
      Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < base - 1;
    const look = (terms: Terms): number => {
      const {most, values} = problem.most(terms);
      if (values === null) return most;
      for (const one of small) {
        const value = one.terms.reduce((sum, [column, by]) => sum + by * values[column]!, 0);
        one.least = Math.min(one.least, value);
        one.most = Math.max(one.most, value);
      }
      return most;
    };
    for (const one of small) {
      if (!isOpen(one)) continue;
      look(one.terms.map(([column, by]) => [column, -by]));
      if (isOpen(one)) one.most = Math.max(one.most, look(one.terms));
    }
    return {lps: problem.solved(), findings: small.filter(isOpen).map((one) => say(one, words))};
  } finally {
    problem.dispose();
  }
}

/** The parts of a hidden figure that are small: its whole, its part, and what is left. */
function smallIn(cell: Failing, {columns}: System, sumOver: Unknowns['sumOver'], below: number): Small[] {
  const n = sumOver(cell.scope, cell.place, cell.category, 'n');
  const x = sumOver(cell.scope, cell.place, cell.category, 'x');
  return [n, x].flatMap((terms) => {
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
    least: Math.ceil(least - 1e-6),
    most: Math.floor(most + 1e-6)
  }
});
