import {loadSolver} from '../lp/solver.ts';
import {type Applied, checkPolicy, checkRange} from './check-policy.ts';
import {tableOf} from './check-table.ts';
import {countUnit} from './count-unit.ts';
import {hideAgainst} from './hide.ts';
import {holdingsOf} from './holdings.ts';
import {type Plan, planFor} from './plan.ts';
import {prove} from './prove.ts';
import {refine} from './refine.ts';
import {readInput, type TableInput, tableSchema} from './schema.ts';

export interface ProtectResult {
  readonly cells: readonly {
    readonly id: string;
    readonly status: 'shown' | 'primary' | 'secondary';
    /** For a shown cell: its value twice, or the interval that its rounded value stands for. */
    readonly published?: readonly [lo: number, hi: number];
    /** What somebody who knows only what is published can tell. */
    readonly interval: readonly [lower: number, upper: number];
  }[];
  /** The sum of the weights of secondary cells; a weight is the cell's value unless the policy gives it. */
  readonly cost: number;
  /** Every rule of the policy, and by what of each cell it was judged. */
  readonly applied: readonly Applied[];
  readonly lps: number;
  readonly ms: number;
}

/**
 * Decides what of a table may be shown: cells that fail a rule are hidden, and with them as little as possible of
 * the rest, so that neither an outsider nor any holder can undo it. Values are in the table's own unit; an unbounded
 * end is Infinity (null in JSON). Throws an InputError for a table that contradicts itself or cannot be protected.
 */
export async function protectTable(input: TableInput): Promise<ProtectResult> {
  const start = performance.now();
  const table = tableOf(readInput(tableSchema, input));
  const holdings = holdingsOf(table);
  const applied = checkPolicy(table, holdings);
  checkRange(table, applied);
  const plan = planFor(await loadSolver(), table, holdings, countUnit(table));
  try {
    for (const attacker of plan.attackers) hideAgainst(attacker, plan);
    refine(plan);
    const intervals = prove(plan);
    return {
      cells: table.cells.map(({id}) => ({id, ...stateOf(id, plan), interval: intervals.get(id)!})),
      cost: costOf(plan),
      applied,
      lps: plan.world.solved() + plan.repairs,
      ms: performance.now() - start
    };
  } finally {
    plan.world.dispose();
  }
}

function stateOf(id: string, plan: Plan): Pick<ProtectResult['cells'][number], 'status' | 'published'> {
  if (plan.hidden.has(id)) return {status: plan.primary.has(id) ? 'primary' : 'secondary'};
  const {lo, hi} = plan.told(id);
  return {status: 'shown', published: [lo, hi]};
}

const costOf = ({hidden, primary, weight}: Plan): number =>
  [...hidden].reduce((sum, cell) => sum + (primary.has(cell) ? 0 : weight(cell)), 0);
