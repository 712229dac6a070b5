/** Chance with a memory: the same numbers on every machine, and laws that are drawn exactly. */
import {randomBinomial, randomGamma, randomNormal} from 'd3';
import {dice} from '../report.ts';

export interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Gamma with mean `shape`. */
  readonly gamma: (shape: number) => number;
  readonly binomial: (n: number, share: number) => number;
  /** A whole number that is as often below as above the geometric middle. */
  readonly size: (least: number, most: number) => number;
}

export function drawsOf(seed: number): Draws {
  const uniform = dice(seed);
  const gammas = randomGamma.source(uniform);
  const binomials = randomBinomial.source(uniform);
  return {
    uniform,
    normal: randomNormal.source(uniform)(),
    gamma: (shape) => gammas(shape)(),
    binomial: (n, share) => binomials(n, share)(),
    size: (least, most) => Math.round(least * (most / least) ** uniform())
  };
}
