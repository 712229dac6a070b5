/** What strikes in a figure besides its sentence is said in it, once, as the verdict says it and never otherwise. */
import {expect, test} from 'vitest';
import type {Point, Series} from '../../../src/figures/series.ts';
import {annotation} from '../../../src/figures/verdict/annotation.ts';
import {judge, verdictOn} from '../../../src/figures/verdict/compared.ts';
import {gallery, seriesFor} from '../gallery.ts';
import {parts} from '../gallery-indicators.ts';

const view = {at: {year: '2021', level: 'all'}};

/** The origins of the gallery with one part of the reader's own far from the group's, of many. */
function striking(category: string, more: Parameters<typeof parts>[1] = {}): Series {
  const series = seriesFor(parts('stack', more));
  const far = (point: Point): Point => {
    if (point.category !== category || point.on !== '2021') return point;
    if (point.scope === 'own')
      return {
        ...point,
        status: 'shown',
        n: 2000,
        x: 1400,
        value: 0.7,
        low: 0.68,
        high: 0.72,
        unreliable: false
      };
    return {
      ...point,
      status: 'shown',
      n: 20_000,
      x: 2000,
      value: 0.1,
      p10: 0.06,
      p25: 0.08,
      p75: 0.12,
      p90: 0.14
    };
  };
  const changed = {...series, points: series.points.map(far)};
  return {...changed, verdicts: judge([changed], view)};
}

test('a part that strikes is said with its number and the verdict it carries', () => {
  const series = striking('heavy');
  const verdict = verdictOn(series, series.group!, 'heavy');
  expect(verdict.level).toBe('striking');
  const {text, verdicts} = annotation(series);
  expect(text).toContain('gespecialiseerd');
  expect(text).toContain('70%, opvallend hoger dan 10%');
  expect(verdicts.join()).toContain('striking');
});

test('what the sentence says already, or may not be brought up, is not said', () => {
  expect(annotation(striking('none')).text).not.toContain('opvallend');
  const {categories} = parts('stack');
  const quiet = categories.map((one) => (one.id === 'heavy' ? {...one, aside: true as const} : one));
  expect(annotation(striking('heavy', {categories: quiet})).text).not.toContain('gespecialiseerd');
});

test('it says what strikes or differs and nothing else, and nothing where nobody is highlighted or compared', () => {
  for (const {series, name} of gallery()) {
    const said = annotation(series);
    if (said.text !== '') expect(said.verdicts.join(), name).toMatch(/striking|differs/);
    expect(said.verdicts.length > 0, name).toBe(said.text !== '');
  }
  expect(annotation(seriesFor(parts('stack'), {self: null})).text).toBe('');
  expect(annotation(seriesFor(parts('stack', {benchmark: false}))).text).toBe('');
});
