import type {Equation} from '../equations.ts';

export type Sum = Pick<Equation, 'total' | 'parts'>;
export type Amounts = ReadonlyMap<string, number>;

/** A rounded amount, and how far the true one can lie from it for somebody who knows how this rounds. */
export interface Rounded {
  readonly value: number;
  readonly reach: number;
}
