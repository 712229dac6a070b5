import {expect, test} from 'vitest';
import {talk} from '../../../src/figures/verdict/summary/talk.ts';
import {createDocument} from '../../../src/render/document.ts';
import {groupCell, here, indicator, ownCell, seriesOf, shareSeries, type World, years} from './report.ts';

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

test('a part that is kept aside is never brought up, and its figure is by what else there is', () => {
  const parts = ['often', 'seldom', 'death'].map((id) => ({id, label: id}));
  const reasons = (aside: boolean) => {
    const categories = parts.map((part) =>
      part.id === 'death' && aside ? {...part, aside: true as const} : part
    );
    const plan = indicator('reasons', 'distribution', {categories, about: 'often'});
    const cells = years.flatMap((code) =>
      categories.flatMap(({id}) => {
        const spot = {indicator: plan, year: code, category: id};
        const x = id === 'death' ? 800 : id === 'seldom' ? 1550 : 1650;
        return [ownCell(spot, 4000, x), groupCell(spot, {value: 1 / 3, half: 0.1})];
      })
    );
    return topics([seriesOf(plan, cells)], {reasons: ['Waarom?']}).map(({text}) => text);
  };
  expect(reasons(false)).toEqual([expect.stringContaining('death')]);
  expect(reasons(true)).toEqual([expect.not.stringContaining('death')]);
});

test('beside no group a figure is named without a judgement', () => {
  const alone = quietly.map((series) => ({...series, group: null}));
  for (const {text, verdict} of topics(alone)) {
    expect(text).toMatch(/^[^:]+\.$/);
    expect(verdict).toBeNull();
  }
});
