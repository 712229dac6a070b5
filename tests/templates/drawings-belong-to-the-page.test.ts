import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {load} from '../../src/template/load.ts';

const folder = 'templates/kibg/art';
const files = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

test('every chapter has its drawing, and so have the opening and the place for a reader’s own file', async () => {
  const {art, template} = await load('kibg');
  expect([...art.keys()].sort()).toEqual(
    ['opening', template.upload!.id, ...template.chapters.map(({id}) => id)].sort()
  );
  expect(files.map(([name]) => name.replace('.svg', '')).sort()).toEqual([...art.keys()].sort());
});

test('a drawing is coloured by the theme alone, so that it fits light, dark and forced colours', () => {
  for (const [name, svg] of files) {
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1]!);
    expect(colours.length, name).toBeGreaterThan(3);
    expect(
      colours.filter((colour) => !/^(none|var\(--[a-z-]+\))$/.test(colour)),
      name
    ).toEqual([]);
  }
});

test('a drawing fetches nothing, says nothing and runs nothing', () => {
  for (const [name, svg] of files) {
    expect(svg, name).not.toMatch(/href|url\(|<script|<style|<image|<text|\son\w+=/i);
    expect(svg, name).toMatch(/^<svg [^>]*aria-hidden="true"/);
  }
});
