import {expect, test} from 'vitest';
import {InputError} from '../../src/errors.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {issueOf} from '../../src/privacy/issue.ts';
import type {IssuedEdition} from '../../src/privacy/ledger.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {cell, family, type Given, holdersOf, rowsOf} from './mini.ts';

type Who = Given & {readonly x: number};

const many = (count: number, x: number, region: string): Who[] =>
  Array.from({length: count}, (_, index) => ({id: `${region[0]}${index}`, region, x: x + index}));

const people = [...many(8, 100, 'north'), ...many(7, 120, 'south')];

/** Everybody's number in each year; `now` says it otherwise for some, in 2020. */
function delivered(
  until: string,
  now: Readonly<Record<string, number>> = {},
  who: readonly Who[] = people
): Rows {
  const years = ['2020', '2021'].filter((year) => year <= until);
  const cells = who.flatMap(({id, x}) =>
    years.map((year) => {
      const value = year === '2020' ? (now[id] ?? x) : x + 10;
      return cell(id, 'treated', {year}, value, value);
    })
  );
  const rows = rowsOf(holdersOf(who, years), cells, years);
  return {...rows, meta: {...rows.meta, edition: until}};
}

const template = family();
const first = delivered('2020');
const given = protect(first, template);
const issued = JSON.parse(JSON.stringify(issueOf(given, first, template))) as IssuedEdition;

const old = (of: SafeCells, group: string) =>
  of.groups.get(group)!.find(({indicator, at}) => indicator === 'treated' && at['year'] === '2020')!;
const GROUPS = ['everybody', 'north', 'south', 'large'];

test('what was given out is given out again as the same number', () => {
  const next = protect(delivered('2021'), template, {earlier: [issued]});
  for (const group of GROUPS) {
    expect(old(given, group).status).toBe('shown');
    expect(old(next, group)).toEqual(old(given, group));
  }
  expect(next.decisions).toEqual([]);
  expect(next.groups.get('north')!.some(({at, status}) => at['year'] === '2021' && status === 'shown')).toBe(
    true
  );
});

test('one correction in an old year keeps the old numbers, and staff hear which', () => {
  const next = protect(delivered('2021', {n0: 160}), template, {earlier: [issued]});
  for (const group of GROUPS) expect(old(next, group)).toEqual(old(given, group));
  const kept = next.decisions.map((decision) => (decision.kind === 'kept' ? decision.group : ''));
  expect(kept.sort()).toEqual(['everybody', 'large', 'north']);
});

test('corrections of many that may be read as a difference are given out', () => {
  const now = Object.fromEntries(people.map(({id, x}) => [id, x + 30]));
  const next = protect(delivered('2021', now), template, {earlier: [issued]});
  for (const group of GROUPS) expect(old(next, group).x).not.toBe(old(given, group).x);
  expect(next.decisions).toEqual([]);
});

test('corrections of five of which one is nearly all keep the old number: the difference would be its own', () => {
  const now = {n0: 900, n1: 102, n2: 103, n3: 104, n4: 105};
  const next = protect(delivered('2021', now), template, {earlier: [issued]});
  expect(old(next, 'north')).toEqual(old(given, 'north'));
});

test('who crosses the threshold between editions stays in the pool of the years that were given out', () => {
  const who = [...people, ...['p0', 'p1', 'p2', 'p3'].map((id): Who => ({id, region: 'north', x: 30}))];
  const before = delivered('2020', {}, who);
  const safe = protect(before, template);
  const edition = issueOf(safe, before, template);
  expect(edition.pool['2020']).toEqual(['p0', 'p1', 'p2', 'p3']);
  const grown = who.map((one) => (one.id === 'p0' ? {...one, x: 200} : one));
  const rows = delivered('2021', {p0: 30}, grown);
  const next = protect(rows, template, {earlier: [edition]});
  expect(next.readers.find(({id}) => id === 'p0')?.audience).toBe('individual');
  const after = issueOf(next, rows, template, {earlier: [edition]});
  expect(after.pool['2020']).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(after.pool['2021']).toEqual(['p1', 'p2', 'p3']);
  expect(after.members['2020']).toEqual(edition.members['2020']);
  expect(old(next, 'pool')).toEqual(old(safe, 'pool'));
});

test('what was hidden in a year that was given out stays hidden', () => {
  const few = [...people, {id: 'e0', region: 'east', x: 90}];
  const before = delivered('2020', {}, few);
  const safe = protect(before, template);
  expect(old(safe, 'east').status).toBe('hidden');
  const edition = issueOf(safe, before, template);
  const more = [...few, ...['e1', 'e2', 'e3', 'e4'].map((id): Who => ({id, region: 'east', x: 95}))];
  const next = protect(delivered('2021', {}, more), template, {earlier: [edition]});
  expect(old(next, 'east').status).toBe('hidden');
  expect(next.groups.get('east')!.find(({at}) => at['year'] === '2021')?.status).toBe('shown');
});

test('numbers that give somebody away and can no longer be taken back are reported with what blocks', () => {
  // Two numbers of groups that differ by one provider, given out by somebody who did not look.
  const row = issued.rows.find(({cell: {scope}}) => scope === 'everybody')!;
  const all = people.map(({id}) => id).sort();
  const sum = (ids: readonly string[]) =>
    people.reduce((total, {id, x}) => (ids.includes(id) ? total + x : total), 0);
  const said = (scope: string, ids: readonly string[]) => ({
    ...row,
    cell: {...row.cell, scope},
    n: [sum(ids), sum(ids)] as const,
    x: [sum(ids), sum(ids)] as const
  });
  const reckless: IssuedEdition = {
    ...issued,
    rows: [said('everybody', all), said('north', all.slice(1))],
    members: {'2020': {...issued.members['2020'], everybody: all, north: all.slice(1)}}
  };
  const audit = () => protect(delivered('2021'), template, {earlier: [reckless]});
  expect(audit).toThrow(InputError);
  expect(audit).toThrow(/everybody · treated · 2020.*north · treated · 2020.*één aanbieder/);
});
