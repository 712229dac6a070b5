import {expect, test} from 'vitest';
import {readMeta} from '../../src/delivery/meta.ts';

const sound = {
  familie: 'mini',
  editie: '2022',
  periode: {van: 2021, tot: '2022'},
  bron: 'Verzonnen',
  geleverd: '2023-03-01',
  dekking: ['Zwembond Noord'],
  controletotalen: [{bestand: 'lessen.csv', rijen: 3, n: 1.5}]
};

test('levering.json in Dutch becomes what the house knows', () => {
  expect(readMeta(JSON.stringify(sound))).toEqual({
    faults: [],
    meta: {
      family: 'mini',
      edition: '2022',
      period: {from: '2021', to: '2022'},
      source: 'Verzonnen',
      delivered: '2023-03-01',
      coverage: ['Zwembond Noord'],
      invented: false,
      controlTotals: [{file: 'lessen.csv', rows: 3, n: 1.5}]
    }
  });
});

test('a mistake in the JSON is told with its line', () => {
  expect(readMeta('{\n  "familie": "mini"\n  "editie": "2022"\n}\n')).toEqual({
    meta: null,
    faults: [{code: 'meta-json', severity: 'blocks', file: 'levering.json', row: 3}]
  });
});

test('every part that is missing is a fault of its own', () => {
  const {meta, faults} = readMeta('{}');
  expect(meta).toBeNull();
  expect(faults.map(({code, column}) => `${column}: ${code}`)).toEqual([
    'familie: meta-text',
    'editie: meta-edition',
    'periode: meta-object',
    'bron: meta-text',
    'geleverd: meta-date',
    'dekking: meta-list',
    'controletotalen: meta-list'
  ]);
});

test('a date that does not exist is refused', () => {
  const {faults} = readMeta(JSON.stringify({...sound, geleverd: '2023-02-30'}));
  expect(faults.map(({code}) => code)).toEqual(['meta-date']);
});

test('a year may be the edition without quotation marks', () => {
  expect(readMeta(JSON.stringify({...sound, editie: 2022})).meta?.edition).toBe('2022');
});

test.each(['..', '../2022', '2022/', 'a\\b', 'C:', '.2022', '2022.', 'a\nb', 'con*', ' ', 'x'.repeat(41)])(
  'an edition that cannot name a folder on every system is refused: %j',
  (editie) => {
    const {meta, faults} = readMeta(JSON.stringify({...sound, editie}));
    expect(meta).toBeNull();
    expect(faults.map(({code}) => code)).toEqual(['meta-edition']);
  }
);

test.each(['2022', '2022-herzien', '2022.1', 'najaar_2022', 'é'])('an edition may be %j', (editie) => {
  expect(readMeta(JSON.stringify({...sound, editie})).meta?.edition).toBe(editie);
});
