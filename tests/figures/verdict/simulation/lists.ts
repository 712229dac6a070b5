/** Lists of forty figures: how many of them the rule calls striking, where the truth is known. */
import type {IndicatorPlan, Point} from '../../../../src/figures/series.ts';
import type {Comparison} from '../../../../src/figures/verdict/comparison.ts';
import {ordinaryOf} from '../../../../src/figures/verdict/ordinary.ts';
import {verdicts} from '../../../../src/figures/verdict/verdicts.ts';
import {type Draws, drawsOf} from './draws.ts';
import {publish} from './published.ts';
import type {World} from './world.ts';

export const providers = 114;
export const figures = 40;

/** How many clients one provider has in one list. */
export type Size = (draws: Draws) => number;

export const mixed: Size = ({size}) => size(30, 3000);

const comparison = (at: number, indicator: IndicatorPlan, own: Point, peers: Point): Comparison => ({
  ...{id: String(at), indicator, own, peers},
  ...{pooled: false, incomplete: false, member: false}
});

/** Which figures of a list are striking, by their place in it. */
export function strikingIn(list: readonly Comparison[]): readonly number[] {
  const judged = verdicts(list);
  return list.flatMap(({id}, at) => (judged.get(id)!.level === 'striking' ? [at] : []));
}

const range = (length: number): readonly number[] => Array.from({length}, (_, at) => at);

export interface Tally {
  /** Of all providers, the part that strikes on a figure, averaged over figures. */
  readonly striking: number;
  /** Of all lists of forty, the part that names anything, and that names more than six. */
  readonly any: number;
  readonly many: number;
}

/** Providers of one distribution, beside what they themselves publish; `rounds` times all of them. */
export function ordinaryProviders(world: World, size: Size, rounds: number, seed: number): Tally {
  const draws = drawsOf(seed);
  const found = range(rounds).flatMap(() => {
    const sizes = range(providers).map(() => size(draws));
    const seen = range(figures).map(() => {
      const all = sizes.map((n) => world.own(world.truth(draws), n, draws));
      return {all, peers: publish(all, world.plan)};
    });
    return sizes.map(
      (_, who) =>
        strikingIn(seen.map(({all, peers}, at) => comparison(at, world.plan, all[who]!, peers))).length
    );
  });
  const part = (holds: (named: number) => boolean): number => found.filter(holds).length / found.length;
  return {
    striking: found.reduce((all, named) => all + named, 0) / found.length / figures,
    any: part((named) => named > 0),
    many: part((named) => named > 6)
  };
}

/** What is true of every figure of a list on the edge, and how its clients are drawn. */
export interface Edge {
  readonly name: string;
  readonly plan: IndicatorPlan;
  readonly peers: Point;
  readonly own: World['own'];
}

/** Every true value lies on an edge of the ordinary range: the part of lists that names anything. */
export function onTheEdge(
  {plan, peers, own}: Edge,
  {lists, allLow, size}: {readonly lists: number; readonly allLow: boolean; readonly size: Size},
  seed: number
): number {
  const draws = drawsOf(seed);
  const [low, high] = ordinaryOf(peers, plan)!.widest;
  const wrong = range(lists).filter(() => {
    const list = range(figures).map((at) => {
      const truth = allLow || draws.uniform() < 0.5 ? low : high;
      return comparison(at, plan, own(truth, size(draws), draws), peers);
    });
    return strikingIn(list).length > 0;
  });
  return wrong.length / lists;
}

const ownSize = 300;
const readers = 40;

/** One figure of forty lies two deviations beyond the edge of the population: the part of lists that names it. */
export function planted(world: World, side: -1 | 1, rounds: number, seed: number): number {
  const draws = drawsOf(seed);
  const truth = world.beyond(2, side);
  const found = range(rounds).flatMap(() => {
    const sizes = range(providers).map(() => mixed(draws));
    const peers = range(figures).map(() =>
      publish(
        sizes.map((n) => world.own(world.truth(draws), n, draws)),
        world.plan
      )
    );
    return range(readers).map((where) => {
      const list = peers.map((group, at) =>
        comparison(
          at,
          world.plan,
          world.own(at === where ? truth : world.truth(draws), ownSize, draws),
          group
        )
      );
      return strikingIn(list).includes(where);
    });
  });
  return found.filter(Boolean).length / found.length;
}

/** Of true values without chance, the part beyond either end of what the published spread calls ordinary. */
export function beyondOrdinary(
  world: World,
  plan: IndicatorPlan,
  rounds: number,
  seed: number
): readonly [low: number, high: number] {
  const draws = drawsOf(seed);
  const outside = range(rounds).map(() => {
    const all = range(providers).map(() => world.own(world.truth(draws), 1e6, draws));
    const [low, high] = ordinaryOf(publish(all, plan), plan)!.widest;
    const truths = range(1000).map(() => world.truth(draws));
    return [truths.filter((truth) => truth < low), truths.filter((truth) => truth > high)].map(
      ({length}) => length / truths.length
    );
  });
  return [0, 1].map((end) => outside.reduce((all, one) => all + one[end]!, 0) / rounds) as [number, number];
}
