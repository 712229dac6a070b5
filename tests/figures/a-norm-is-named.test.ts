import {expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import type {Norm, ShowKind} from '../../src/figures/series.ts';
import {createDocument} from '../../src/render/document.ts';
import {seriesFor} from './gallery.ts';
import {share, weeks} from './gallery-indicators.ts';

const document = createDocument();
const widths = ['wide', 'narrow'] as const;
const invented = {note: 'Een afspraak.', source: 'Verzonnen'};
const whole: Norm = {
  ...{label: 'Norm van de Bond', kind: 'limit', side: 'most', by: null, values: {'-': 0.2}},
  ...invented
};
const perLevel: Norm = {
  ...{label: 'Norm van de Bond', kind: 'limit', side: 'most', by: 'level', values: {low: 0.1, high: 0.4}},
  ...invented
};

const drawings = (kind: ShowKind, norms: readonly Norm[], axis: 'year' | 'level' = 'year') =>
  widths.map((width) => draw(seriesFor(share(kind, {norms}), {axis}), {document, width}));

/** Dashed strokes in the colour of norms, those of the key included. */
const strokes = (svg: Element) =>
  Array.from(svg.querySelectorAll('line')).filter(
    (line) => line.getAttribute('stroke') === 'var(--ink)' && line.getAttribute('stroke-dasharray')
  ).length;

test.each(['trend', 'bars', 'limits'] as const)('%s draws a norm of a share and says its name', (kind) => {
  for (const svg of drawings(kind, [whole])) {
    expect(svg.textContent).toContain('Norm van de Bond 20%');
    expect(strokes(svg)).toBeGreaterThan(0);
  }
  for (const svg of drawings(kind, [])) {
    expect(svg.textContent).not.toContain('Norm');
    expect(strokes(svg)).toBe(0);
  }
});

test('limits says of every row what is asked there, where that differs, and of other rows nothing', () => {
  for (const svg of drawings('limits', [perLevel], 'level')) {
    expect(svg.textContent).toContain('Norm van de Bond');
    expect(svg.textContent!.match(/norm \d+%/g)).toEqual(['norm 10%', 'norm 40%']);
    expect(strokes(svg)).toBe(3);
  }
});

test('a mean says the name of its norm too', () => {
  for (const kind of ['trend', 'bars', 'range', 'spread'] as const)
    for (const width of widths)
      expect(draw(seriesFor(weeks(kind)), {document, width}).textContent, kind).toContain(
        'Treeknorm 14 weken'
      );
});
