import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {load} from '../../src/template/load.ts';

test('the family that the page is measured with fits together, as every family must', async () => {
  const family = fileURLToPath(new URL('../../scripts/bench/peers/family', import.meta.url));
  const {template} = await load(family);
  expect(template.chapters.flatMap(({indicators}) => indicators)).toHaveLength(18);
});
