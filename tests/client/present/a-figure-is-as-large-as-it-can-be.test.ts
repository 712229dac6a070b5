import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fitOf, type Size} from '../../../src/client/present/fit.ts';
import {sizes} from '../../../src/figures/svg.ts';

const drawn = (narrow: number, wide: number) => ({
  narrow: {width: sizes.narrow.width, height: narrow},
  wide: {width: sizes.wide.width, height: wide}
});
const rooms = {beside: {width: 700, height: 600}, under: {width: 1200, height: 430}};
const limits = {least: 14, most: 32};

test('a drawing is shown whole, in the layout and width in which its letters are largest', () => {
  expect(fitOf(drawn(270, 330), rooms, limits)).toMatchObject({layout: 'beside', width: 'narrow'});
  expect(fitOf(drawn(900, 300), rooms, limits)).toMatchObject({layout: 'under', width: 'wide'});
});

test('it never goes beyond its room, unless its letters would be too small to read', () => {
  const height = fc.integer({min: 60, max: 2_000});
  fc.assert(
    fc.property(height, height, (narrow, wide) => {
      const sized: Readonly<Record<'narrow' | 'wide', Size>> = drawn(narrow, wide);
      const {layout, width, times} = fitOf(sized, rooms, limits);
      const letters = times * sizes[width].small;
      expect(times * sized[width].width).toBeLessThanOrEqual(rooms[layout].width + 1e-9);
      expect(letters).toBeLessThanOrEqual(limits.most + 1e-9);
      if (times * sized[width].height > rooms[layout].height + 1e-9)
        expect(letters).toBeLessThanOrEqual(limits.least + 1e-9);
    })
  );
});

test('where a slide goes on below its edge a drawing is as wide as there is room', () => {
  const room = {width: 358, height: Number.POSITIVE_INFINITY};
  const {width, times} = fitOf(drawn(300, 320), {beside: room, under: room}, {least: 12, most: 20});
  expect(width).toBe('narrow');
  expect(times * sizes.narrow.width).toBeCloseTo(358);
});
