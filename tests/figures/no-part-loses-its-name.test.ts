import {expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import {briefly} from '../../src/figures/format.ts';
import {chosen} from '../../src/figures/place.ts';
import {createDocument} from '../../src/render/document.ts';
import {gallery} from './gallery.ts';

const document = createDocument();
const compositions = gallery().filter(({kind}) => kind === 'stack' || kind === 'ends');

test.each(['wide', 'narrow'] as const)(
  'every part that is drawn has its name and its number, %s',
  (width) => {
    let told = 0;
    for (const {name, kind, series} of compositions) {
      const texts = Array.from(
        draw(series, {document, width}).querySelectorAll('text'),
        (text) => text.textContent
      );
      const words = texts.join(' ');
      // Classes stand beside one another, with a number for each.
      const here = series.points.filter(
        ({on, value}) =>
          value !== null && (on === chosen(series) || (kind === 'stack' && series.axis.role === 'class'))
      );
      for (const point of here) {
        const {label, short = label} = series.indicator.categories.find(({id}) => id === point.category)!;
        expect(words.includes(label) || words.includes(short), `${name}: ${label}`).toBe(true);
        const number = `${briefly(point, series.indicator)}${point.unreliable ? '*' : ''}`;
        expect(texts, `${name}: ${label}`).toContain(number);
        told++;
      }
    }
    expect(told).toBeGreaterThan(200);
  }
);

test('a part of less than one percent keeps both', () => {
  const {series} = compositions.find(({state}) => state === 'uitschieter')!;
  const tiny = series.points.filter(
    ({on, scope, value}) => on === '2021' && scope === 'own' && value! < 0.01
  );
  expect(tiny.length).toBeGreaterThan(0);
});
