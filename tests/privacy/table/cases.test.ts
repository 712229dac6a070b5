import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {type AuditResult, auditTable} from '../../../src/privacy/table/audit-table.ts';
import {type ProtectResult, protectTable} from '../../../src/privacy/table/protect-table.ts';
import type {AuditInput} from '../../../src/privacy/table/schema.ts';

interface Interval {
  readonly attacker?: string | null;
  readonly id: string;
  readonly lower: number;
  /** Null: unbounded. */
  readonly upper: number | null;
}

/** A worked example: `why` is the arithmetic by hand, `expect` what the door must answer. */
interface Case {
  readonly title: string;
  readonly why: string;
  readonly door: 'protect' | 'audit';
  readonly table: AuditInput;
  readonly expect: {
    readonly refused?: string;
    readonly breaches?: readonly {attacker: string | null; id: string; kind: string}[];
    readonly intervals?: readonly Interval[];
    readonly primary?: readonly string[];
    readonly secondary?: readonly string[];
    readonly cost?: number;
  };
}

const folder = new URL('./cases/', import.meta.url);
const cases = readdirSync(folder).map(
  (file): Case => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case
);

test.each(cases)('$title', async ({door, table, expect: wanted}) => {
  if (wanted.refused) await expect(ask(door, table)).rejects.toThrow(wanted.refused);
  else if (door === 'audit') compareAudit(await auditTable(table), wanted);
  else compareProtect(await protectTable(table), wanted);
});

const ask = (door: Case['door'], table: AuditInput) =>
  door === 'audit' ? auditTable(table) : protectTable(table);

function compareAudit({breaches, intervals}: AuditResult, wanted: Case['expect']): void {
  const found = breaches.map(({attacker, id, kind}) => ({attacker, id, kind}));
  expect(found.toSorted(byPlace)).toEqual(wanted.breaches?.toSorted(byPlace));
  for (const {attacker = null, id, lower, upper} of wanted.intervals ?? [])
    expect(intervals).toContainEqual({attacker, id, lower, upper: upper ?? Infinity});
}

const byPlace = (one: {attacker: string | null; id: string}, other: {attacker: string | null; id: string}) =>
  `${one.attacker} ${one.id}` < `${other.attacker} ${other.id}` ? -1 : 1;

function compareProtect({cells, cost}: ProtectResult, wanted: Case['expect']): void {
  const of = (status: string) => cells.filter((cell) => cell.status === status).map(({id}) => id);
  expect(of('primary').toSorted()).toEqual(wanted.primary?.toSorted());
  expect(of('secondary').toSorted()).toEqual(wanted.secondary?.toSorted());
  if (wanted.cost !== undefined) expect(cost).toBe(wanted.cost);
  for (const {id, lower, upper} of wanted.intervals ?? [])
    expect(cells.find((cell) => cell.id === id)?.interval).toEqual([lower, upper]);
}
