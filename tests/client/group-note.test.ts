import {expect, test} from 'vitest';
import {groupNote} from '../../src/client/group-note.ts';
import type {ReportPlan} from '../../src/template/plan.ts';

const plan = {
  kind: 'individual',
  words: {providers: 'aanbieders'},
  dimensions: [{id: 'year', role: 'period'}],
  groups: [{id: 'a', label: 'A', sentence: 'Alle kleine.', providers: 30, memberIn: ['2020', '2021']}]
} as unknown as ReportPlan;
const view = (year: string, group = 'a') => ({at: {year}, group, axis: {}});

test('the note says what the group is, how many it counts, and that the reader is in it', () => {
  expect(groupNote(plan, view('2021'))).toBe('Alle kleine. Dit zijn 30 aanbieders, inclusief uzelf.');
  expect(groupNote(plan, view('2020-2021'))).toContain('inclusief uzelf');
});

test('in a year in which the reader was in another group the note says so', () => {
  expect(groupNote(plan, view('2019'))).toBe(
    'Alle kleine. Dit zijn 30 aanbieders; over 2019 hoorde u zelf niet bij deze groep.'
  );
});

test('a pooled report speaks to no single reader, and a report without groups says nothing', () => {
  expect(groupNote({...plan, kind: 'pooled'}, view('2021'))).toBe('Alle kleine. Dit zijn 30 aanbieders.');
  expect(groupNote(plan, view('2021', 'x'))).toBe('');
});
