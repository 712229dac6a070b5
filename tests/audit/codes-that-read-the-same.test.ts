import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkAlike, lookAlikes} from '../../src/audit/alike.ts';
import {auditReports} from '../../src/audit/audit.ts';
import type {CodeDecision} from '../../src/delivery/read.ts';
import {protect} from '../../src/privacy/protect.ts';
import {alike} from '../../src/validate/alike.ts';
import {family, holdersOf, large, rowsOf} from '../privacy/mini.ts';
import {opened} from './opened.ts';

const concerns = ['Groep-X', 'groep-x', ...Array.from({length: 8}, (_, at) => `owner ${'abcdefgh'[at]}`)];
const given = concerns.map((concern, at) => ({id: `id-${'qrstuvwxyz'[at]}`, concern}));
const rows = rowsOf(
  holdersOf(given),
  given.flatMap(({id}, at) => large(id, 400 + 37 * at))
);
const template = family();
const reports = opened(protect(rows, template));

const alikeIn = async (decisions: readonly CodeDecision[], holders = rows.holders) => {
  const {findings} = await auditReports(reports, {...rows, holders, decisions}, template);
  return findings.filter(({code}) => code === 'codes-alike').map(({args}) => args);
};

const decision = (of: CodeDecision['of'], verdict: CodeDecision['verdict']): CodeDecision => ({
  of,
  verdict,
  codes: ['Groep-X', 'groep-x'],
  reason: 'register'
});

test('two owners that read the same are found, whatever let the delivery through', async () => {
  expect(await alikeIn([])).toEqual([{of: 'owner', one: 'Groep-X', other: 'groep-x'}]);
});

test('what staff decided to be two is no finding; a decision about another field changes nothing', async () => {
  expect(await alikeIn([decision('owner', 'two')])).toEqual([]);
  expect(await alikeIn([decision('provider', 'two')])).toHaveLength(1);
});

test('what was decided to be the same and still counts as two is found', async () => {
  expect(await alikeIn([decision('owner', 'same')])).toHaveLength(1);
});

test('a decision says of two codes that they are two, by any name of theirs, and of no others', () => {
  const found = (...decisions: readonly (readonly [CodeDecision['verdict'], string, string])[]) =>
    checkAlike({
      ...rows,
      decisions: decisions.map(([verdict, ...codes]) => ({of: 'owner', verdict, codes, reason: 'register'}))
    }).length;
  expect(found(['two', 'Groep-X', 'groep-x'])).toBe(0);
  expect(found(['two', 'Groep-Y', 'groep-y'])).toBe(1);
  expect(found(['two', 'Groep-X', 'groep-y'])).toBe(1);
  // Under another name of the first, where that was decided to be the same.
  expect(found(['two', 'Groep X', 'groep-x'])).toBe(1);
  expect(found(['two', 'Groep X', 'groep-x'], ['same', 'Groep-X', 'Groep X'])).toBe(0);
  expect(found(['two', 'Groep X', 'groep-x'], ['two', 'Groep-X', 'Groep X'])).toBe(1);
  expect(found(['two', 'Groep X', 'groep-x'], ['same', 'Groep-Z', 'Groep X'])).toBe(1);
});

test('who is its own owner is named once, as a provider; facts that are no text are no codes', () => {
  const as = (id: string, concern: string) => ({...rows.holders[0]!, id, concern, facts: {beds: 3}});
  const found = (...holders: readonly ReturnType<typeof as>[]) =>
    checkAlike({...rows, holders, decisions: []}).map(({args}) => args['of']);
  expect(found(as('a-x', 'a-x'), as('A-x', 'A-x'))).toEqual(['provider']);
  expect(found(as('a-x', 'a-x'), as('q', 'A-x'))).toEqual(['owner']);
  expect(found(as('a-x', 'q'), as('A-x', 'q'))).toEqual(['provider']);
});

test('codes of groups that read the same are found, and so are providers', async () => {
  const north = rows.holders.map((holder, at) =>
    at === 0 ? {...holder, facts: {...(holder.facts as object), region: 'Nοrth'}} : holder
  );
  expect(await alikeIn([decision('owner', 'two')], north)).toEqual([
    {of: 'group', one: 'NU+3BFrth', other: 'north'}
  ]);
  const shy = rows.holders.map((holder, at) => (at === 5 ? {...holder, id: 'ID‑q'} : holder));
  expect(await alikeIn([decision('owner', 'two')], shy)).toEqual([
    {of: 'provider', one: 'IDU+2011q', other: 'id-q'}
  ]);
});

test('it agrees with the check of a delivery, on code of its own', () => {
  const sign = fc.constantFrom(...'aAоОoO0lI1iхХxXвВbB-–‑ _\u00a0\u200b\u00adéßςσΣmrn2');
  const code = fc.array(sign, {minLength: 1, maxLength: 4}).map((signs) => signs.join(''));
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(lookAlikes([one, other]).length).toBe(alike([one, other]).length);
    }),
    {numRuns: 20_000}
  );
});
