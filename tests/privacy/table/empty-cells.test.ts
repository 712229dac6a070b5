import fc from 'fast-check';
import load from 'highs';
import {expect, test} from 'vitest';
import {type AuditResult, auditTable} from '../../../src/privacy/table/audit-table.ts';
import {protectTable} from '../../../src/privacy/table/protect-table.ts';
import type {AuditInput, TableInput} from '../../../src/privacy/table/schema.ts';
import {grid, type Kind, web} from './arbitrary.ts';

// A program of its own, that knows nothing of the one under test: who has what is written down as text for the solver,
// one unknown for every holder in every cell. Everybody in the trade knows which cells are empty.
const solver = await load();

/** Counts of which many are empty. */
const counts: Kind = {
  leaf: fc
    .oneof(
      {weight: 2, arbitrary: fc.constant(0)},
      {weight: 2, arbitrary: fc.integer({min: 1, max: 4})},
      {weight: 3, arbitrary: fc.integer({min: 5, max: 40})}
    )
    .map((value) => ({value})),
  policy: fc.record({minFrequency: fc.integer({min: 3, max: 5})})
};

/** Amounts of holders: often one alone, or nobody. */
const shares: Kind = {
  leaf: fc
    .uniqueArray(
      fc.record({
        holder: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
        value: fc.oneof(fc.constant(0), fc.integer({min: 1, max: 400}))
      }),
      {selector: ({holder}) => holder, maxLength: 3}
    )
    .map((contributions) => ({
      value: contributions.reduce((sum, {value}) => sum + value, 0),
      contributions
    })),
  policy: fc.record({minHolders: fc.constant(3), pPercent: fc.constantFrom(5, 15)})
};

const rounding = fc.option(
  fc.record({
    base: fc.constantFrom(3, 5),
    kind: fc.constantFrom('controlled' as const, 'conventional' as const)
  }),
  {nil: undefined}
);

const tables: fc.Arbitrary<TableInput> = fc
  .record({table: fc.oneof(grid(counts), web(counts), grid(shares), web(shares)), rounding})
  .map(({table, rounding}) => ({...table, policy: {...table.policy, ...(rounding && {rounding})}}))
  .filter(({cells}) => cells.length <= 27);

test('what protect shows cannot be undone by who knows which cells are empty', {timeout: 600_000}, () =>
  fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const shown = await shownOf(table);
      if (shown) expect(undone(table, shown)).toEqual([]);
    }),
    {numRuns: 60}
  )
);

test('an empty cell is shown, and no rule asks for more', {timeout: 600_000}, () =>
  fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const shown = await shownOf(table);
      const ids = new Set(shown?.map(({id}) => id));
      for (const {id, value} of table.cells) if (shown && value === 0) expect(ids).toContain(id);
    }),
    {numRuns: 40}
  )
);

test('the audit finds what who knows which cells are empty can undo', {timeout: 600_000}, () =>
  fc.assert(
    fc.asyncProperty(fc.tuple(tables, fc.infiniteStream(fc.boolean())), async ([table, coins]) => {
      const published = table.cells.flatMap(({id}) => (coins.next().value ? [{id}] : []));
      const found = await findings({...table, published});
      for (const breach of undone(
        table,
        published.map(({id}) => ({id, interval: [trueOf(table, id), trueOf(table, id)]}))
      ))
        expect(found).toContain(breach);
    }),
    {numRuns: 60}
  )
);

const trueOf = ({cells}: TableInput, id: string) => cells.find((cell) => cell.id === id)!.value;

/** A table of which too little may be hidden is refused: nothing of it is shown. */
async function shownOf(table: TableInput): Promise<Shown[] | null> {
  const made = await protectTable(table).catch((error: Error) => {
    expect(error.message).toContain('cannot be protected');
    return null;
  });
  return made?.cells.flatMap(({id, published}) => (published ? [{id, interval: published}] : [])) ?? null;
}

async function findings(audit: AuditInput): Promise<readonly string[]> {
  const everybody = await auditTable({...audit, attackers: holdersOf(audit).map((holder) => ({holder}))});
  const outsider = await auditTable(audit);
  const say = ({breaches}: AuditResult) =>
    breaches.map(({attacker, id}) => `${attacker ?? 'anybody'}: ${id}`);
  return [...say(everybody), ...say(outsider)];
}

interface Shown {
  readonly id: string;
  readonly interval: readonly [number, number];
}

const holdersOf = ({cells}: TableInput) => [
  ...new Set(cells.flatMap(({contributions = []}) => contributions.map(({holder}) => holder)))
];

