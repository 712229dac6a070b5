import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Delivery, read} from '../../src/delivery/read.ts';
import type {Template} from '../../src/template/define.ts';
import {accept} from '../../src/validate/receive.ts';
import {qualityReport, sayFaults} from '../../src/validate/say.ts';
import {validate} from '../../src/validate/validate.ts';
import {synthesize} from '../families/mini/synthesize.ts';
import template from '../families/mini/template.ts';

async function delivered(seed: string, holders: number): Promise<Delivery> {
  const folder = await mkdtemp(join(tmpdir(), 'spiegel-delivery-'));
  for (const [name, text] of synthesize({seed, holders})) await writeFile(join(folder, name), text);
  const delivery = await read(folder, template);
  await rm(folder, {recursive: true});
  return delivery;
}

/** The same delivery with one field of one row changed. */
function changed(delivery: Delivery, file: string, at: number, fields: Record<string, string>): Delivery {
  const rows = [...(delivery.rows.get(file) ?? [])];
  const row = rows[at]!;
  rows[at] = {...row, fields: {...row.fields, ...fields}};
  return {...delivery, rows: new Map([...delivery.rows, [file, rows]])};
}

const sound = await delivered('sound', 6);
const lessons = sound.rows.get('lessen.csv')!;
/** Rows of indicators whose parts add up. */
const adding = lessons.flatMap(({fields}, at) => (fields['indicator'] === 'leerlingen' ? [] : [at]));

test('a delivery whose figures are counted from the same units has no fault, whatever the seed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.integer({min: 1, max: 5}), async (seed, holders) => {
      expect(validate(await delivered(seed, holders), template).faults).toEqual([]);
    }),
    {numRuns: 15}
  );
});

test('no numerator of an indicator that adds up can be one off without a fault at some row', () => {
  fc.assert(
    fc.property(fc.constantFrom(...adding), fc.constantFrom(-1, 1), (at, step) => {
      const x = Number(lessons[at]!.fields['x']) + step;
      const {rows, faults} = validate(changed(sound, 'lessen.csv', at, {x: String(x)}), template);
      expect(rows).toBeNull();
      expect(
        faults.some(({severity, file, row}) => severity === 'blocks' && file === 'lessen.csv' && row)
      ).toBe(true);
    }),
    {numRuns: 150}
  );
});

test('a row that is left out of an indicator that adds up is missed', () => {
  const shares = adding.filter((at) => lessons[at]!.fields['indicator'] === 'geslaagd');
  const parts = shares.filter((at) => lessons.some((other) => twin(lessons[at]!.fields, other.fields)));
  fc.assert(
    fc.property(fc.constantFrom(...parts), (at) => {
      const rows = new Map([...sound.rows, ['lessen.csv', lessons.filter((_, index) => index !== at)]]);
      expect(validate({...sound, rows}, template).rows).toBeNull();
    })
  );
});

/** Another lesson form of the same school and period: without it there is nothing to compare. */
const twin = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  ['school', 'periode', 'indicator'].every((name) => one[name] === other[name]) &&
  one['lesvorm'] !== other['lesvorm'];

test('no message, in the terminal or in the report, shows the value of a field', () => {
  const secret = '98761234';
  const columns = ['school', 'periode', 'lesvorm', 'indicator', 'categorie', 'n', 'x'];
  fc.assert(
    fc.property(fc.constantFrom(...adding), fc.constantFrom(...columns), (at, column) => {
      const delivery = changed(sound, 'lessen.csv', at, {[column]: secret});
      const verdict = validate(delivery, template);
      expect(verdict.rows).toBeNull();
      expect(sayFaults(verdict.faults)).not.toContain(secret);
      expect(qualityReport(delivery, verdict, template)).not.toContain(secret);
    }),
    {numRuns: 60}
  );
});

test('a sound delivery gives every cell and holder, with its periods in order', () => {
  const {cells, holders, periods} = accept(validate(sound, template));
  const files = [...sound.rows.values()].map((rows) => rows.length);
  expect(cells.length + holders.length).toBe(files.reduce((sum, rows) => sum + rows, 0));
  expect(periods).toEqual(['2020', '2021', '2022', '2021-2022']);
  expect(cells[0]).toEqual({
    provider: '0007',
    indicator: 'leerlingen',
    category: '-',
    at: {year: '2020', lesvorm: 'groep'},
    clients: Number(lessons[0]!.fields['leerlingen']),
    n: Number(lessons[0]!.fields['n']),
    x: Number(lessons[0]!.fields['x'])
  });
});

test('nothing can be built from a delivery with a fault that blocks, and the refusal says why', () => {
  const verdict = validate(changed(sound, 'lessen.csv', 0, {school: '9999'}), template);
  expect(() => accept(verdict)).toThrow(/aanbieder staat niet in het bestand met aanbieders[\s\S]*rij 2/);
});

test('a figure that a family computes and that is no number is a fault', () => {
  const {lessen} = template.dataset.sources;
  const cells: NonNullable<typeof lessen>['cells'] = (row) =>
    lessen!.cells!(row).map((cell) => ({...cell, x: cell.x / 0}));
  const dataset = {...template.dataset, sources: {...template.dataset.sources, lessen: {...lessen!, cells}}};
  const codes = new Set(validate(sound, {...template, dataset} as Template).faults.map(({code}) => code));
  expect(codes).toEqual(new Set(['cell-not-finite']));
});
