import {expect, test} from 'vitest';
import {checkPercentiles} from '../../src/audit/percentiles.ts';
import {percentilesOf} from '../../src/privacy/percentiles.ts';
import {rules} from '../privacy/mini.ts';
import {membersOf, shownAs, sliceOf} from './slices.ts';

const names = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
type Name = (typeof names)[number];

/** Sixty owners, far enough apart to be told from each other in three digits. */
const values = Array.from({length: 60}, (_, at) => 100 + 7 * at);
const ids = values.map((_, at) => `o${at}`);

function found(told: Partial<Record<Name, number>>, owners = values.length, providers = owners) {
  const some = Object.fromEntries(
    ids.slice(0, owners).map((id, at) => [id, {n: values[at]!, x: values[at]!}])
  );
  const cell = shownAs({n: 100, x: 100, providers, ...told});
  const {findings, checked} = checkPercentiles(sliceOf(some), cell, membersOf(ids), rules, () => false);
  expect(checked).toBe(Object.keys(told).length);
  return findings.map(({code}) => code);
}

test('what protection makes is what the audit makes again, each of the five', () => {
  const holdings = values.map((value) => ({clients: value, n: value, x: value}));
  const made = percentilesOf(holdings, {kind: 'count', parted: false, exclusive: false}, rules);
  for (const name of names) {
    expect(made[name]).not.toBeNull();
    expect(found({[name]: made[name]!})).toEqual([]);
  }
});

test('the value of one owner is found as such, and any other number as untrue', () => {
  // Unlike the mean of its neighbours, since these lie wider apart above it.
  expect(found({p50: 100 + 7 * 45})).toEqual(['percentile-single']);
  expect(found({p50: 900})).toEqual(['percentile-untrue']);
});

test('a percentile of another rank is found', () => {
  const quarter = values.slice(13, 18).reduce((sum, value) => sum + value, 0) / 5;
  expect(found({p25: quarter})).toEqual([]);
  expect(found({p75: quarter})).not.toEqual([]);
});

test('from certainly enough owners: the median from ten, quartiles from twenty, deciles from fifty', () => {
  const at = (share: number, of: number) => {
    const middle = Math.round((of - 1) * share);
    const window = values.slice(Math.max(0, middle - 2), Math.max(0, middle - 2) + 5);
    return Number((window.reduce((sum, value) => sum + value, 0) / 5).toPrecision(3));
  };
  for (const [name, share, least] of [
    ['p50', 0.5, 10],
    ['p25', 0.25, 20],
    ['p75', 0.75, 20],
    ['p10', 0.1, 50],
    ['p90', 0.9, 50]
  ] as const) {
    expect(found({[name]: at(share, least - 1)}, least - 1, least + 5), name).toContain('rule-broken');
    // Printed as so many, it may be two fewer.
    expect(found({[name]: at(share, least + 2)}, least + 2, least), name).toContain('rule-broken');
    expect(found({[name]: at(share, least + 5)}, least + 5, least + 5), name).not.toContain('rule-broken');
  }
});
