import type {Highs} from 'highs';
import {brokenByTruth} from '../lp/guard.ts';
import {createModel, type Model, type Optimum} from '../lp/model.ts';
import type {Terms} from '../lp/system.ts';
import {atomsOf} from './atoms.ts';
import type {Amount, Block, Sight} from './block.ts';
import type {Breach} from './breach.ts';
import {type Formula, formulaOf, type Side, speakingOf} from './formula.ts';
import {type Need, needsOf} from './needs.ts';
import {guardOwn, type Within} from './self-siege.ts';
import {boundsIn, OUTSIDE, type View, viewOf} from './views.ts';
import {isWhole, wholeWorld} from './whole-world.ts';
import {witnessesOf} from './witnesses.ts';
import {showing, type World, worldOf} from './world.ts';

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
  // Whoever is inside knows all that somebody outside does: he matters only where there is nobody else.
  const everybody = needs.attackers.length > 1 ? needs.attackers : [null, ...needs.attackers];
  const ones = atoms.flatMap(() => block.basics.map(({whole}) => whole));
  const witnesses = witnessesOf(block, atoms);
  let world = worldOf(block, atoms, sight, false);
  insist(world, block);
  let model: Model | null = null;
  let solved = 0;
  let smallest = Infinity;
  let floors = false;
  const broken: Trial[] = [];
  let work = trials();
  const within: Within = {
    ...{highs, block, atoms},
    world: () => world,
    onSolved: (problems) => {
      solved += problems;
    }
  };

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
      if (attacker !== undefined && need) yield* guardNeed(need, attacker, viewOf(attacker, block, atoms));
    for (const attacker of everybody) {
      const view = viewOf(attacker, block, atoms);
      const all = needs.of(attacker);
      tryTogether(all, view);
      for (const need of all) yield* guardNeed(need, attacker, view);
    }
    for (const own of block.own) yield* guardOwn(own, within);
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

  function* guardNeed(need: Need, attacker: string | null, view: View): Generator<Breach> {
    const terms = columnsOf(need);
    const far = need.required - need.truth;
    while (!witnesses.reaches(need, view)) {
      const found = asAttacker(view, () => solver().maximise(terms));
      if (found.away) witnesses.add(found.away);
      const room = (found.gain - far) / need.value;
      const isShort = room < -1e-7;
      if (!isShort && isEnough(found, terms, far, need.near, view)) {
        smallest = Math.min(smallest, room + percent / 100);
        return;
      }
      const rows = rowsOf(found, 'maximise', terms, isShort);
      if (rows.length === 0) return;
      broken.push({attacker, need});
      yield {attacker, rows, ofOne: true};
    }
  }

  /** Does a bound that goes far enough also do so over whole numbers? They are looked for only where it is near. */
  function isEnough({away, gain}: Optimum, terms: Terms, far: number, near: number, view: View): boolean {
    if (near === 0 || away === null || gain >= far + near || isWhole(away, ones)) return true;
    const columns = [...world.system.columns];
    for (const [column, bounds] of boundsIn(view, block, world))
      columns[column] = {...columns[column]!, ...bounds};
    const found = wholeWorld(highs, {...world.system, columns}, world.steps, terms, far);
    solved++;
    if (found) witnesses.add(found);
    return found !== null;
  }

  /** What of a breach can be taken away; nothing when nothing published is in it. */
  function rowsOf(found: Optimum, side: Side, terms: Terms, isShort: boolean): Formula {
    const rows = formulaOf(found, side, world);
    return rows.length > 0 || isShort ? rows : speakingOf(terms, world);
  }

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
    const near = block.quantities[quantity]!.whole ? terms.length : 0;
    for (const [far, side] of [
      [window - truth, 'maximise'],
      [truth - 1, 'minimise']
    ] as const)
      while (showing(amount, sight).length === 0 && far > TINY && reached(terms, side, near) < far - TINY) {
        const found = solver()[side](terms);
        if (found.away) witnesses.add(found.away);
        const isShort = found.gain < far - TINY;
        const ahead = side === 'maximise' ? terms : terms.map(([column, times]) => [column, -times] as const);
        if (!isShort && isEnough(found, ahead, far, near, OUTSIDE)) break;
        const rows = rowsOf(found, side, terms, isShort);
        if (rows.length === 0) break;
        broken.push({amount});
        yield {attacker: null, rows, ofOne: false};
      }
  }

  const reached = (terms: Terms, side: Side, near: number): number =>
    witnesses.span(terms, near)[side === 'maximise' ? 1 : 0];

  function asAttacker(view: View, ask: () => Optimum): Optimum {
    const known = boundsIn(view, block, world);
    for (const [column, bounds] of known) solver().bind(column, bounds);
    try {
      return ask();
    } finally {
      for (const [column] of known) solver().bind(column, world.system.columns[column]!);
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

/** What once found a breach, and is the first to find it again. */
interface Trial {
  readonly attacker?: string | null;
  readonly need?: Need;
  readonly amount?: Amount;
}
