import {expect, test} from 'vitest';
import {groupNote} from '../../src/client/group-note.ts';
import type {GroupPlan} from '../../src/figures/series.ts';
import type {ReportPlan} from '../../src/template/plan.ts';

const group: GroupPlan = {
  ...{
    id: 'a',
    label: 'A',
    sentence: 'Wie veel doet.',
    providers: 30,
    memberIn: ['2020', '2021', '2020-2021']
  },
  because: {
    '2021': {why: 'In 2021 deed u er 12.'},
    '2020-2021': {why: 'In 2021 deed u er 12.'},
    '2020': {why: 'In 2020 deed u er 11.'},
    '2019': {why: 'In 2019 deed u er 3.', instead: 'Wie weinig doet'},
    '2018': {why: 'In 2018 deed u niets.'}
  }
};
const year = (code: string) => ({code, label: code, axis: true});
const plan = {
  self: 'own',
  words: {providers: 'aanbieders'},
  dimensions: [
    {
      ...{id: 'year', label: 'Jaar', per: 'per jaar', role: 'period', initial: '2021'},
      values: [
        ...['2017', '2018', '2019', '2020', '2021'].map(year),
        {code: '2020-2021', label: 'samen', axis: false}
      ]
    }
  ],
  groups: [group, {...group, id: 'b', sentence: 'Iedereen.'}]
} as unknown as ReportPlan;
const view = (at: string, chosen = 'a') => ({at: {year: at}, group: chosen, axis: {}});
const what = 'Wie veel doet. In 2021 waren dat ongeveer 30 aanbieders, inclusief uzelf.';

test('the note says what the group is, how many it counts, and by which of its own facts the reader is in it', () => {
  const why = 'In 2021 deed u er 12. Daarom hoort u bij deze groep.';
  expect(groupNote(plan, view('2021'))).toBe(`${what} ${why}`);
  expect(groupNote(plan, view('2020-2021'))).toBe(`${what} ${why}`);
  expect(groupNote(plan, view('2020'))).toBe(
    `${what} In 2020 deed u er 11. Daarom hoorde u toen bij deze groep.`
  );
  const silent = {...plan, groups: [{...group, because: {}}]};
  expect(groupNote(silent, view('2021'))).toBe(what);
});

test('in a year in which the reader was in another group, or in none, the note says so', () => {
  expect(groupNote(plan, view('2019'))).toBe(
    `${what} In 2019 deed u er 3. Toen hoorde u niet bij deze groep, maar bij ‘Wie weinig doet’.`
  );
  expect(groupNote(plan, view('2018'))).toBe(
    `${what} In 2018 deed u niets. Toen hoorde u niet bij deze groep.`
  );
  expect(groupNote(plan, view('2017'))).toBe(`${what} Over 2017 hoorde u zelf niet bij deze groep.`);
});

test('a pooled report speaks to no single reader, and a report without groups says nothing', () => {
  expect(groupNote({...plan, self: 'a'}, view('2021'))).toBe(
    'Wie veel doet. In 2021 waren dat ongeveer 30 aanbieders.'
  );
  expect(groupNote(plan, view('2021', 'x'))).toBe('');
});

test('a second group has a note of its own, and none where it is not chosen', () => {
  expect(groupNote(plan, {...view('2021'), beside: 'b'}, 'beside')).toMatch(
    /^Iedereen\. In 2021 waren dat ongeveer 30/
  );
  expect(groupNote(plan, view('2021'), 'beside')).toBe('');
});

test('of a group that is too small to be told, the number is left out', () => {
  const small = {...plan, groups: [{...group, providers: 0}]};
  expect(groupNote(small, view('2021'))).toBe(
    'Wie veel doet. In 2021 deed u er 12. Daarom hoort u bij deze groep.'
  );
});
