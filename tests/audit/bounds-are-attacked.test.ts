import fc from 'fast-check';
import {expect, test} from 'vitest';
import {auditReports} from '../../src/audit/audit.ts';
import {protect} from '../../src/privacy/protect.ts';
import {cell, family, holdersOf, large, rowsOf} from '../privacy/mini.ts';
import {opened} from './opened.ts';

/** Providers of a few clients each, of whom nearly all or nearly none have something: groups show a bound. */
const few = fc.array(
  fc.record({
    region: fc.constantFrom('north', 'north', 'south'),
    n: fc.integer({min: 4, max: 12}),
    other: fc.constantFrom(0, 0, 0, 1)
  }),
  {minLength: 4, maxLength: 8}
);

test('a group number that is a bound is attacked as well as any other', {timeout: 600_000}, async () => {
  const seen = new Set<string>();
  let goals = 0;
  await fc.assert(
    fc.asyncProperty(few, fc.boolean(), async (given, over) => {
      const ids = given.map((_, index) => `h${index}`);
      const holders = holdersOf(ids.map((id, index) => ({id, region: given[index]!.region})));
      const cells = given.flatMap(({n, other}, index) => [
        ...large(ids[index]!),
        cell(ids[index]!, 'early', {type: 'all'}, n, over ? n - other : other)
      ]);
      const rows = rowsOf(holders, cells);
      const safe = protect(rows, family());
      for (const of of safe.groups.values()) for (const {status} of of) seen.add(status);
      const audited = await auditReports(opened(safe), rows, family());
      goals += audited.goals;
      expect(audited.findings).toEqual([]);
    }),
    {numRuns: 60}
  );
  expect(seen).toContain('over');
  expect(seen).toContain('under');
  expect(goals).toBeGreaterThan(0);
});
