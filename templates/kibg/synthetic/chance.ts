import {randomLcg, randomNormal, randomPoisson} from 'd3';

/** Chance from a seed: the same words give the same draws. */
export interface Chance {
  /** 0 ≤ u < 1. */
  uniform(): number;
  normal(mean: number, sd: number): number;
  poisson(mean: number): number;
  happens(probability: number): boolean;
  /** One of the keys, as likely as its weight. */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K;
}

export function chance(...seed: readonly (string | number)[]): Chance {
  const uniform = randomLcg(hash(seed.join('|')) / 2 ** 32);
  const standard = randomNormal.source(uniform)(0, 1);
  const poisson = randomPoisson.source(uniform);
  return {
    uniform,
    normal: (mean, sd) => mean + sd * standard(),
    poisson: (mean) => poisson(mean)(),
    happens: (probability) => uniform() < probability,
    pick: (weights) => pick(weights, uniform())
  };
}

/** FNV-1a with a last mix, so that seeds that differ by one letter are far apart. */
function hash(words: string): number {
  let mixed = 0x811c9dc5;
  for (const letter of words) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function pick<K extends string>(weights: Readonly<Record<K, number>>, at: number): K {
  const keys = Object.keys(weights) as K[];
  const sum = keys.reduce((total, key) => total + weights[key], 0);
  let left = at * sum;
  for (const key of keys) {
    left -= weights[key];
    if (left < 0) return key;
  }
  return keys.at(-1)!;
}

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

export const logistic = (value: number) => 1 / (1 + Math.exp(-value));
