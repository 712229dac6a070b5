import fc from 'fast-check';
import {expect, test} from 'vitest';
import {attack} from '../../src/audit/attack.ts';
import {solver} from '../../src/audit/solver.ts';
import type {Goal, Row, System, Terms} from '../../src/audit/system.ts';

const highs = await solver();
const words = {group: String, place: String, category: String, about: {}};
const PERCENT = 10;

/** Up to three atoms, each with a few owners; groups are unions of atoms, published exactly or give or take one. */
const worlds = fc
  .record({
    atoms: fc.array(fc.array(fc.integer({min: 1, max: 5}), {minLength: 1, maxLength: 3}), {
      minLength: 2,
      maxLength: 3
    }),
    groups: fc.array(fc.record({mask: fc.integer({min: 1, max: 7}), room: fc.nat(1)}), {
      minLength: 1,
      maxLength: 4
    })
  })
  .map(({atoms, groups}): System => {
    const truth = atoms.map((owners) => owners.reduce((sum, amount) => sum + amount, 0));
    const columns = truth.map((amount, atom) => ({
      atom,
      place: 'p',
      category: '-',
      measure: 'x' as const,
      truth: amount,
      whole: true,
      signed: false
    }));
    const rows = groups.flatMap(({mask, room}, at): Row[] => {
      const terms: Terms = atoms.flatMap((_, atom) => (mask & (1 << atom) ? [[atom, 1] as const] : []));
      const value = terms.reduce((sum, [atom]) => sum + truth[atom]!, 0);
      const published = {scope: `g${at}`, place: 'p', category: '-'};
      return terms.length === 0 ? [] : [{terms, lo: value - room, hi: value + room, published}];
    });
    const goals = atoms.map(
      (owners, atom): Goal => ({
        terms: [[atom, 1]],
        ...{place: 'p', category: '-', measure: 'x'},
        parts: owners.map((amount, at) => [`${atom}-${at}`, amount] as const).sort(([, a], [, b]) => b - a)
      })
    );
    const known = new Map(
      atoms.flatMap((owners, atom) =>
        owners.map((amount, at) => [`${atom}-${at}`, new Map([[atom, amount]])] as const)
      )
    );
    return {columns, rows, goals, known, within: [], nested: []};
  });

/** Every way in which whole amounts could be, for somebody who knows its own: the most that a goal can be. */
function mostByCounting({columns, rows, known}: System, goal: Goal, attacker: string | null): number {
  const least = columns.map((_, column) => (attacker === null ? 0 : (known.get(attacker)!.get(column) ?? 0)));
  const isAlone = columns.map((_, column) =>
    [...known].every(([owner, own]) => owner === attacker || !own.has(column))
  );
  const top = columns.map(({truth}, column) => (isAlone[column] ? least[column]! : truth + MORE));
  let most = -1;
  const amounts = [...least];
  const holds = (): boolean =>
    rows.every(({terms, lo, hi}) => {
      const value = terms.reduce((sum, [column]) => sum + amounts[column]!, 0);
      return value >= lo && value <= hi;
    });
  const visit = (column: number): void => {
    if (column === columns.length) {
      if (holds()) most = Math.max(most, amounts[goal.terms[0]![0]]!);
      return;
    }
    for (let amount = least[column]!; amount <= top[column]!; amount++) {
      amounts[column] = amount;
      visit(column + 1);
    }
  };
  visit(0);
  return most;
}

const MORE = 12;

/** Goals of which somebody can tell the largest other owner's amount to within the percentage. */
function openByCounting(system: System): Set<string> {
  const open = new Set<string>();
  for (const goal of system.goals)
    for (const attacker of [null, ...system.known.keys()]) {
      const victim = goal.parts.find(([owner]) => owner !== attacker);
      if (!victim) continue;
      const own = goal.parts.find(([owner]) => owner === attacker)?.[1] ?? 0;
      if (mostByCounting(system, goal, attacker) - own < victim[1] * (1 + PERCENT / 100))
        open.add(goal.parts.map(([owner]) => owner).join());
    }
  return open;
}

test('what the audit finds open, counting every possibility finds open too, and the other way round', () => {
  fc.assert(
    fc.property(worlds, (system) => {
      const found = attack(highs, system, PERCENT, words).breaches.map(({args}) => String(args['target']));
      const atoms = new Set(found.map((owner) => owner.split('-')[0]));
      const counted = new Set([...openByCounting(system)].map((owners) => owners.split('-')[0]));
      expect([...atoms].sort()).toEqual([...counted].sort());
    }),
    {numRuns: 60}
  );
});
