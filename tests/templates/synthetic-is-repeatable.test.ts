import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {synthesize} from '../../templates/kibg/synthesize.ts';
import {folder} from './delivery.ts';

test('the same seed gives the same bytes, another seed others', () => {
  const [once, again, other] = ['a', 'a', 'b'].map((seed) => synthesize({seed, holders: 12}));
  expect([...again!]).toEqual([...once!]);
  expect(other!.get('keten.csv')).not.toBe(once!.get('keten.csv'));
});

test('the committed delivery is exactly what the default seed makes', () => {
  const made = synthesize({seed: 'spiegel'});
  expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort());
  const changed = [...made].filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text);
  expect(changed.map(([name]) => name)).toEqual([]);
});

test('the committed delivery stays under eight megabytes', () => {
  const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  expect(bytes.reduce((total, size) => total + size, 0)).toBeLessThan(8e6);
});

test('other years and numbers of holders can be made', () => {
  const made = synthesize({seed: 'few', holders: 5, from: 2019, to: 2020});
  const years = new Set(
    [...made.get('declaraties.csv')!.matchAll(/^\d{8};([\d-]+);/gm)].map(([, year]) => year)
  );
  expect([...years].sort()).toEqual(['2019', '2019-2020', '2020']);
  expect(JSON.parse(made.get('levering.json')!)).toMatchObject({
    editie: '2020',
    periode: {van: '2019', tot: '2020'}
  });
});
