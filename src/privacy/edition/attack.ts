import type {Highs} from 'highs';
import {brokenByTruth} from '../lp/guard.ts';
import {createModel, type Model, type Optimum} from '../lp/model.ts';
import type {System, Terms} from '../lp/system.ts';
import {atomsOf} from './atoms.ts';
import type {Amount, Block, Own, Sight} from './block.ts';
import {type Need, needsOf} from './needs.ts';
import {moved, selfInWorld, selfSystem} from './self.ts';
import {ownBounds, type View, viewOf} from './views.ts';
import {witnessesOf} from './witnesses.ts';
import {showing, type World, worldOf} from './world.ts';

/** Somebody can work something out, with the rows that it takes. */
export interface Breach {
  /** Owner; null: anybody, by what is published alone. */
  readonly attacker: string | null;
  /** Rows of the world, with how often each counts. */
  readonly rows: readonly {readonly row: number; readonly times: number}[];
  readonly ofOne: boolean;
}

/** One block under attack, as far as it is hidden at the moment. */
export interface Siege {
  readonly world: World;
  /** First breach found, trying what is left to try in order; null: none is left. */
  next(): Breach | null;
  /** More has been hidden: what held still holds. */
  widen(): void;
  /** Everything is to be tried again. */
  restart(): void;
  readonly attackers: readonly string[];
  lps(): number;
  /** Least room that was established above somebody's true amount, as a share of it. */
  smallest(): number;
  dispose(): void;
}

