import fc from 'fast-check';
import {expect, test} from 'vitest';
import {lookAlikes} from '../../src/audit/alike.ts';
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
