import {expect, test} from 'vitest';
import {becauseOf} from '../../src/template/because.ts';
import type {HolderYear, Template} from '../../src/template/define.ts';
import type {Facts} from '../../templates/kibg/dataset.ts';
import {because} from '../../templates/kibg/groups.ts';
import kibg from '../../templates/kibg/template.ts';

const facts = (changes: Partial<Facts>): Facts => ({
  ...{soort: 'praktijk', regio: 'Utrecht', clienten: 300, aandeelBasisGgz: 0.72, aandeelChronisch: 0.05},
  ...{keurmerkSinds: '2015', rom: false},
  ...changes
});
const year = (period: string, changes: Partial<Facts> = {}): Pick<HolderYear, 'period' | 'facts'> => ({
  period,
  facts: facts(changes) as unknown as HolderYear['facts']
});
const periods = ['2019', '2020', '2021', '2020-2021'];
const larger = {id: 'groter-vooral', memberIn: ['2020', '2021', '2020-2021']};
const known = [year('2020'), year('2021', {clienten: 1}), year('2019', {clienten: 249})];

test('every grouping of the policy says by which facts', () => {
  expect(Object.keys(because)).toEqual(kibg.policy.groupings.map(({id}) => id));
  for (const words of Object.values(because)) expect(words(facts({}))).toMatch(/^[A-Z].*\.$/);
});

test('a reader hears the facts of each year, and in which class it was instead', () => {
  const all = [year('2019', {clienten: 249}), year('2020'), year('2021', {clienten: 1875})];
  const why = (at: string, clients: string) =>
    `In ${at} behandelde u ${clients} cliënten en kwam 72% van uw omzet uit de Basis GGZ.`;
  expect(becauseOf(kibg, larger, periods, all)).toEqual({
    '2019': {why: why('2019', '249'), instead: 'Middelgrote aanbieders met vooral Basis GGZ'},
    '2020': {why: why('2020', '300')},
    '2021': {why: why('2021', '1.875')},
    '2020-2021': {why: why('2021', '1.875')}
  });
});

test('where facts and membership disagree, nothing is said', () => {
  expect(Object.keys(becauseOf(kibg, larger, periods, known))).toEqual(['2019', '2020']);
});

test('without words of the family, or without a row of the year, nothing is said', () => {
  expect(becauseOf({policy: kibg.policy} as Template, larger, periods, known)).toEqual({});
  expect(Object.keys(becauseOf(kibg, larger, periods, [year('2020')]))).toEqual(['2020', '2020-2021']);
});

test('a fact just below a boundary never reads as on it', () => {
  const {vergelijkbaar} = because;
  expect(vergelijkbaar(facts({aandeelBasisGgz: 0.6499}))).toContain('64,9%');
  expect(vergelijkbaar(facts({aandeelBasisGgz: 0.65}))).toContain('65%');
  expect(vergelijkbaar(facts({aandeelBasisGgz: 0.663, clienten: 1}))).toMatch(/1 cliënt en kwam 66,3%/);
});
