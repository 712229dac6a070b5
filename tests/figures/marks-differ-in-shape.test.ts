import {describe, expect, test} from 'vitest';
import {drawKey, layKey, type Sign} from '../../src/figures/key.ts';
import * as looks from '../../src/figures/looks.ts';
import {create, type Drawing} from '../../src/figures/svg.ts';
import {createDocument} from '../../src/render/document.ts';

const document = createDocument();

/** What is drawn, without its colours: as who sees none would tell it. */
function shapeOf(draw: (into: Drawing) => void): string {
  const into = create(document, 'g');
  draw(into);
  const drawn = (into.node() as Element).innerHTML;
  return drawn.replaceAll(/ (fill|stroke|data-point)="var\([^"]*\)"/g, '');
}

const lying = [20, 80] as const;
const meanings = {
  half: (into: Drawing) => looks.half(into, lying, 10, 18),
  margin: (into: Drawing) => looks.margin(into, lying, 19, 'across'),
  chance: (into: Drawing) => looks.chance(into, lying, null, 19, 18),
  rare: (into: Drawing) => looks.chance(into, [40, 60], lying, 19, 18),
  ordinary: (into: Drawing) => looks.ordinary(into, lying, 19)
};

describe('the middle half, the margin and the chance zone', () => {
  test('have each a shape of its own, whatever their colours are', () => {
    const shapes = Object.values(meanings).map(shapeOf);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('are a square block, a line with two marked ends, and a round field of dots', () => {
    const [half, margin, chance] = (['half', 'margin', 'chance'] as const).map((name) =>
      shapeOf(meanings[name])
    );
    expect(half).toMatch(/^<rect [^>]*><\/rect>$/);
    expect(half).not.toContain('rx=');
    // From end to end, and a stroke across at both.
    expect(margin).toMatch(/d="M20,19H80M20,14.5v9M80,14.5v9"/);
    expect(chance).toMatch(/<rect [^>]*rx="8.5"/);
    expect(chance).toContain('stroke-linecap="round" stroke-dasharray="0 6"');
  });

  test('stand out by an edge: none is told by a faint fill or by being see-through', () => {
    for (const [name, draw] of Object.entries(meanings)) {
      const into = create(document, 'g');
      draw(into);
      const marks = Array.from((into.node() as Element).children);
      for (const mark of marks) {
        expect(mark.getAttribute('stroke-opacity') ?? mark.getAttribute('fill-opacity'), name).toBeNull();
        expect(mark.getAttribute('stroke'), name).toMatch(/^var\(--(own|group|paper)\)$/);
      }
    }
  });
});

test('over the bar of the reader the margin is of paper as far as the bar goes, and of its colour beyond', () => {
  const into = create(document, 'g');
  looks.marginOnBar(into, [20, 60], 45, 10);
  const marks = Array.from((into.node() as Element).children, (mark) => [
    mark.getAttribute('stroke'),
    mark.getAttribute('d')
  ]);
  expect(marks).toEqual([
    ['var(--paper)', 'M20,10H45M20,5.5v9'],
    ['var(--own)', 'M45,10H60M60,5.5v9']
  ]);
  const short = create(document, 'g');
  looks.marginOnBar(short, [20, 60], 24, 10);
  expect((short.node() as Element).children.length).toBe(1);
});

test('the key shows each mark in the shape that it has in the drawing', () => {
  const signed = (sign: Sign) =>
    shapeOf((into) => drawKey(into, layKey([{sign, text: ''}], 200, 14).placed, [0, 0], 14));
  const signs: readonly Sign[] = ['band', 'reach', 'interval', 'usual', 'rare', 'ordinary', 'hatch'];
  const shapes = signs.map(signed);
  expect(new Set(shapes).size).toBe(signs.length);
  expect(signed('reach')).toMatch(/d="M[\d.]+,[\d.]+H[\d.]+M[\d.]+,[\d.]+v9M[\d.]+,[\d.]+v9"/);
  expect(signed('interval')).toMatch(/d="M[\d.]+,[\d.]+V[\d.]+M[\d.]+,[\d.]+h9M[\d.]+,[\d.]+h9"/);
  expect(signed('usual')).toContain('stroke-dasharray="0 6"');
  expect(signed('band')).not.toContain('rx=');
});
