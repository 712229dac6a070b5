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

test('the order in which owners come, and who is not in the group, make no difference; two codes of one owner do', () => {
  const cell = shownAs({n: 100, x: 100, providers: 60, p50: 310});
  const some = ids.map((id, at) => [id, {n: values[at]!, x: values[at]!}] as const);
  const codes = (amounts: typeof some, members = membersOf(ids)) =>
    checkPercentiles(sliceOf(Object.fromEntries(amounts)), cell, members, rules, () => false).findings;
  expect(codes([...some.slice(20), ...some.slice(0, 20)])).toEqual([]);
  const empty = Array.from({length: 20}, (_, at) => [`e${at}`, {n: 0, x: 0}] as const);
  expect(codes([...some, ...empty], membersOf([...ids, ...empty.map(([id]) => id)]))).toEqual([]);
  const strangers = Array.from({length: 20}, (_, at) => [`z${at}`, {n: 5000, x: 5000}] as const);
  expect(codes([...some, ...strangers])).toEqual([]);
  const members = membersOf(ids);
  for (const [id] of strangers) members.set(id, {owner: id, groups: ['other']});
  expect(codes([...some, ...strangers], members)).toEqual([]);
  // The upper half are codes of one owner: then the middle of the thirty-one lies lower.
  const one = membersOf(ids, (id) => (Number(id.slice(1)) < 30 ? id : 'one'));
  expect(codes(some, one).map(({code}) => code)).toContain('percentile-untrue');
});

test('a mean is held to each owner’s own mean', () => {
  const amounts = Object.fromEntries(ids.map((id, at) => [id, {n: 10, x: 10 * values[at]!}]));
  const of = (p50: number) => {
    const cell = shownAs({n: 100, x: 100, providers: 60, p50});
    return checkPercentiles(sliceOf(amounts, 'mean'), cell, membersOf(ids), rules, () => false).findings;
  };
  expect(of(310)).toEqual([]);
  expect(of(3100)).toHaveLength(1);
});

test('quartiles ask as many as a rank does, and the least number of owners is certain itself', () => {
  const quarter = values.slice(2, 7).reduce((sum, value) => sum + value, 0) / 5;
  const of = (policy: typeof rules, told: Partial<Record<Name, number>>, owners: number) => {
    const some = Object.fromEntries(
      ids.slice(0, owners).map((id, at) => [id, {n: values[at]!, x: values[at]!}])
    );
    const cell = shownAs({n: 100, x: 100, providers: owners, ...told});
    return checkPercentiles(sliceOf(some), cell, membersOf(ids), policy, () => false).findings.map(
      ({code}) => code
    );
  };
  const ranked = {...rules, rankFrom: {...rules.rankFrom, value: 30}};
  const quartered = {...rules, quartiles: {...rules.quartiles, value: 30}};
  for (const policy of [ranked, quartered]) expect(of(policy, {p25: quarter}, 25)).toContain('rule-broken');
  const least = {...rules, minProviders: {...rules.minProviders, value: 10}};
  const middle = values.slice(2, 7).reduce((sum, value) => sum + value, 0) / 5;
  expect(of(least, {p50: middle}, 10)).toEqual([]);
});

test('what stands as it was given out is not made again', () => {
  const some = Object.fromEntries(ids.map((id, at) => [id, {n: values[at]!, x: values[at]!}]));
  const cell = shownAs({n: 100, x: 100, providers: 60, p50: 900});
  const of = (asIssued: boolean) =>
    checkPercentiles(sliceOf(some), cell, membersOf(ids), rules, () => asIssued).findings.length;
  expect([of(false), of(true)]).toEqual([1, 0]);
});
