import {describe, expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import {guide} from '../../src/figures/guide.ts';
import {tell} from '../../src/figures/say.ts';
import {sayPoint} from '../../src/figures/say-point.ts';
import {tabulate} from '../../src/figures/table.ts';
import {judge} from '../../src/figures/verdict/compared.ts';
import {oneChapter} from '../../src/figures/verdict/glance/glance.ts';
import {announce, sayAll, summarise} from '../../src/figures/verdict/summary/summary.ts';
import {talk} from '../../src/figures/verdict/summary/talk.ts';
import {createDocument} from '../../src/render/document.ts';
import {nobodys} from './gallery.ts';
import {larger} from './gallery-indicators.ts';

const document = createDocument();
const all = nobodys();
const drawn = new Map(
  all.map(({name, series}) => [
    name,
    (['wide', 'narrow'] as const).map((width) => draw(series, {document, width}).outerHTML)
  ])
);

/** Everything that is said of a figure, in words that a reader sees or hears. */
const saidOf = (name: string): readonly string[] => {
  const {series} = all.find((one) => one.name === name)!;
  const wordsIn = (html: string) => html.replaceAll(/<[^>]+>/g, ' ');
  const labels = drawn
    .get(name)!
    .flatMap((html) => [
      wordsIn(html),
      ...[...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label!)
    ]);
  return [
    tell(series).text,
    wordsIn(guide(series, document).outerHTML),
    wordsIn(tabulate(series, document).outerHTML),
    ...series.points.map((point) => sayPoint(series, point)),
    ...labels
  ];
};

describe('a series without a self', () => {
  test.each(all.map(({name}) => name))('%s: is told whole, speaks to nobody and judges nothing', (name) => {
    const {series} = all.find((one) => one.name === name)!;
    const {text, verdicts} = tell(series);
    expect(text).toMatch(/^[\p{Lu}\d‘].*\.$/u);
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\s\s|van [,.;]|bij [,.;]/);
    expect(verdicts).toEqual([]);
    for (const said of saidOf(name)) {
      // Who reads is spoken to, of what is in the drawing and nothing else.
      expect(said.replaceAll('ziet u', 'staat')).not.toMatch(/\b(u|uw|uzelf)\b/i);
      expect(said).not.toMatch(/undefined|NaN|opvallend|toeval/i);
    }
    for (const html of drawn.get(name)!) expect(html).not.toMatch(/data-verdict/);
  });

  test.each(all.map(({name}) => name))('%s: holds no cell of one owner, and no colour of one', (name) => {
    const {series} = all.find((one) => one.name === name)!;
    expect(series.points.filter(({scope}) => scope === 'own')).toEqual([]);
    expect(series.points.filter(({low, high}) => low !== null || high !== null)).toEqual([]);
    for (const html of drawn.get(name)!) expect(html).not.toMatch(/var\(--own/);
  });

  test('a second group stands beside the first, and its figure is told', () => {
    const two = all.filter(({state, kind}) => state === 'twee groepen' && kind !== 'flow');
    expect(two.length).toBeGreaterThan(8);
    for (const {series} of two) {
      expect(series.group?.id).toBe(larger.id);
      expect(tell(series).text, series.indicator.id).toMatch(/grotere aanbieders/i);
    }
  });

  test('a summary says that nothing is judged, and finds nothing', () => {
    const plain = all.filter(({state}) => state === 'twee groepen').map(({series}) => series);
    const view = {at: {year: '2021', level: 'all'}};
    expect(judge(plain, view).size).toBe(0);
    expect(sayAll(plain, view).map(({text}) => text)[1]).toBe(
      'Dit rapport gaat over groepen: daarvan beoordelen we geen verschillen.'
    );
    const said = [
      announce(plain, view).text,
      summarise(plain, view, oneChapter(plain), document).outerHTML,
      talk(plain, view, Object.fromEntries(plain.map(({indicator}) => [indicator.id, ['Waarom?']])), document)
        .outerHTML
    ];
    for (const text of said) {
      expect(text).not.toMatch(/\b(u|uw)\b|data-verdict|undefined/i);
      expect(text).not.toMatch(/opvallend (hoger|lager)|dan bij/i);
    }
  });
});
