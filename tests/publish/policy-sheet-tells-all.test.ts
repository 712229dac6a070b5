import {expect, test} from 'vitest';
import {policyPage, policySheet} from '../../src/publish/policy-sheet.ts';
import {policyText} from '../../src/publish/policy-text.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import kibg from '../../templates/kibg/template.ts';

const {policy} = kibg;
const sheet = policySheet(kibg);
const rules = Object.entries(policy).flatMap(([name, declared]) =>
  typeof declared === 'object' && 'basis' in declared ? [{name, ...declared}] : []
);
const own = Object.values(policy.sources).flatMap(({minOwn}) => minOwn ?? []);
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('every rule of the policy stands on the sheet, with its number, value, source and standing', () => {
  expect(sheet.rules).toHaveLength(rules.length + own.length);
  for (const {name, rule, value, basis, standing, says} of rules)
    expect(sheet.rules).toContainEqual({
      ...{name, rule, basis, standing},
      value: Array.isArray(value) ? value.join(', ') : String(value),
      says: says ?? null
    });
});

test('the sheet reads the same on paper and in a terminal: every source and sentence', () => {
  const page = plain(policyPage(sheet));
  const text = policyText(sheet);
  for (const {basis, says} of [...rules, ...own])
    for (const words of [basis, ...(says ? [says] : [])]) {
      expect(page).toContain(words);
      expect(text).toContain(words);
    }
  for (const {sentence} of sheet.groups) {
    expect(page).toContain(sentence);
    expect(text).toContain(sentence);
  }
});

test('every rule from R1 to R16 stands on the sheet: declared by the family, or held by the house', () => {
  const named = new Set([...sheet.rules, ...sheet.fixed].flatMap(({rule}) => rule.split(', ')));
  expect(Array.from({length: 16}, (_, at) => `R${at + 1}`).filter((rule) => !named.has(rule))).toEqual([]);
  const page = plain(policyPage(sheet));
  const text = policyText(sheet);
  for (const {says} of sheet.fixed) {
    expect(page).toContain(says);
    expect(text).toContain(says);
  }
});

test('what readers are not told is marked as such', () => {
  const secret = sheet.rules.filter(({says}) => says === null).map(({name}) => name);
  expect(secret).toEqual(['pPercent', 'topShare']);
  expect(policyPage(sheet).match(/<strong>niet in rapporten<\/strong>/g)).toHaveLength(secret.length);
  expect(policyText(sheet).match(/niet verteld aan lezers/g)).toHaveLength(secret.length);
});

test('every group and source of the family stands on the sheet', () => {
  const classes = policy.groupings.flatMap(({classes}) => Object.keys(classes));
  expect(sheet.groups.map(({id}) => id)).toEqual([...classes, policy.pool.id]);
  expect(sheet.sources.map(({id}) => id)).toEqual(Object.keys(policy.sources));
  expect(sheet.sources.find(({id}) => id === 'declaraties-keten')).toMatchObject({
    readerKnows: false,
    least: 10
  });
});

test('a higher floor of some reports stands on the sheet, with whose it is; without any there is no part of them', () => {
  const declared = {
    value: 14,
    rule: 'R2',
    basis: 'Besluit van het bestuur',
    standing: 'judgement' as const,
    says: 'Minstens 14.'
  };
  const strict = {
    ...kibg,
    audiences: {
      ...audiencesOf(kibg),
      bond: {label: 'bond', key: 'b', of: {everyone: 'Bond'}, self: null, floors: {minProviders: declared}}
    }
  };
  const lines = policySheet(strict);
  expect(lines.floors).toEqual([{audience: 'bond', name: 'minProviders', ...declared, value: '14'}]);
  for (const said of [plain(policyPage(lines)), policyText(lines)])
    for (const words of ['bond', '14', 'Besluit van het bestuur', 'Minstens 14.'])
      expect(said).toContain(words);
  expect(policyPage(lines)).toContain('Strengere grenzen');
  expect(sheet.floors).toEqual([]);
  expect(policyPage(sheet)).not.toContain('Strengere grenzen');
});

test('the page can be signed', () => {
  const page = plain(policyPage(sheet));
  for (const line of ['Naam', 'Datum', 'Handtekening']) expect(page).toContain(line);
  for (const line of ['Naam', 'Datum', 'Handtekening']) expect(policyText(sheet)).toContain(`${line} ____`);
});
