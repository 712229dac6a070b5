import {expect, test} from 'vitest';
import {railOf} from '../../../src/figures/verdict/summary/rail.ts';
import {createDocument} from '../../../src/render/document.ts';
import {here, indicator, shareSeries, type World} from './report.ts';

// Beside the page stands what is different in each chapter, in the words and with the verdicts of the summary.

const world: World = {value: 0.3, half: 0.04};
const fixed = (n: number, x: number) => () => ({n, x});
const loud = shareSeries(indicator('loud'), fixed(400, 320), world);
const quiet = shareSeries(indicator('quiet'), fixed(400, 120), world);
const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => shareSeries(indicator(id), fixed(400, 320), world));

const linesOf = (all: Parameters<typeof railOf>[0], ids: readonly string[]) =>
  [...railOf(all, here, ids, createDocument()).children].map((item) => ({
    of: item.getAttribute('class'),
    text: item.textContent,
    to: item.querySelector('a')?.getAttribute('href') ?? null,
    verdict: item.querySelector('p')?.getAttribute('data-verdict') ?? null
  }));

test('what strikes carries the accent, leads to its figure and bears its verdict', () => {
  const [line, ...others] = linesOf([quiet, loud], ['loud', 'quiet']);
  expect(others).toEqual([]);
  expect(line).toMatchObject({of: 'rail-out rail-loud', to: '#loud'});
  expect(line!.text).toMatch(/^Onderwerp loud: 80%, opvallend hoger dan \d+%\.$/);
  expect(line!.verdict).toContain('=striking+');
});

test('a chapter tells of its own figures only', () => {
  expect(linesOf([loud, ...many], ['quiet'])).toEqual([]);
  expect(linesOf([loud, ...many], ['a', 'b']).map(({to}) => to)).toEqual(['#a', '#b']);
});

test('of more than there is room for it says how many are left', () => {
  const lines = linesOf(many, ['a', 'b', 'c', 'd', 'e', 'f']);
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).toMatchObject({of: 'rail-rest', text: 'en nog 2'});
});
