/** How much has to come before a reader sees a figure, and before the filters work: what every line of a slow network waits for. */
import {expect, inject, test} from 'vitest';
import {keysOf} from './reader.ts';
import {type Weight, weightOf} from './weight.ts';

const edition = inject('edition');

/** kB of each part, so that what grows is seen where it grows. */
const most: Readonly<Record<keyof Weight, number>> = {
  page: 22,
  style: 14,
  fonts: 51,
  opening: 14,
  rest: 104,
  working: 107
};

const sum = (weight: Weight, parts: readonly (keyof Weight)[]): number =>
  parts.reduce((total, part) => total + weight[part], 0) / 1000;

test('each part of a report, and what the first figure and the filters wait for, stay within their kB', () => {
  const {slug} = keysOf(edition.secrets)[0]!;
  const weight = weightOf(edition.folder, slug);
  for (const [part, kB] of Object.entries(most))
    expect(weight[part as keyof Weight] / 1000, part).toBeLessThanOrEqual(kB);
  for (const part of ['page', 'style', 'fonts', 'opening', 'rest', 'working'] as const)
    expect(weight[part], part).toBeGreaterThan(1_000);
  expect(sum(weight, ['page', 'style', 'fonts', 'opening'])).toBeLessThanOrEqual(150);
  expect(sum(weight, ['page', 'style', 'fonts', 'opening', 'rest', 'working'])).toBeLessThanOrEqual(300);
});
