import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type AuditResult, auditTable} from '../../../src/privacy/table/audit-table.ts';
import {type ProtectResult, protectTable} from '../../../src/privacy/table/protect-table.ts';
import type {AuditInput, TableInput} from '../../../src/privacy/table/schema.ts';
import {amounts, anyTable, attackersIn, grid, partly, shares, web} from './arbitrary.ts';

/** Half a minute on a busy machine, a second or two on a quiet one; the number of runs decides, never the clock. */
const runs = {numRuns: 40, endOnFailure: true};
const patience = 600_000;
const check = <T>(values: fc.Arbitrary<T>, holds: (value: T) => Promise<void>) =>
  fc.assert(fc.asyncProperty(values, holds), runs);

const key = ({attacker, id}: {attacker: string | null; id: string}) => JSON.stringify([attacker, id]);
const shownOf = ({cells}: ProtectResult): AuditInput['published'] =>
  cells.flatMap(({id, published}) => (published ? [{id, interval: [published[0], published[1]]}] : []));

/** The pattern that protect found, attacked by an outsider and by every holder. */
async function attackAll(
  table: TableInput,
  published: AuditInput['published']
): Promise<AuditResult['breaches']> {
  const outsider = await auditTable({...table, published});
  const members = await auditTable({...table, published, ...attackersIn(table)});
  return [...outsider.breaches, ...members.breaches];
}

test('what protect shows cannot be undone by anybody', {timeout: patience}, () =>
  check(anyTable, async (table) => {
    expect(await attackAll(table, shownOf(await protectTable(table)))).toEqual([]);
  })
);

test('what protect shows rounded cannot be undone by anybody', {timeout: patience}, () =>
  check(
    fc.record({
      table: anyTable,
      base: fc.constantFrom(3, 5, 10),
      kind: fc.constantFrom('controlled' as const, 'conventional' as const)
    }),
    async ({table, base, kind}) => {
      const rounded = {...table, policy: {...table.policy, rounding: {base, kind}}};
      const answer = await protectTable(rounded);
      const value = new Map(table.cells.map((cell) => [cell.id, cell.value]));
      for (const {id, published} of answer.cells)
        if (published) expect(published[0] <= value.get(id)! && value.get(id)! <= published[1]).toBe(true);
      expect(await attackAll(rounded, shownOf(answer))).toEqual([]);
    }
  )
);

test(
  'no secondary cell is hidden for nothing: showing any one of them is a breach',
  {timeout: patience},
  () =>
    check(anyTable, async (table) => {
      const answer = await protectTable(table);
      for (const {id, status} of answer.cells)
        if (status === 'secondary')
          expect(await attackAll(table, [...shownOf(answer), {id}])).not.toEqual([]);
    })
);

test('the truth lies within every interval', {timeout: patience}, () =>
  check(partly(anyTable), async (audit) => {
    const value = new Map(audit.cells.map((cell) => [cell.id, cell.value]));
    for (const {id, lower, upper} of (await auditTable(audit)).intervals) {
      if (!value.has(id)) continue;
      expect(lower).toBeLessThanOrEqual(value.get(id)! + 1e-6);
      expect(upper).toBeGreaterThanOrEqual(value.get(id)! - 1e-6);
    }
  })
);

test('publishing one more cell never widens an interval', {timeout: patience}, () =>
  check(partly(anyTable), async (audit) => {
    const before = new Map((await auditTable(audit)).intervals.map((each) => [key(each), each]));
    const more = audit.cells.find(({id}) => !audit.published.some((shown) => shown.id === id));
    if (!more) return;
    const after = await auditTable({...audit, published: [...audit.published, {id: more.id}]});
    for (const each of after.intervals) {
      const was = before.get(key(each));
      if (!was) continue;
      expect(each.lower).toBeGreaterThanOrEqual(was.lower - 1e-6 * Math.abs(was.lower) - 1e-6);
      expect(each.upper).toBeLessThanOrEqual(was.upper + 1e-6 * Math.abs(was.upper) + 1e-6);
    }
  })
);

test('hiding a cell never creates a breach', {timeout: patience}, () =>
  check(partly(anyTable), async (audit) => {
    const before = new Set((await auditTable(audit)).breaches.map(key));
    const after = await auditTable({...audit, published: audit.published.slice(1)});
    for (const breach of after.breaches) expect(before).toContain(key(breach));
  })
);

