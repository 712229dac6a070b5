import {InputError} from '../../errors.ts';
import {loadSolver} from '../lp/solver.ts';
import type {Bounds} from '../lp/system.ts';
import {type Attack, attack} from './attack.ts';
import {type Applied, checkPolicy} from './check-policy.ts';
import {checkPublished, tableOf} from './check-table.ts';
import {clipped} from './clipped.ts';
import {countUnit} from './count-unit.ts';
import {holdingsOf} from './holdings.ts';
import {both, knownOf} from './known.ts';
import {type Ingredient, recipeOf} from './recipe.ts';
import {type Audit, type AuditInput, auditSchema, type Cell, readInput} from './schema.ts';
import {type Target, targetsOf} from './targets.ts';
import {createWorld, type World} from './world.ts';

export interface AuditResult {
  /**
   * What each attacker can tell of each cell that is not published, and of others' parts of it (`cell@holder`); of
   * cells published as an interval those that must be protected.
   */
  readonly intervals: readonly {
    readonly attacker: string | null;
    readonly id: string;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly breaches: readonly {
    readonly attacker: string | null;
    readonly id: string;
    readonly kind: 'exact' | 'interval';
    readonly recipe: readonly Ingredient[];
    /** For staff: never in a product. */
    readonly says: string;
  }[];
  /** Every rule of the policy, and by what of each cell it was judged. */
  readonly applied: readonly Applied[];
  readonly lps: number;
  readonly ms: number;
}

/**
 * Tries to undo what was published of a table, as each attacker. A breach is about a cell that fails a rule of the
 * policy or a holder's part that a rule protects; where no rule can judge, about any cell not published. Values are in the table's own unit; an unbounded
 * end is Infinity (null in JSON). Throws an InputError for a table or publication that contradicts itself.
 */
export async function auditTable(input: AuditInput): Promise<AuditResult> {
  const start = performance.now();
  const given = readInput(auditSchema, input);
  const audit = tableOf(given);
  checkPublished(audit);
  const holdings = holdingsOf(audit);
  const applied = checkPolicy(audit, holdings);
  const attackers = attackersOf(given);
  const bounds = publishedBounds(audit);
  checkHidden(audit, bounds);
  const unseen = publishedBounds(onlyBelow(audit));
  const world = createWorld(
    await loadSolver(),
    audit,
    holdings,
    (id) => bounds.get(id)!,
    (id) => unseen.get(id)!
  );
  try {
    const found = attackers.map((attacker) => attackAs(attacker, world, audit, bounds));
    return {
      intervals: found.flatMap(({intervals}) => intervals),
      breaches: found.flatMap(({breaches}) => breaches),
      applied,
      lps: world.solved(),
      ms: performance.now() - start
    };
  } finally {
    world.dispose();
  }
}

function attackAs(attacker: string | null, world: World, audit: Audit, bounds: ReadonlyMap<string, Bounds>) {
  world.become(attacker);
  const published = new Set(audit.published.map(({id}) => id));
  const unit = countUnit(audit);
  const attempt = attack(
    world,
    unit,
    targetsOf(world, unit, (id) => !published.has(id))
  );
  const breaches = attempt.targets.flatMap((target) => attempt.settle(target) ?? []);
  const breached = new Set(breaches.map(({target}) => target.id));
  const listed = attempt.targets.filter(
    ({id, cell, need}) => breached.has(id) || !published.has(cell) || (need && isOpen(bounds.get(cell)!))
  );
  return {
    intervals: listed.map((target) => ({attacker, id: target.id, ...ends(attempt, target)})),
    breaches: breaches.map((breach) => ({
      attacker,
      id: breach.target.id,
      kind: breach.kind,
      ...recipeOf(world, breach)
    }))
  };
}

function ends(attempt: Attack, target: Target): {lower: number; upper: number} {
  const [lower, upper] = attempt.interval(target);
  return {lower, upper};
}

const isOpen = ({lo, hi}: Bounds) => lo < hi;

/** Published cells are held to their interval, which is their value unless it says otherwise; the rest to `lower`. */
function publishedBounds(audit: Audit): ReadonlyMap<string, Bounds> {
  const {cells, published, lower} = audit;
  const shown = new Map(published.map((each) => [each.id, each.interval]));
  const told = ({id, value}: Cell): Bounds => {
    if (!shown.has(id)) return {lo: Math.min(lower, value), hi: Infinity};
    const [lo, hi] = shown.get(id) ?? [value, value];
    return {lo: clipped(lo ?? -Infinity, value, lower), hi: hi ?? Infinity};
  };
  const unit = countUnit(audit);
  return new Map(cells.map((cell) => [cell.id, both(told(cell), knownOf(cell, audit, unit))]));
}

/** As little published as can be: what lies below `lower` cannot be hidden. */
function onlyBelow(audit: Audit): Audit {
  const below = new Set(audit.cells.filter(({value}) => value < audit.lower).map(({id}) => id));
  return {...audit, published: audit.published.filter(({id}) => below.has(id))};
}

function checkHidden({cells, lower}: Audit, bounds: ReadonlyMap<string, Bounds>): void {
  const below = cells.find(({id, value}) => value < lower && bounds.get(id)!.hi === Infinity);
  if (below)
    throw new InputError(
      `"${below.id}" is not published and lies below "lower", the least that a hidden cell can be.`
    );
}

function attackersOf({attackers, cells}: Audit): readonly (string | null)[] {
  const holders = new Set(cells.flatMap(({contributions = []}) => contributions.map(({holder}) => holder)));
  const stranger = attackers?.find(({holder}) => !holders.has(holder));
  if (stranger) throw new InputError(`Attacker "${stranger.holder}" contributes to no cell of the table.`);
  return attackers?.length ? attackers.map(({holder}) => holder) : [null];
}
