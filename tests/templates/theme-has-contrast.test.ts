import {readFileSync} from 'node:fs';
import {hcl, hsl, rgb} from 'd3';
import {describe, expect, test} from 'vitest';
import {lightest} from '../../src/figures/grid/lines.ts';

const dark = '@media screen and (prefers-color-scheme: dark)';

/** The colours of one sheet by name, by day and by night; what it lacks is the house's. */
function coloursOf(path: string): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const css = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const found = css.split(dark).map((part) => {
    const pairs = [...part.matchAll(/--([\w-]+): (?:var\(--[\w-]+, )?(#[0-9a-f]{3,6})\b/g)];
    return new Map(pairs.map(([, name, colour]) => [name!, colour!]));
  });
  return [
    [`${path}, light`, found[0]!],
    [`${path}, dark`, found[1]!]
  ];
}

const theme = coloursOf('templates/kibg/theme.css');
const all = [...theme, ...coloursOf('src/render/styles/figures.css')];

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

/** A colour as it looks over another, where it is see-through. */
function over(top: string, under: string, alpha: number): string {
  const [one, other] = [rgb(top), rgb(under)];
  const mixed = (side: 'r' | 'g' | 'b') => Math.round(one[side] * alpha + other[side] * (1 - alpha));
  return rgb(mixed('r'), mixed('g'), mixed('b')).formatHex();
}

test('light and dark name the same colours', () => {
  const [light, night] = theme.map(([, colours]) => [...colours.keys()]);
  expect(night).toEqual(light);
});

describe.each(all)('%s', (_, colours) => {
  const papers = ['paper', 'paper-raised'].flatMap((name) => colours.get(name) ?? []);
  const muted = colours.get('ink-soft') ?? colours.get('muted')!;
  const least = (colour: string, grounds = papers) =>
    Math.min(...grounds.map((ground) => contrast(colour, ground)));

  test('words stand out 4.5:1 from both papers', () => {
    for (const name of ['ink', 'own', 'accent'].filter((one) => colours.has(one)))
      expect(least(colours.get(name)!), name).toBeGreaterThanOrEqual(4.5);
    expect(least(muted)).toBeGreaterThanOrEqual(4.5);
  });

  test('marks and the edges of what is soft stand out 3:1 from both papers, and from what is soft under them', () => {
    const soft = ['own-soft', 'group-soft'].map((name) => colours.get(name)!);
    for (const name of ['own', 'group', 'ink'] as const) {
      expect(least(colours.get(name)!), name).toBeGreaterThanOrEqual(3);
      expect(least(colours.get(name)!, soft), `${name} on what is soft`).toBeGreaterThanOrEqual(3);
    }
    // A number of the group may stand on either.
    expect(least(muted, soft)).toBeGreaterThanOrEqual(3);
  });

  test('the lightest of several lines in one colour still does', () => {
    for (const name of ['own', 'group'])
      for (const paper of papers)
        expect(contrast(over(colours.get(name)!, paper, lightest), paper), name).toBeGreaterThanOrEqual(3);
  });
});

test('no colour is close to the reader’s but its own tint', () => {
  for (const [sheet, colours] of all) {
    const mine = hsl(colours.get('own')!).h;
    for (const [name, colour] of colours) {
      const {h} = hsl(colour);
      const apart = Math.abs(((h - mine + 540) % 360) - 180);
      if (!name.startsWith('own') && hcl(colour).c > 18)
        expect(apart, `${sheet}: ${name}`).toBeGreaterThan(45);
    }
  }
});

test('no colour is a red or a green, which would praise or blame', () => {
  const judging = theme
    .flatMap(([, colours]) => [...colours])
    .filter(([, colour]) => {
      const {h, s} = hsl(colour);
      return s > 0.25 && (h < 15 || h > 340 || (h > 80 && h < 165));
    });
  expect(judging).toEqual([]);
});