test(
  'the order of attackers changes neither what they find nor what protect answers',
  {timeout: patience},
  () =>
    check(partly(fc.oneof(grid(shares), web(shares))), async (audit) => {
      const turned = {...audit, attackers: audit.attackers?.toReversed() ?? []};
      const found = (result: AuditResult) =>
        result.breaches.map((breach) => `${key(breach)} ${breach.kind}`).toSorted();
      expect(found(await auditTable(turned))).toEqual(found(await auditTable(audit)));
      const again = alone({...audit, cells: audit.cells.map(turnHolders)});
      expect(await attackAll(audit, shownOf(await protectTable(again)))).toEqual([]);
    })
);

const alone = ({published: _, attackers: __, ...table}: AuditInput): TableInput => table;

const turnHolders = (cell: TableInput['cells'][number]) =>
  cell.contributions ? {...cell, contributions: cell.contributions.toReversed()} : cell;

test(
  'a power of ten changes neither what is found, nor what is hidden first, nor that nothing is left to find',
  {timeout: patience},
  () =>
    check(
      fc.record({
        audit: partly(fc.oneof(...[amounts, shares].flatMap((kind) => [grid(kind), web(kind)]))),
        power: fc.integer({min: -3, max: 9})
      }),
      async ({audit, power}) => {
        const scaled = times(audit, power);
        const found = (result: AuditResult) =>
          result.breaches.map((breach) => `${key(breach)} ${breach.kind}`);
        expect(found(await auditTable(scaled))).toEqual(found(await auditTable(audit)));
        // Of several patterns that protect, the arithmetic of another scale may take another.
        const first = (answer: ProtectResult) =>
          answer.cells.flatMap(({id, status}) => (status === 'primary' ? [id] : []));
        const protectedAt = await protectTable(alone(scaled));
        expect(first(protectedAt)).toEqual(first(await protectTable(alone(audit))));
        expect(await attackAll(scaled, shownOf(protectedAt))).toEqual([]);
      }
    )
);

/** Through decimal notation, as a file would have it: 123 becomes 0.123, not 123 × 0.001. */
function times(audit: AuditInput, power: number): AuditInput {
  const move = (value: number) => Number(`${value}e${power}`);
  const cells = audit.cells.map((cell) => ({
    ...cell,
    value: move(cell.value),
    ...(cell.contributions && {
      contributions: cell.contributions.map(({holder, value}) => ({holder, value: move(value)}))
    })
  }));
  return {...audit, cells};
}

test('every recipe comes to the bound that it explains', {timeout: patience}, () =>
  check(partly(anyTable), async (audit) => {
    const {breaches, intervals} = await auditTable(audit);
    for (const {attacker, id, recipe, says} of breaches) {
      const sum = recipe.reduce((so, {id: known, times}) => so + times * amountOf(known, audit, attacker), 0);
      const {lower, upper} = intervals.find((each) => each.attacker === attacker && each.id === id)!;
      const bound = says.includes(' at least ') ? lower : upper;
      // The bounds of counts are the whole numbers within what the recipe gives.
      expect(Math.abs(sum - bound)).toBeLessThan(isCounted(audit) ? 1 + 1e-6 : 1e-6 * (1 + Math.abs(bound)));
    }
  })
);

const isCounted = ({cells}: AuditInput) =>
  cells.every(({frequency, contributions}) => frequency === undefined && !contributions);

/** A published value, nothing where everybody knows of nothing and one where of something, or the attacker's own part. */
function amountOf(id: string, audit: AuditInput, attacker: string | null): number {
  const {cells, published} = audit;
  const cell = cells.find((each) => each.id === id);
  if (cell) {
    if (published.some((shown) => shown.id === id)) return cell.value;
    expect(isCounted(audit) || cell.value === 0).toBe(true);
    return Math.min(1, cell.value);
  }
  const [place] = id.split('@');
  expect(id).toBe(`${place}@${attacker}`);
  return cells.find((each) => each.id === place)!.contributions!.find(({holder}) => holder === attacker)!
    .value;
}

test('the same table gives the same answer', {timeout: patience}, () =>
  check(anyTable, async (table) => {
    const [one, other] = [await protectTable(table), await protectTable(table)];
    expect({...one, ms: 0}).toEqual({...other, ms: 0});
  })
);