/** Everything that anybody can work out and that the policy protects. */
function undone(table: TableInput, shown: readonly Shown[]): string[] {
  const names = new Names();
  const parts = partsOf(table);
  return [null, ...holdersOf(table)].flatMap((attacker) => {
    const lines = knowledge(table, shown, parts, attacker, names);
    return table.cells.flatMap(({id, value}) => {
      const own = parts.get(id)!;
      const said = `${attacker ?? 'anybody'}: ${id}`;
      const {minFrequency, pPercent} = table.policy!;
      if (minFrequency !== undefined)
        return value > 0 && value < minFrequency && isTight(lines, names.of(id), value, minFrequency - 1)
          ? [said]
          : [];
      return [...own].flatMap(([holder, amount]) => {
        if (holder === attacker || amount === 0) return [];
        const needed = amount * (1 + pPercent! / 100);
        return isTight(lines, names.of(`${id}@${holder}`), amount, needed) ? [`${said}@${holder}`] : [];
      });
    });
  });
}

/** Does the most that it can be stay below what is needed? */
function isTight(lines: Lines, name: string, value: number, needed: number): boolean {
  const text = `Maximize\n ${name}\nSubject To\n${lines.rows.join('\n')}\nBounds\n${lines.bounds.join('\n')}\n${lines.whole}End`;
  const answer = solver.solve(text, {output_flag: false});
  if (answer.Status !== 'Optimal') {
    expect(['Unbounded', 'Primal infeasible or unbounded']).toContain(answer.Status);
    return false;
  }
  expect(answer.ObjectiveValue).toBeGreaterThan(value - 1e-4);
  return answer.ObjectiveValue < needed - 1e-4 * needed;
}

interface Lines {
  readonly rows: readonly string[];
  readonly bounds: readonly string[];
  readonly whole: string;
}

/** Names that the solver's text may hold. */
class Names {
  readonly #names = new Map<string, string>();
  of(id: string): string {
    if (!this.#names.has(id)) this.#names.set(id, `v${this.#names.size}`);
    return this.#names.get(id)!;
  }
}

function knowledge(
  {cells, constraints = [], policy}: TableInput,
  shown: readonly Shown[],
  parts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  attacker: string | null,
  names: Names
): Lines {
  const told = new Map(shown.map(({id, interval}) => [id, interval]));
  const rows: string[] = [];
  const bounds: string[] = [];
  const sum = (total: string, of: readonly string[]): void => {
    if (of.length > 0)
      rows.push(
        ` r${rows.length}: ${names.of(total)} ${of.map((part) => `- ${names.of(part)}`).join(' ')} = 0`
      );
  };
  const counted = policy?.minFrequency !== undefined;
  for (const {id, value} of cells) {
    const [lo, hi] = told.get(id) ?? [0, Infinity];
    const least = Math.max(lo, value > 0 && counted ? 1 : 0);
    bounds.push(
      ` ${value === 0 ? 0 : least} <= ${names.of(id)} <= ${value === 0 ? 0 : hi === Infinity ? 'inf' : hi}`
    );
    const own = [...parts.get(id)!].filter(([, amount]) => amount > 0);
    for (const [holder, amount] of own)
      bounds.push(` ${names.of(`${id}@${holder}`)} ${holder === attacker ? `= ${amount}` : '>= 0'}`);
    sum(
      id,
      own.map(([holder]) => `${id}@${holder}`)
    );
  }
  for (const {total, parts: of} of constraints) {
    sum(total, of);
    for (const [holder, amount] of parts.get(total)!)
      if (amount > 0)
        sum(
          `${total}@${holder}`,
          of.filter((part) => (parts.get(part)!.get(holder) ?? 0) > 0).map((part) => `${part}@${holder}`)
        );
  }
  return {rows, bounds, whole: counted ? `General\n ${cells.map(({id}) => names.of(id)).join(' ')}\n` : ''};
}

/** Who has what in each cell; a total takes what its parts have. */
function partsOf({cells, constraints = []}: TableInput): Map<string, Map<string, number>> {
  const parts = new Map(
    cells.map(({id, contributions = []}) => [
      id,
      new Map(contributions.map(({holder, value}) => [holder, value]))
    ])
  );
  for (const {total, parts: of} of constraints) {
    const all = new Map<string, number>();
    for (const part of of)
      for (const [holder, value] of parts.get(part)!) all.set(holder, (all.get(holder) ?? 0) + value);
    parts.set(total, all);
  }
  return parts;
}
