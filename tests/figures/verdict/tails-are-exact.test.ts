import {readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import {expect, test} from 'vitest';
import {studentT} from '../../../src/figures/student.ts';
import {binomialLower, binomialUpper, normalUpper, studentUpper} from '../../../src/figures/verdict/tails.ts';

/** P(X ≥ x) by adding up the probabilities one by one. */
function upperBySum(x: number, n: number, share: number): number {
  let term = (1 - share) ** n;
  let sum = x <= 0 ? term : 0;
  for (let k = 1; k <= n; k++) {
    term *= ((n - k + 1) / k) * (share / (1 - share));
    if (k >= x) sum += term;
  }
  return sum;
}

test('binomial tails equal the sum of their probabilities', () => {
  for (const n of [1, 7, 30, 250])
    for (const share of [0.01, 0.2, 0.5, 0.83])
      for (const x of [0, 1, Math.floor(n / 3), Math.ceil(n * share), n - 1, n].filter((k) => k >= 0)) {
        const sum = upperBySum(x, n, share);
        expect(Math.abs(binomialUpper(x, n, share) - sum), `${x} of ${n} at ${share}`).toBeLessThan(1e-10);
        const lower = 1 - upperBySum(x + 1, n, share);
        expect(Math.abs(binomialLower(x, n, share) - lower), `${x} of ${n} at ${share}`).toBeLessThan(1e-10);
      }
});

test('the edges of a binomial are certain or impossible', () => {
  expect([
    binomialUpper(0, 9, 0.4),
    binomialUpper(3, 9, 0),
    binomialUpper(3, 9, 1),
    binomialLower(9, 9, 0.4)
  ]).toEqual([1, 0, 1, 1]);
});

test("Student's t passes through its printed table", () => {
  const table = [
    [12.706, 1, 0.025],
    [2.776, 4, 0.025],
    [2.228, 10, 0.025],
    [2.764, 10, 0.01],
    [1.984, 100, 0.025],
    [3.39, 100, 0.0005]
  ] as const;
  for (const [t, freedom, tail] of table) expect(studentUpper(t, freedom) / tail).toBeCloseTo(1, 2);
});

test('the normal passes through its printed table', () => {
  for (const [z, tail] of [
    [0, 0.5],
    [1.6449, 0.05],
    [1.96, 0.025],
    [3.0902, 0.001],
    [4.7534, 1e-6]
  ] as const)
    expect(normalUpper(z) / tail).toBeCloseTo(1, 2);
});

/** What another program (mpmath 1.3, fifty digits) makes of counts up to ninety thousand, fractional ones and freedoms among them. */
const rows: readonly Readonly<Record<string, string>>[] = parse(
  readFileSync(new URL('tails.csv', import.meta.url)),
  {columns: true, delimiter: ';'}
);

const ours: Readonly<Record<string, (size: number, share: number, at: number) => number>> = {
  'binomial upper': (n, share, x) => binomialUpper(x, n, share),
  'student upper': (freedom, _, t) => studentUpper(t, freedom),
  'student 97.5%': (freedom) => studentT(freedom)
};

test.each([
  ['binomial upper', 9],
  ['student upper', 9],
  ['student 97.5%', 6]
] as const)('%s: its first %d digits are those of another program', (law, digits) => {
  const known = rows.filter((row) => row['law'] === law);
  expect(known.length).toBeGreaterThan(15);
  for (const {n_or_freedom, share, at, value} of known) {
    const made = ours[law]!(Number(n_or_freedom), Number(share), Number(at));
    const off = Math.abs(made / Number(value) - 1);
    expect(off, `${law} ${n_or_freedom} ${share} ${at}`).toBeLessThan(10 ** -digits);
  }
});
