import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createModel} from '../../../src/privacy/lp/model.ts';
import {loadSolver} from '../../../src/privacy/lp/solver.ts';
import type {Column, Row, Terms} from '../../../src/privacy/lp/system.ts';
import {auditTable} from '../../../src/privacy/table/audit-table.ts';
import type {AuditInput} from '../../../src/privacy/table/schema.ts';
import {grid, groupings, partly, shares, web} from './arbitrary.ts';

/** The plainest form of the attacker's problem: an unknown for every holder in every cell, and every equation. */
class Plain {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];
  readonly truth: number[] = [];
  readonly at = new Map<string, number>();

  add(id: string, lo: number, hi: number, truth: number): void {
    this.at.set(id, this.columns.length);
    this.columns.push({name: id, lo, hi});
    this.truth.push(truth);
  }

  equal(total: string, parts: readonly string[]): void {
    const terms: Terms = [
      [this.at.get(total)!, 1],
      ...parts.map((part) => [this.at.get(part)!, -1] as const)
    ];
    this.rows.push({name: total, lo: 0, hi: 0, terms});
  }
}

function plainOf({cells, constraints = [], published}: AuditInput, attacker: string): Plain {
  const plain = new Plain();
  const parts = partsOf(cells, constraints);
  for (const {id, value} of cells) {
    const shown = published.some((each) => each.id === id);
    plain.add(id, shown ? value : 0, shown || value === 0 ? value : Infinity, value);
    for (const [holder, amount] of parts.get(id)!) {
      const known = holder === attacker || amount === 0;
      plain.add(`${id}@${holder}`, known ? amount : 0, known ? amount : Infinity, amount);
    }
    plain.equal(
      id,
      [...parts.get(id)!.keys()].map((holder) => `${id}@${holder}`)
    );
  }
  for (const {total, parts: sum} of constraints) {
    plain.equal(total, sum);
    for (const holder of parts.get(total)!.keys())
      plain.equal(
        `${total}@${holder}`,
        sum.filter((part) => parts.get(part)!.has(holder)).map((part) => `${part}@${holder}`)
      );
  }
  return plain;
}

/** Who has what in each cell; the equations come after those of their parts. */
function partsOf(cells: AuditInput['cells'], constraints: NonNullable<AuditInput['constraints']>) {
  const parts = new Map(
    cells.map(({id, contributions = []}) => [
      id,
      new Map(contributions.map(({holder, value}) => [holder, value]))
    ])
  );
  for (const {total, parts: sum} of constraints) {
    const of = new Map<string, number>();
    for (const part of sum)
      for (const [holder, value] of parts.get(part)!) of.set(holder, (of.get(holder) ?? 0) + value);
    parts.set(total, of);
  }
  return parts;
}

const tables = partly(fc.oneof(web(shares), grid(shares), groupings));

test(
  'holders taken together as pools leave every attacker exactly what an unknown for each holder does',
  {timeout: 600_000},
  () =>
    fc.assert(
      fc.asyncProperty(tables, async (audit) => {
        const highs = await loadSolver();
        const {intervals} = await auditTable(audit);
        for (const {holder} of audit.attackers!.slice(0, 2)) {
          const plain = plainOf(audit, holder);
          const model = createModel(highs, plain);
          for (const {attacker, id, lower, upper} of intervals) {
            if (attacker !== holder) continue;
            const target: Terms = [[plain.at.get(id)!, 1]];
            expect(model.minimise(target).bound).toBeCloseTo(lower, 5);
            expect(finite(model.maximise(target).bound)).toBeCloseTo(finite(upper), 5);
          }
          model.dispose();
        }
      }),
      {numRuns: 30}
    )
);

const finite = (bound: number) => (bound === Infinity ? 1e12 : bound);
