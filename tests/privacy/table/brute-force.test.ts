import fc from 'fast-check';
import {expect, test} from 'vitest';
import {auditTable} from '../../../src/privacy/table/audit-table.ts';
import type {AuditInput} from '../../../src/privacy/table/schema.ts';
import {grid, type Kind, partly, web} from './arbitrary.ts';
import {enumerate, type Sum} from './enumerate.ts';

const patience = 600_000;
/** How far an unknown that nothing bounds is tried. */
const cap = 9;

const fewCounts: Kind = {
  leaf: fc.integer({min: 0, max: 4}).map((value) => ({value})),
  policy: fc.record({minFrequency: fc.integer({min: 2, max: 5})})
};

/** The leaves that a cell is the sum of, in a table whose totals are all sums of leaves. */
function leavesOf(id: string, {cells, constraints = []}: AuditInput): readonly number[] {
  const own = constraints.find(({total}) => total === id);
  if (own) return own.parts.flatMap((part) => leavesOf(part, {cells, constraints} as AuditInput));
  return [cells.findIndex((cell) => cell.id === id)];
}

const leafCount = ({cells, constraints = []}: AuditInput) =>
  cells.filter(({id}) => !constraints.some(({total}) => total === id)).length;

const isSmall = (audit: AuditInput) => {
  const once = audit.cells.every(({id}) => new Set(leavesOf(id, audit)).size === leavesOf(id, audit).length);
  return once && leafCount(audit) <= 5;
};

/** What trying out every table of whole numbers says of each cell. */
function tryAll(audit: AuditInput): ReadonlyMap<string, readonly [number, number]> {
  const known: Sum[] = audit.published.map(({id}) => ({
    of: leavesOf(id, audit),
    value: audit.cells.find((cell) => cell.id === id)!.value
  }));
  const leaves = audit.cells.slice(0, leafCount(audit));
  const empty = leaves.flatMap(({value}, leaf) => (value === 0 ? [{of: [leaf], value: 0}] : []));
  const ends = enumerate(
    leafCount(audit),
    cap,
    [...known, ...empty],
    audit.cells.map(({id}) => leavesOf(id, audit)),
    // Who knows which are empty knows that nothing else is.
    leaves.map(({value}) => Math.min(1, value))
  );
  return new Map(audit.cells.map(({id}, index) => [id, ends[index]!]));
}

const smallTables = fc.oneof(partly(web(fewCounts)), partly(grid(fewCounts))).filter(isSmall);

test(
  'on small tables of counts the audit finds exactly the breaches that trying every table finds',
  {timeout: patience},
  () =>
    fc.assert(
      fc.asyncProperty(smallTables, async (audit) => {
        const minimum = audit.policy!.minFrequency!;
        const ends = tryAll(audit);
        const expected = audit.cells.filter(({id, value}) => {
          const [least, most] = ends.get(id)!;
          const nonEmpty = leavesOf(id, audit).filter((leaf) => audit.cells[leaf]!.value > 0).length;
          return value > 0 && value < minimum && (least > nonEmpty || most < minimum - 1 || least === most);
        });
        const {breaches, intervals} = await auditTable(audit);
        expect(breaches.map(({id}) => id)).toEqual(expected.map(({id}) => id));
        for (const {id, lower, upper} of intervals) {
          expect(lower).toBeLessThanOrEqual(ends.get(id)![0]);
          expect(upper).toBeGreaterThanOrEqual(ends.get(id)![1]);
        }
      }),
      {numRuns: 100}
    )
);

/** Two by two cells of up to three holders each, with margins: whole numbers and linear bounds agree there. */
const smallShares: Kind = {
  leaf: fc
    .uniqueArray(fc.record({holder: fc.constantFrom('A', 'B', 'C'), value: fc.integer({min: 0, max: 2})}), {
      selector: ({holder}) => holder,
      minLength: 1,
      maxLength: 3
    })
    .map((contributions) => ({value: contributions.reduce((so, {value}) => so + value, 0), contributions})),
  policy: fc.constant({minHolders: 3})
};

const smallGrids = partly(grid(smallShares)).filter((audit) => leafCount(audit) === 4);

test(
  'with holders the intervals of every attacker are those that trying all amounts gives',
  {timeout: patience},
  () =>
    fc.assert(
      fc.asyncProperty(smallGrids, async (audit) => {
        const {intervals} = await auditTable(audit);
        for (const {holder} of audit.attackers ?? []) {
          const ends = tryAmounts(audit, holder);
          for (const {attacker, id, lower, upper} of intervals) {
            if (attacker !== holder) continue;
            const [least, most] = ends(id);
            expect(lower).toBeCloseTo(least, 6);
            if (upper === Infinity) expect(most).toBeGreaterThanOrEqual(2);
            else expect(upper).toBeCloseTo(most, 6);
          }
        }
      }),
      {numRuns: 60}
    )
);

/** Every amount of every other holder in every leaf is an unknown; published sums less the attacker's own are known. */
function tryAmounts(audit: AuditInput, attacker: string): (id: string) => readonly [number, number] {
  const leaves = audit.cells.slice(0, 4);
  const places = leaves.flatMap(({contributions = []}, leaf) => contributions.map((one) => ({...one, leaf})));
  const unknown = places.filter(({holder, value}) => holder !== attacker && value > 0);
  const own = (ids: readonly number[]) =>
    places.reduce(
      (so, {holder, leaf, value}) => so + (holder === attacker && ids.includes(leaf) ? value : 0),
      0
    );
  const within = (ids: readonly number[], holder?: string) =>
    unknown.flatMap((place, index) =>
      ids.includes(place.leaf) && (!holder || holder === place.holder) ? [index] : []
    );
  const known = audit.published.map(({id}): Sum => {
    const ids = leavesOf(id, audit);
    return {of: within(ids), value: audit.cells.find((cell) => cell.id === id)!.value - own(ids)};
  });
  const asked = new Map<string, readonly number[]>();
  for (const {id} of audit.cells) {
    const ids = leavesOf(id, audit);
    asked.set(id, within(ids));
    for (const {holder} of places) asked.set(`${id}@${holder}`, within(ids, holder));
  }
  const ends = enumerate(
    unknown.length,
    2,
    known.filter(({of}) => of.length > 0),
    [...asked.values()]
  );
  const index = new Map([...asked.keys()].map((id, at) => [id, at]));
  return (id) => {
    const [least, most] = ends[index.get(id)!]!;
    const mine = id.includes('@') ? 0 : own(leavesOf(id, audit));
    return [least + mine, most + mine];
  };
}
