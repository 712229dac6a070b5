import {edges} from '../../tests/figures/verdict/simulation/edges.ts';
import {
  beyondOrdinary,
  mixed,
  onTheEdge,
  ordinaryProviders,
  planted,
  type Size
} from '../../tests/figures/verdict/simulation/lists.ts';
import {
  gammaMeans,
  logitNormal,
  normalMeans,
  plainMean,
  positiveMean,
  skewedMeans,
  type World
} from '../../tests/figures/verdict/simulation/world.ts';
import {say} from './say.ts';

const of =
  (n: number): Size =>
  () =>
    n;
const part = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** How often what is called striking is chance, and how often what strikes is found: by simulation, the truth known. */
export async function verdict(): Promise<void> {
  sayOrdinary();
  sayEdges();
  sayPlanted();
  sayScales();
}

/** 114 providers of one distribution, edges from the spread that they themselves publish. */
function sayOrdinary(): void {
  const rounds = 20;
  const worlds: readonly [World, string][] = [
    [normalMeans(2), '≤ 20%'],
    [logitNormal(2), '≤ 20%'],
    [gammaMeans(2), '≤ 28%'],
    [skewedMeans(2), '≤ 28%']
  ];
  for (const [world, aim] of worlds) {
    const [few, very, all] = [of(100), of(100_000), mixed].map((size) =>
      ordinaryProviders(world, size, rounds, 19)
    );
    say(`${world.name}, n = 100: strike on a figure`, part(few!.striking), '≤ 2%');
    say(`${world.name}, n = 100,000: strike on a figure`, part(very!.striking), '4–12%');
    say(`${world.name}, n = 30–3,000: name anything`, part(all!.any), aim);
    say(`${world.name}, n = 30–3,000: name over six`, part(all!.many), '≤ 3%');
  }
}

/** Every true value on the edge that the rule computes. */
function sayEdges(): void {
  const lists = 10_000;
  for (const narrow of [false, true])
    for (const edge of edges(narrow))
      for (const allLow of [false, true]) {
        const where = `${edge.name}, ${narrow ? 'narrow' : 'wide'}, ${allLow ? 'low' : 'both sides'}`;
        const named = onTheEdge(edge, {lists, allLow, size: ({size}) => size(30, 100_000)}, 1995);
        say(`on the edge, ${where}: named`, part(named), '≤ 6%');
        const small = onTheEdge(edge, {lists: lists / 4, allLow, size: of(30)}, 1995);
        say(`on the edge, ${where}: named, all n = 30`, part(small));
      }
}

/** One of forty, two deviations beyond the edge: aimed at where chance is a third of the spread, else only measured. */
function sayPlanted(): void {
  for (const times of [3, 2]) {
    const aim = times === 3 ? '> 90%' : undefined;
    sayFound([normalMeans(times), 1], times, aim);
    sayFound([normalMeans(times), -1], times, aim);
    sayFound([gammaMeans(times), 1], times, aim);
    sayFound([logitNormal(times), 1], times, aim);
    sayFound([logitNormal(times, 0.85), -1], times, aim);
    sayFound([logitNormal(times, 0.5), 1], times);
    sayFound([logitNormal(times), -1], times);
    sayFound([skewedMeans(times), 1], times);
  }
}

function sayFound([world, side]: readonly [World, -1 | 1], times: number, aim?: string): void {
  const where = `${world.name}, ${side > 0 ? 'high' : 'low'}, SD = ${times} SE`;
  say(`two SD beyond, ${where}`, part(planted(world, side, 50, 2012)), aim);
}

/** Means on the log or as they are: how many true values lie beyond either end of what is called ordinary. */
function sayScales(): void {
  const rounds = 200;
  for (const world of [normalMeans(2), gammaMeans(2), skewedMeans(2)])
    for (const [scale, plan] of [
      ['plain', plainMean],
      ['log', positiveMean]
    ] as const) {
      const [low, high] = beyondOrdinary(world, plan, rounds, 2005);
      say(
        `${world.name}, ${scale} scale: beyond the low, the high end`,
        `${part(low)}, ${part(high)}`,
        '5%, 5%'
      );
    }
  for (const scale of [plainMean, positiveMean])
    for (const world of [normalMeans(2, scale), gammaMeans(2, scale)]) {
      const {any} = ordinaryProviders(world, mixed, 10, 19);
      say(`${world.name}, on the ${scale.id} scale: name anything`, part(any));
    }
}