export function besiege(highs: Highs, block: Block, percent: number, sight: Sight): Siege {
  const atoms = atomsOf(block);
  const needs = needsOf(block, atoms, percent);
  const witnesses = witnessesOf(block, atoms);
  let world = worldOf(block, atoms, sight, false);
  insist(world, block);
  let model: Model | null = null;
  let solved = 0;
  let smallest = Infinity;
  let floors = false;
  const broken: Trial[] = [];
  let work = trials();

  const solver = (): Model => {
    model ??= createModel(highs, world.system);
    return model;
  };

  function renew(): void {
    solved += model?.solved() ?? 0;
    model?.dispose();
    model = null;
    world = worldOf(block, atoms, sight, floors);
  }

  /** One trial after the other, what broke before first; a trial that finds a breach is tried again. */
  function* trials(): Generator<Breach> {
    yield* windows(broken.flatMap(({amount}) => amount ?? []));
    yield* windows(block.amounts);
    know(true);
    for (const {attacker, need} of [...broken])
      if (attacker && need) yield* guardNeed(need, attacker, viewOf(attacker, block, atoms));
    for (const attacker of needs.attackers) {
      const view = viewOf(attacker, block, atoms);
      const all = needs.of(attacker);
      tryTogether(all, view);
      for (const need of all) yield* guardNeed(need, attacker, view);
    }
    for (const own of block.own) yield* guardOwn(own);
  }

  /** Its own small numbers, of a reader that may not know them: no group number may narrow them down. */
  function* guardOwn(own: Own): Generator<Breach> {
    const atom = atoms.findIndex(({members}) => members.includes(own.member));
    if (atom < 0) return;
    const others = atoms[atom]!.truth.map((sum, basic) => sum - block.basics[basic]!.values[own.member]!);
    const alone = createModel(highs, selfSystem(block, own, null));
    const unseen = createModel(highs, selfSystem(block, own, others));
    try {
      for (const {quantity, least, most} of own.holes)
        for (const [side, end] of [
          ['maximise', most],
          ['minimise', least]
        ] as const) {
          const {terms} = block.quantities[quantity]!;
          const can = Math.abs(alone[side](terms).bound);
          const far = side === 'maximise' ? Math.min(end, can) : Math.max(end, can);
          const reaches = (bound: number) =>
            side === 'maximise' ? bound >= far - TINY : bound <= far + TINY;
          if (!reaches(unseen[side](terms).bound)) yield* guardHole(own, atom, terms, side, reaches);
        }
      solved += alone.solved() + unseen.solved();
    } finally {
      alone.dispose();
      unseen.dispose();
    }
  }

  function* guardHole(
    own: Own,
    atom: number,
    terms: Terms,
    side: Side,
    reaches: (bound: number) => boolean
  ): Generator<Breach> {
    for (;;) {
      const system = selfInWorld(block, own, atom, world);
      const inside = createModel(highs, system);
      const found = inside[side](moved(terms, world.system.columns.length));
      inside.dispose();
      solved++;
      if (reaches(found.bound) || isInherent(found, side)) return;
      const {concern} = block.members[own.member]!;
      const rows = because(found, side, system).filter(({row}) => row < world.sources.length);
      yield {attacker: concern, rows, ofOne: false};
    }
  }

  /** One world may serve many needs: ask for all that are open at once, as long as that closes most of them. */
  function tryTogether(all: readonly Need[], view: View): void {
    let open = all.filter((need) => !witnesses.reaches(need, view));
    for (let before = Infinity; open.length > 2 && open.length < before / 2; ) {
      before = open.length;
      const terms = open.flatMap((need) =>
        columnsOf(need).map(([column, times]) => [column, times / need.required] as const)
      );
      const {away} = asAttacker(view, () => solver().maximise(terms));
      if (away) witnesses.add(away);
      open = open.filter((need) => !witnesses.reaches(need, view));
    }
  }

  /** Windows are judged by what is published; that nothing hidden is nothing narrows them by one at a time. */
  function* windows(amounts: readonly Amount[]): Generator<Breach> {
    for (const amount of amounts) yield* guardWindow(amount);
  }

  function know(now: boolean): void {
    floors = now;
    witnesses.clear();
    renew();
  }

  function* guardNeed(need: Need, attacker: string, view: View): Generator<Breach> {
    while (!witnesses.reaches(need, view)) {
      const found = asAttacker(view, () => solver().maximise(columnsOf(need)));
      if (found.away) witnesses.add(found.away);
      const room = (need.truth + found.gain - need.required) / need.value;
      if (room >= -1e-7) smallest = Math.min(smallest, room + percent / 100);
      if (room >= -1e-7 || isInherent(found, 'maximise')) return;
      broken.push({attacker, need});
      yield {attacker, rows: because(found, 'maximise', world.system), ofOne: true};
    }
  }

  /** Nothing published is in the formula: only that what is hidden is not nothing, and what one knows oneself. */
  const isInherent = (found: Optimum, side: Side): boolean =>
    because(found, side, world.system).every(({row}) => {
      const {choices = [], given = false} = world.sources[row] ?? {};
      return choices.length === 0 && !given;
    });

  const columnsOf = ({atoms: of, quantity}: Need): Terms =>
    of.flatMap((atom) =>
      block.quantities[quantity]!.terms.map(([basic, times]) => [world.column(atom, basic), times] as const)
    );

  /** A hidden number of a few people: from outside it must be possible that they are any few. */
  function* guardWindow(amount: Amount): Generator<Breach> {
    const {window, cells, set, quantity} = amount;
    if (window === null || cells === null) return;
    const terms = atoms.flatMap(({sets}, atom) =>
      sets.has(set)
        ? block.quantities[quantity]!.terms.map(
            ([basic, times]) => [world.column(atom, basic), times] as const
          )
        : []
    );
    const truth = terms.reduce((sum, [column, times]) => sum + times * world.system.truth![column]!, 0);
    for (const [far, side] of [
      [window - truth, 'maximise'],
      [truth - 1, 'minimise']
    ] as const)
      while (showing(amount, sight).length === 0 && far > TINY && reached(terms, side) < far - TINY) {
        const found = solver()[side](terms);
        if (found.away) witnesses.add(found.away);
        if (found.gain >= far - TINY || isInherent(found, side)) break;
        broken.push({amount});
        yield {attacker: null, rows: because(found, side, world.system), ofOne: false};
      }
  }

  const reached = (terms: Terms, side: Side): number => witnesses.span(terms)[side === 'maximise' ? 1 : 0];

  function asAttacker(view: View, ask: () => Optimum): Optimum {
    bindAll(view, true);
    try {
      return ask();
    } finally {
      bindAll(view, false);
    }
  }

  function bindAll({own}: View, knows: boolean): void {
    for (const [atom, {values, alone}] of own) {
      values.forEach((value, basic) => {
        const column = world.column(atom, basic);
        const bounds = world.system.columns[column]!;
        solver().bind(column, knows ? ownBounds(bounds, value, alone) : bounds);
      });
      for (const margin of world.margins)
        if (margin.atom === atom) {
          const {n, sum, lo, hi} = block.ranges[margin.range]!;
          const part = margin.side === 'lo' ? values[sum]! - lo * values[n]! : hi * values[n]! - values[sum]!;
          const bounds = world.system.columns[margin.column]!;
          solver().bind(margin.column, knows ? {lo: Math.max(0, part), hi: bounds.hi} : bounds);
        }
    }
  }

  return {
    get world() {
      return world;
    },
    next: () => work.next().value ?? null,
    widen: renew,
    restart() {
      know(false);
      work = trials();
    },
    attackers: needs.attackers,
    lps: () => solved + (model?.solved() ?? 0),
    smallest: () => smallest,
    dispose: () => model?.dispose()
  };
}

/** Also where nothing need be solved: a published number that the truth breaks was put down wrongly. */
function insist({system}: World, {name}: Block): void {
  const broken = brokenByTruth(system, system.truth!);
  if (broken !== null)
    throw new Error(`The true figures break "${broken}" of ${name}: what is published was put down wrongly.`);
}

const TINY = 1e-6;

type Side = 'maximise' | 'minimise';

/** What once found a breach, and is the first to find it again. */
interface Trial {
  readonly attacker?: string;
  readonly need?: Need;
  readonly amount?: Amount;
}

/**
 * The rows that hold the bound up. A row that only says "not below nothing" says what every amount says.
 */
function because({because: duals}: Optimum, side: Side, {rows, columns}: System): Breach['rows'] {
  if (!duals) return [];
  const most = duals.rows.reduce((max, dual) => Math.max(max, Math.abs(dual)), 0);
  const isIdle = (row: number, times: number): boolean => {
    const fromBelow = side === 'minimise' ? times > 0 : times < 0;
    const {lo, terms} = rows[row] ?? {lo: Number.NaN, terms: []};
    return fromBelow && lo === 0 && terms.every(([column, by]) => by > 0 && columns[column]!.lo >= 0);
  };
  return [...duals.rows].flatMap((times, row) =>
    Math.abs(times) > 1e-6 * most && !isIdle(row, times) ? [{row, times}] : []
  );
}
