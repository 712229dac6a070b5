import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Cell} from '#report';
import {auditReports} from '../../src/audit/audit.ts';
import {protect} from '../../src/privacy/protect.ts';
import {ownerId} from '../../src/template/owner.ts';
import {opened, tampered} from '../audit/opened.ts';
import {cell, declare, family, holdersOf, large, rowsOf} from './mini.ts';

// A count of which the source knows more than the reader: how often its clients were seen elsewhere, per type.
const seen = declare('seen', 'chain', {kind: 'count', of: 'x', addsOver: ['type']});
const template = () => {
  const made = family();
  return {...made, chapters: [...made.chapters, {id: 'two', title: '', indicators: [seen]}]} as typeof made;
};

const TYPES = ['k', 'l', 'm'];
const LEAST = 10;
const counts = fc.array(fc.oneof(fc.nat(3), fc.integer({min: 4, max: 9}), fc.integer({min: 10, max: 40})), {
  minLength: 3,
  maxLength: 3
});

const cellsOf = (id: string, of: readonly number[]): Cell[] => {
  const total = of.reduce((sum, x) => sum + x, 0);
  const all = [...TYPES.map((type, at) => [type, of[at]!] as const), ['all', total] as const];
  return [...large(id), ...all.filter(([, x]) => x > 0).map(([type, x]) => cell(id, 'seen', {type}, x, x))];
};

const rows = (of: readonly (readonly number[])[]) => {
  const ids = of.map((_, index) => `h${index}`);
  return rowsOf(
    holdersOf(ids.map((id) => ({id}))),
    ids.flatMap((id, index) => cellsOf(id, of[index]!))
  );
};

/** Every table that its reader must think possible: per place the least and the most. */
function byCounting(of: readonly number[], told: readonly (number | null)[]): [number, number][] {
  const ends = told.map((): [number, number] => [Infinity, -Infinity]);
  const choices = (at: number): number[] => {
    if (of[at] === 0) return [0];
    return told[at] === null ? Array.from({length: 60}, (_, x) => x + 1) : [told[at]!];
  };
  for (const k of choices(0))
    for (const l of choices(1))
      for (const m of choices(2)) {
        const all = k + l + m;
        if (told[3] !== null && told[3] !== all) continue;
        [k, l, m, all].forEach((x, at) => {
          ends[at] = [Math.min(ends[at]![0], x), Math.max(ends[at]![1], x)];
        });
      }
  return ends;
}

test('a hidden own count can be every small number, and the audit agrees', {timeout: 600_000}, () =>
  fc.assert(
    fc.asyncProperty(fc.array(counts, {minLength: 3, maxLength: 5}), async (of) => {
      const safe = protect(rows(of), template());
      of.forEach((one, index) => {
        const own = safe.own.get(ownerId({provider: `h${index}`}))!;
        const total = one.reduce((sum, x) => sum + x, 0);
        const told = [...TYPES, 'all'].map((type, at) => {
          const found = own.find(
            (each) => each.indicator === 'seen' && each.at['type'] === type && each.at['year'] === '2021'
          );
          if ((one[at] ?? total) === 0) return 0;
          return found?.status === 'shown' ? found.x : null;
        });
        const ends = byCounting(one, told);
        [...one, total].forEach((x, at) => {
          if (told[at] !== null || x >= LEAST) return;
          const least = at < 3 ? 1 : one.filter((part) => part > 0).length;
          expect(ends[at]![0]).toBeLessThanOrEqual(least);
          expect(ends[at]![1]).toBeGreaterThanOrEqual(LEAST - 1);
        });
      });
      expect((await auditReports(opened(safe), rows(of), template())).findings).toEqual([]);
    }),
    {numRuns: 20}
  )
);

test('an own count that what is shown beside it gives away is found', async () => {
  const given = rows([
    [4, 30, 20],
    [15, 30, 20],
    [12, 22, 20]
  ]);
  const reports = tampered(opened(protect(given, template())), (each) => {
    if (each.scope !== 'own' || each.indicator !== 'seen' || each.at['type'] === 'k') return each;
    const x = {l: 30, m: 20, all: 54}[each.at['type']!]!;
    return each.status === 'hidden' ? {...each, status: 'shown', n: x, x} : each;
  });
  const {findings} = await auditReports(reports, given, template());
  expect(findings).toContainEqual(
    expect.objectContaining({code: 'own-narrowed', args: expect.objectContaining({indicator: 'seen'})})
  );
});
