import type {Guarded} from './guard.ts';

const levels = 'tests/figures/verdict/levels-come-in-order.test.ts';
const printed = 'tests/figures/verdict/a-verdict-holds-for-all-that-is-printed.test.ts';
const large = 'tests/figures/verdict/a-large-reader-is-held-against-the-others.test.ts';

export const verdict: Guarded = {
  document: 'docs/statistiek.md',
  guards: [
    {
      claim: 'No judgement under reliableFrom',
      file: 'src/figures/verdict/margin.ts',
      from: "if (own.n < indicator.reliableFrom) return 'few';",
      to: '',
      test: levels
    },
    {
      claim: 'No judgement where chance is not known: a count, a share of an amount',
      file: 'src/figures/verdict/margin.ts',
      from: "if (indicator.kind === 'count' || indicator.quantity) return 'unknown';",
      to: '',
      test: levels
    },
    {
      claim: 'No judgement of a year that is not complete',
      file: 'src/figures/verdict/evidence.ts',
      from: "if (incomplete) return nothing('incomplete');",
      to: '',
      test: levels
    },
    {
      claim: 'Striking only to the side on which it differs',
      file: 'src/figures/verdict/verdicts.ts',
      from: "one.level === 'differs' && one.side === one.beyond",
      to: "one.level !== 'none'",
      test: levels
    },
    {
      claim: 'Striking only what the false discovery rate allows, at 5%',
      file: 'src/figures/verdict/verdicts.ts',
      from: 'export const falseDiscovery = 0.05;',
      to: 'export const falseDiscovery = 0.1;',
      test: 'tests/figures/verdict/comparisons.test.ts'
    },
    {
      claim: 'The procedure is that of Benjamini and Hochberg',
      file: 'src/figures/verdict/verdicts.ts',
      from: '(rate * (at + 1)) / sorted.length',
      to: 'rate / sorted.length',
      test: levels
    },
    {
      claim: 'What lies inside the ordinary counts with p = 1',
      file: 'src/figures/verdict/verdicts.ts',
      from: 'map(({p}) => p ?? 1)',
      to: 'flatMap(({p}) => (p === null || p === 1 ? [] : [p]))',
      test: levels
    },
    {
      claim: 'Alike only where the own interval is narrow enough',
      file: 'src/figures/verdict/evidence.ts',
      from: 'ordinary !== null && lengthOf(widest) <= lengthOf(ordinary.narrowest)',
      to: 'ordinary !== null && lengthOf(widest) <= 1e9 * lengthOf(ordinary.narrowest)',
      test: levels
    },
    {
      claim: 'From p10 and p90 to the middle 90%: times 1.2835',
      file: 'src/figures/verdict/ordinary.ts',
      from: '1.6448536 / 1.2815516',
      to: '1.6448536 / 1.3815516',
      test: levels
    },
    {
      claim: 'From the quartiles: times 2.4387',
      file: 'src/figures/verdict/ordinary.ts',
      from: '1.6448536 / 0.6744898',
      to: '1.6448536 / 0.7744898',
      test: levels
    },
    {
      claim: 'Shares on the logit, means that are never below zero on the log',
      file: 'src/figures/verdict/ordinary.ts',
      from: 'isShare(indicator.kind) ? logit : isPositive(indicator) ? log : plain',
      to: 'isShare(indicator.kind) ? plain : isPositive(indicator) ? plain : log',
      test: levels
    },
    {
      claim: 'Tested against the nearest edge, both tails',
      file: 'src/figures/verdict/evidence.ts',
      from: 'return binomialUpper(x, n, edge) + binomialLower(whole ? Math.floor(across + hair) : across, n, edge);',
      to: 'return 2 * binomialUpper(x, n, edge) + 0 * Number(whole) * across * hair;',
      test: levels
    },
    {
      claim: 'A low mean borrows the standard error of the edge',
      file: 'src/figures/verdict/evidence.ts',
      from: '? Math.max(error, (error * edge) / value!) : error',
      to: '? error : error',
      test: levels
    },
    {
      claim: 'Behind a rounded count lies every whole number less than five away',
      file: 'src/figures/verdict/published.ts',
      from: 'Math.max(0, rounding - 1)',
      to: 'Math.max(0, rounding - 3)',
      test: printed
    },
    {
      claim: 'Behind a mean lies half a step to either side',
      file: 'src/figures/verdict/published.ts',
      from: '(indicator.step ?? 0) / 2',
      to: '(indicator.step ?? 0) / 8',
      test: printed
    },
    {
      claim: 'An own bound: the least favourable count that it allows',
      file: 'src/figures/verdict/margin.ts',
      from: 'return [edge, bound.over ? n : 0].map',
      to: 'return [bound.over ? n : 0].map',
      test: printed
    },
    {
      claim: 'More than a tenth of the group is held against the others in it',
      file: 'src/figures/verdict/others.ts',
      from: 'const largePart = 0.1;',
      to: 'const largePart = 0.2;',
      test: large
    },
    {
      claim: 'At the smallest number that the published denominator allows',
      file: 'src/figures/verdict/others.ts',
      from: 'if (n <= largePart * all[0]) return null;',
      to: 'if (n <= largePart * all[1]) return null;',
      test: large
    },
    {
      claim: 'A pool never strikes: it is no provider',
      file: 'src/figures/verdict/evidence.ts',
      from: 'const far = pooled ? unknown :',
      to: 'const far =',
      test: 'tests/figures/verdict/what-strikes-is-found.test.ts'
    },
    {
      claim: 'A union leaves twice as much open',
      file: 'src/figures/verdict/published.ts',
      from: 'slackOf(indicator) * added',
      to: 'slackOf(indicator) * Math.min(1, added)',
      test: printed
    },
    {
      claim: 'A change of shares: method 10 of Newcombe',
      file: 'src/figures/verdict/change.ts',
      from: 'rise: Math.hypot(to - least, high - from),',
      to: 'rise: Math.hypot(most - to, high - from),',
      test: 'tests/figures/verdict/changes-are-more-than-chance.test.ts'
    },
    {
      claim: 'A change of means: Welch',
      file: 'src/figures/verdict/change.ts',
      from: 'const freedom = (a + b) ** 2 / (a ** 2 / (before.n! - 1) + b ** 2 / (after.n! - 1));',
      to: 'const freedom = before.n! + after.n! - 2;',
      test: 'tests/figures/verdict/changes-are-more-than-chance.test.ts'
    },
    {
      claim: 'An interval of a share is Wilson’s',
      file: 'src/figures/interval.ts',
      from: 'const shrink = 1 + (z * z) / n;',
      to: 'const shrink = 1;',
      test: 'tests/figures/estimates-are-right.test.ts'
    },
    {
      claim: 'A limit has a side, and to be beyond it is no grade',
      file: 'src/figures/verdict/limit.ts',
      from: "const above = norm.side !== 'least';",
      to: 'const above = true;',
      test: 'tests/figures/verdict/a-limit-is-no-grade.test.ts'
    },
    {
      claim: 'A sample in which all are alike does not say that there is no spread',
      file: 'src/figures/verdict/margin.ts',
      from: ' || own.low === own.high',
      to: '',
      test: levels
    }
  ]
};
