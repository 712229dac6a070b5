import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {gallery} from './gallery.ts';
import {accepted, pictures} from './pictures.ts';

const drawn = pictures();
const kept = readdirSync(accepted, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.svg'))
  .map((path) => path.replaceAll('\\', '/'));

const how = 'Look at it with `npm run gallery`; if it should look like this, `npm run gallery -- --accept`.';

test('there is a picture of every kind in every state that is kept, and of nothing else', () => {
  expect(kept.toSorted(), how).toEqual([...drawn.keys()].toSorted());
  const kinds = new Set([...drawn.keys()].map((path) => path.split('/')[0]));
  expect(kinds).toEqual(new Set(gallery().map(({kind}) => kind)));
});

test.each([...drawn])('%s is as it was accepted', (path, svg) => {
  expect(svg, how).toBe(readFileSync(join(accepted, path), 'utf8'));
});
