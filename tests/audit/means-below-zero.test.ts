import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Template} from '#report';
import {auditReports} from '../../src/audit/audit.ts';
import {protect} from '../../src/privacy/protect.ts';
import {cell, declare, family, holdersOf, large, rowsOf} from '../privacy/mini.ts';
import {opened, tampered} from './opened.ts';

/** A mean that may be below zero: a difference on a scale, or a margin in money without an end. */
const indicators = {
  scaled: declare('scaled', 'known', {kind: 'mean', of: 'x', addsOver: [], range: [-50, 50], step: 0.5}),
  endless: declare('endless', 'known', {kind: 'mean', of: 'x', addsOver: [], range: null, step: 5})
};

const template = (): Template => {
  const made = family();
  const indicators_ = [
    ...made.chapters[0]!.indicators,
    ...Object.values(indicators)
  ] as Template['chapters'][number]['indicators'];
  return {...made, chapters: [{...made.chapters[0]!, indicators: indicators_}]};
};

const provider = fc.record({
  region: fc.constantFrom('north', 'south', 'east'),
  size: fc.constantFrom('large', 'middle'),
  n: fc.integer({min: 1, max: 60}),
  scaled: fc.double({min: -50, max: 50, noNaN: true}),
  endless: fc.integer({min: -900, max: 900})
});

test('a mean that may be below zero is protected, and the audit finds nothing to undo', {
  timeout: 600_000
}, async () => {
  let [shown, goals] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(provider, {minLength: 5, maxLength: 18}), async (given) => {
      const id = (index: number) => `h${String(index).padStart(2, '0')}`;
      const holders = holdersOf(given.map(({region, size}, index) => ({id: id(index), region, size})));
      const cells = given.flatMap(({n, scaled, endless}, index) => [
        ...large(id(index)),
        cell(id(index), 'scaled', {}, n, Math.round(n * scaled)),
        cell(id(index), 'endless', {}, n, n * endless)
      ]);
      const rows = rowsOf(holders, cells);
      const safe = protect(rows, template());
      for (const of of safe.groups.values())
        shown += of.filter(
          ({indicator, mean}) => indicator in indicators && mean !== null && mean < 0
        ).length;
      const audited = await auditReports(opened(safe), rows, template());
      goals += audited.goals;
      expect(audited.findings).toEqual([]);
    }),
    {numRuns: 60}
  );
  expect(shown).toBeGreaterThan(20);
  expect(goals).toBeGreaterThan(20);
});

test('whoever alone is below zero is found where what shows it is shown', async () => {
  const given = [...Array(6).keys()].map((index) => ({
    id: `h${index}`,
    region: index === 5 ? 'south' : 'north',
    sum: index === 5 ? -40_000 : 4_000 + 1_000 * index
  }));
  const rows = rowsOf(
    holdersOf(given),
    given.flatMap(({id, sum}) => [...large(id), cell(id, 'scaled', {}, 1_000, sum)])
  );
  const safe = protect(rows, template());
  const bare = tampered(opened(safe), (one) => {
    const sums = {everybody: given, north: given.slice(0, 5)}[one.scope];
    if (!sums || one.indicator !== 'scaled' || one.at['year'] !== '2021') return one;
    const mean = sums.reduce((all, {sum}) => all + sum, 0) / (1_000 * sums.length);
    return {
      ...one,
      status: 'shown',
      n: 1_000 * sums.length,
      mean: Math.round(mean / 0.5) * 0.5,
      providers: 5
    };
  });
  const {findings} = await auditReports(bare, rows, template());
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'breach',
      args: expect.objectContaining({indicator: 'scaled', measure: 'x', target: 'h5'})
    })
  );
});
