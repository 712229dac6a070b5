import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Template} from '#report';
import {issueOf} from '../../src/privacy/issue.ts';
import type {IssuedEdition} from '../../src/privacy/ledger.ts';
import {protect} from '../../src/privacy/protect.ts';
import {protectOnce} from '../../src/publish/protection.ts';
import {newStore} from '../../src/store/store.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {family, holdersOf, large, mixOf, rowsOf} from '../privacy/mini.ts';

const template = family();
const given = Array.from({length: 12}, (_, index) => ({
  id: `p${index}`,
  region: index < 6 ? 'north' : 'south'
}));
const cells = given.flatMap(({id}, index) => [
  ...large(id, 120 + 7 * index),
  ...mixOf(id, '2021', {k: [30 + index, 25, 20], m: [40, 22 + index, 31]})
]);
const invented: Rows = {...rowsOf(holdersOf(given), cells), meta: meta(true)};

function meta(isInvented: boolean): Rows['meta'] {
  return {family: 'mini', edition: '2021', invented: isInvented} as unknown as Rows['meta'];
}

let root: string;
let how: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'spiegel-protection-'));
  how = [];
});
afterEach(() => rm(root, {recursive: true, force: true}));

const stores = {practice: newStore('mini', true), locked: newStore('mini', false)};
const secret = () => join(root, 'secrets', 'mini-2021', 'protection.gz');
const once = (
  rows: Rows = invented,
  of: Template = template,
  earlier: readonly IssuedEdition[] = [],
  keepProtection = false
) =>
  protectOnce(
    rows,
    of,
    {delivery: join(root, 'delivery'), root, keepProtection, onProtect: (it) => how.push(it)},
    earlier,
    {store: stores[rows.meta.invented ? 'practice' : 'locked']}
  );

test('the second time the same cells are taken from the first, to the last field', async () => {
  const first = await once();
  const second = await once();
  expect(how).toEqual(['made', 'kept']);
  expect(second).toEqual(first);
  expect(first).toEqual(protect(invented, template));
});

test('other words, or another drawing, of the same figures: taken from before', async () => {
  await once();
  const chapters = template.chapters.map((chapter) => ({
    ...chapter,
    indicators: chapter.indicators.map((indicator) => ({
      ...indicator,
      title: 'Anders gevraagd?',
      show: {},
      ask: []
    }))
  }));
  await once(invented, {...template, chapters});
  expect(how).toEqual(['made', 'kept']);
});

test('another figure, rule, group, or edition given out before: protected anew', async () => {
  const [one, ...others] = invented.cells;
  const earlier = JSON.parse(JSON.stringify(issueOf(protect(invented, template), invented, template)));
  await once();
  await once({...invented, cells: [{...one!, x: one!.x - 1}, ...others]});
  await once();
  await once(invented, family({pPercent: {...template.policy.pPercent, value: 12}}));
  const [all, ...groupings] = template.policy.groupings;
  await once(invented, family({groupings: [{...all!, classOf: () => null}, ...groupings]}));
  await once(invented, template, [earlier]);
  expect(how).toEqual(['made', 'made', 'made', 'made', 'made', 'made']);
});

test('a kept protection that was changed or cut short is not used', async () => {
  const right = await once();
  const text = gunzipSync(readFileSync(secret())).toString('utf8');
  for (const wrong of [text.replace('"hidden"', '"shown"'), text.slice(0, -40), 'no json\n{}', '']) {
    writeFileSync(secret(), gzipSync(wrong));
    expect(await once()).toEqual(right);
  }
  writeFileSync(secret(), 'not gzip');
  await once();
  expect(how).toEqual(['made', 'made', 'made', 'made', 'made', 'made']);
});

test('it is kept where only its owner may read it', async () => {
  await once();
  expect(statSync(secret()).mode & 0o777).toBe(0o600);
  expect(existsSync(join(root, 'delivery.protection'))).toBe(false);
});

test('of a real delivery it lies under a key of the store, and nothing of it can be read or changed', async () => {
  const real = {...invented, meta: meta(false)};
  const sealed = join(root, 'secrets', 'mini-2021', 'protection.sealed');
  await once();
  const right = await once(real);
  // The one of the invented delivery, which anybody may read, goes.
  expect(existsSync(secret())).toBe(false);
  const bytes = readFileSync(sealed);
  expect(bytes.toString('latin1')).not.toContain('"content"');
  expect(() => gunzipSync(bytes)).toThrow();
  expect(await once(real)).toEqual(right);
  writeFileSync(sealed, bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1));
  expect(await once(real)).toEqual(right);
  expect(how).toEqual(['made', 'made', 'kept', 'made']);
});

test('beside a delivery it is kept only on request, and only when the delivery is invented', async () => {
  await expect(once({...invented, meta: meta(false)}, template, [], true)).rejects.toThrow(
    /naast een echte levering wordt zij niet bewaard/
  );
  await once(invented, template, [], true);
  expect(existsSync(join(root, 'delivery.protection', 'protection.gz'))).toBe(true);
  await rm(join(root, 'secrets'), {recursive: true});
  await once();
  expect(how.at(-1)).toBe('kept');
});
