import {describe, expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import {chosen} from '../../src/figures/place.ts';
import type {Series} from '../../src/figures/series.ts';
import {createDocument} from '../../src/render/document.ts';
import {gallery, nobodys, seriesFor} from './gallery.ts';
import {larger, parts} from './gallery-indicators.ts';

const document = createDocument();
const drawn = (series: Series, width: 'wide' | 'narrow' = 'wide') => draw(series, {document, width});
const number = (element: Element, name: string) => Number(element.getAttribute(name));
const marksIn = (svg: Element, kind: string): readonly Element[] =>
  Array.from(svg.querySelectorAll(kind)).filter((mark) => mark.getAttribute('data-point') !== null);

interface Bar {
  readonly point: Series['points'][number];
  readonly from: number;
  readonly long: number;
}

const barsOf = (series: Series, svg: Element): readonly Bar[] =>
  marksIn(svg, 'rect').map((bar) => ({
    point: series.points[number(bar, 'data-point')]!,
    from: number(bar, 'x'),
    long: number(bar, 'width')
  }));

describe.each(['wide', 'narrow'] as const)('a whole in its parts, %s', (width) => {
  test('has a bar of the reader and of each group for every part, all from one line and on one scale', () => {
    const series = seriesFor(parts('stack'), {beside: larger});
    const bars = barsOf(series, drawn(series, width));
    expect(bars.length).toBe(3 * series.indicator.categories.length);
    const first = Math.min(...bars.map(({from}) => from));
    const scales = bars.map(({point, long}) => long / point.value!);
    for (const [at, {point, from}] of bars.entries()) {
      expect(point.on).toBe(chosen(series));
      // An outline is drawn within its box.
      expect(from - first).toBeLessThan(1);
      expect(Math.abs(scales[at]! / scales[0]! - 1)).toBeLessThan(0.1);
    }
  });

  test('shows every class beside the others, on one scale', () => {
    const series = seriesFor(parts('stack'), {axis: 'level'});
    const bars = barsOf(series, drawn(series, width));
    const places = new Set(bars.map(({point}) => point.on));
    expect(places.size).toBe(5);
    expect(bars.length).toBe(places.size * 2 * series.indicator.categories.length);
    const scales = bars.map(({point, long}) => long / point.value!);
    for (const scale of scales) expect(Math.abs(scale / scales[0]! - 1)).toBeLessThan(0.05);
  });

  test('says nothing twice: a figure of another period has one mark, in the course of its part', () => {
    for (const {name, series} of gallery('stack').filter(({series}) => series.axis.role === 'period')) {
      const marks = Array.from(drawn(series, width).querySelectorAll('[data-point]'), (mark) => ({
        mark,
        index: number(mark, 'data-point')
      }));
      for (const [index, {on}] of series.points.entries()) {
        const mine = marks.filter((one) => one.index === index).map(({mark}) => mark.localName);
        if (on !== chosen(series)) expect(mine.length, name).toBeLessThanOrEqual(1);
        if (on !== chosen(series) && mine.length === 1) expect(mine[0], name).toMatch(/circle|path/);
      }
    }
  });
});

test('lines that are as steep changed as much: the courses of all parts have one scale', () => {
  const series = seriesFor(parts('stack'));
  const dots = marksIn(drawn(series), 'circle').map((dot) => ({
    point: series.points[number(dot, 'data-point')]!,
    y: number(dot, 'cy')
  }));
  const slopes = series.indicator.categories.flatMap(({id}) => {
    const mine = dots.filter(({point}) => point.category === id).sort((a, b) => a.y - b.y);
    const [low, high] = [mine.at(-1)!, mine[0]!];
    const change = high.point.value! - low.point.value!;
    return change > 0.05 ? [(low.y - high.y) / change] : [];
  });
  expect(slopes.length).toBeGreaterThan(2);
  for (const slope of slopes) expect(Math.abs(slope / slopes[0]! - 1)).toBeLessThan(0.03);
});

test('one place alone has no course, and neither have figures of one place', () => {
  for (const state of ['een jaar', 'geen gegevens'])
    for (const {series} of gallery('stack').filter((one) => one.state === state))
      expect(drawn(series).querySelectorAll('circle').length).toBe(0);
});

test('where several parts are the answer together, they come first', () => {
  const indicator = parts('stack', {
    about: 'some',
    unions: [{id: 'some', label: 'Wel zorg', of: ['none'], without: true}]
  });
  const series = seriesFor(indicator);
  const bold = Array.from(drawn(series).querySelectorAll('text'))
    .filter((text) => text.getAttribute('font-weight') === '700')
    .map(({textContent}) => textContent);
  expect(bold).toContain('Wel zorg');
  const [first] = barsOf(series, drawn(series));
  expect(first!.point.category).toBe('some');
});

describe('a colour means one thing', () => {
  const house = ['own', 'own-soft', 'group', 'group-soft', 'ink', 'muted', 'grid', 'paper'];
  const allowed = new Set(['none', ...house.map((name) => `var(--${name})`)]);

  test('no drawing has another colour than the reader’s, the group’s and the paper’s: no category has one of its own', () => {
    for (const {name, series} of [...gallery(), ...nobodys()])
      for (const width of ['wide', 'narrow'] as const) {
        const html = drawn(series, width).outerHTML;
        const colours = [...html.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour!);
        for (const colour of new Set(colours)) expect(allowed, name).toContain(colour);
      }
  });

  test('what is the group’s is never in the reader’s colour, and the other way round', () => {
    let told = 0;
    for (const {name, series} of gallery())
      for (const mark of drawn(series).querySelectorAll('[data-point]')) {
        const {scope} = series.points[number(mark, 'data-point')]!;
        const colours = ['fill', 'stroke'].map((side) => mark.getAttribute(side) ?? '');
        const wrong = scope === series.self ? /--group/ : /--own/;
        expect(colours.join(' '), `${name}: ${scope}`).not.toMatch(wrong);
        told += 1;
      }
    expect(told).toBeGreaterThan(2000);
  });
});
