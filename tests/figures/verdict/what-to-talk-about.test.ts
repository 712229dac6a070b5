import {expect, test} from 'vitest';
import {talk} from '../../../src/figures/verdict/summary/talk.ts';
import {createDocument} from '../../../src/render/document.ts';
import {here, indicator, shareSeries, type World} from './report.ts';

// What a reader talks about first is what strikes; whoever has nothing that strikes still gets a conversation.

const world: World = {value: 0.3, half: 0.04};
const fixed = (n: number, x: number) => () => ({n, x});

const loud = indicator('loud');
const quiet = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((id) => indicator(id));
const quietly = quiet.map((plan) => shareSeries(plan, fixed(400, 120), world));
const loudly = shareSeries(loud, fixed(400, 320), world);
const questions = Object.fromEntries([loud, ...quiet].map(({id}) => [id, [`Hoe komt ${id}?`, 'Later.']]));

const topics = (all: Parameters<typeof talk>[0], asked = questions) => {
  const list = talk(all, here, asked, createDocument());
  return [...list.children].map((item) => {
    const [line, question] = item.children;
    return {
      to: line!.children[0]!.getAttribute('href'),
      question: question!.textContent,
      ...{text: line!.textContent, verdict: line!.getAttribute('data-verdict')}
    };
  });
};

test('what strikes comes first, with what it is, its verdict and its first question', () => {
  const [first] = topics([...quietly, loudly]);
  expect(first).toMatchObject({to: '#loud', question: 'Hoe komt loud?'});
  expect(first!.text).toMatch(/^Onderwerp loud: 80%, opvallend hoger dan \d+%\.$/);
  expect(first!.verdict).toContain('=striking+');
});

test('where nothing strikes there are questions all the same, and never more than six or two of one figure', () => {
  const all = topics(quietly);
  expect(all).toHaveLength(6);
  expect(new Set(all.map(({to}) => to)).size).toBe(6);
});

test('a figure that the page does not show is not asked about', () => {
  const {loud: _gone, ...rest} = questions;
  expect(topics([loudly, ...quietly], rest).map(({to}) => to)).not.toContain('#loud');
});

test('beside no group a figure is named without a judgement', () => {
  const alone = quietly.map((series) => ({...series, group: null}));
  for (const {text, verdict} of topics(alone)) {
    expect(text).toMatch(/^[^:]+\.$/);
    expect(verdict).toBeNull();
  }
});
