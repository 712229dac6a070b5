import {readFileSync} from 'node:fs';
import {hsl, rgb} from 'd3';
import {expect, test} from 'vitest';

const css = readFileSync(new URL('../../templates/kibg/theme.css', import.meta.url), 'utf8');
const [light, dark] = css
  .split('@media screen and (prefers-color-scheme: dark)')
  .map(
    (part) =>
      new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name!, colour!]))
  );

function luminance(colour: string): number {
  const {r, g, b} = rgb(colour);
  const [red, green, blue] = [r, g, b].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

test('light and dark name the same colours', () => {
  expect([...dark!.keys()]).toEqual([...light!.keys()]);
});

test.each([
  ['light', light!],
  ['dark', dark!]
])('in %s, text is 4.5:1 and marks are 3:1 on both papers', (_, colours) => {
  const papers = ['paper', 'paper-raised'].map((name) => colours.get(name)!);
  const least = (name: string) => Math.min(...papers.map((paper) => contrast(colours.get(name)!, paper)));
  for (const name of ['ink', 'ink-soft', 'own', 'accent'])
    expect(least(name), name).toBeGreaterThanOrEqual(4.5);
  for (const name of ['group', ...Array.from({length: 8}, (_, nth) => `c${nth + 1}`)])
    expect(least(name), name).toBeGreaterThanOrEqual(3);
});

test('no colour is a red or a green, which would praise or blame', () => {
  const judging = [...light!, ...dark!].filter(([, colour]) => {
    const {h, s} = hsl(colour);
    return s > 0.25 && (h < 15 || h > 340 || (h > 80 && h < 165));
  });
  expect(judging).toEqual([]);
});
