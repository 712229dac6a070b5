import type {Atom} from './atoms.ts';
import type {Block} from './block.ts';
import type {Need} from './needs.ts';
import type {View} from './views.ts';
import {isWhole} from './whole-world.ts';

/**
 * Worlds that look the same from outside, found for one attacker, are tried on the next before anything is
 * solved: as far as a world leaves what that attacker knows in place, it proves its targets safe too. A world is
 * the distance of each basic of each atom from the truth.
 */
export interface Witnesses {
  add(away: Float64Array): void;
  /** Does one of them reach what is needed, for somebody with this view? */
  reaches(need: Need, view: View): boolean;
  /** How far the terms have been seen from their truth; a world of fractions counts for so much less. */
  span(columns: readonly (readonly [number, number])[], near: number): readonly [down: number, up: number];
  clear(): void;
}

export function witnessesOf(block: Block, atoms: readonly Atom[]): Witnesses {
  const width = block.basics.length;
  const ones = atoms.flatMap(() => block.basics.map(({whole}) => whole));
  const worlds: Float64Array[] = [];
  const wholes: boolean[] = [];
  let shares = new WeakMap<View, number[]>();
  let moves = new Map<string, number[]>();

  /** What part of the way to a world can be gone without touching what the view knows. */
  function share(away: Float64Array, {own}: View): number {
    let part = 1;
    const hold = (left: number, move: number) => {
      if (move < -TINY) part = Math.min(part, Math.max(0, left) / -move);
    };
    for (const [atom, {values, alone}] of own) {
      const truth = atoms[atom]!.truth;
      for (let basic = 0; basic < width; basic++) {
        const move = away[atom * width + basic]!;
        if (alone && Math.abs(move) > TINY) return 0;
        if (!block.basics[basic]!.signed) hold(truth[basic]! - values[basic]!, move);
      }
      for (const {terms} of block.margins) {
        let [left, move] = [0, 0];
        for (const [basic, times] of terms) {
          left += times * (truth[basic]! - values[basic]!);
          move += times * away[atom * width + basic]!;
        }
        hold(left, move);
      }
    }
    return part;
  }

  function sharesOf(view: View): number[] {
    const known = shares.get(view) ?? [];
    shares.set(view, known);
    for (let at = known.length; at < worlds.length; at++) known.push(share(worlds[at]!, view));
    return known;
  }

  function movesOf({atoms: of, quantity}: Need): number[] {
    const key = `${quantity}|${of.join()}`;
    const known = moves.get(key) ?? [];
    moves.set(key, known);
    for (let at = known.length; at < worlds.length; at++) {
      let sum = 0;
      for (const atom of of)
        for (const [basic, times] of block.quantities[quantity]!.terms)
          sum += times * worlds[at]![atom * width + basic]!;
      known.push(sum);
    }
    return known;
  }

  return {
    add: (away) => {
      worlds.push(away.slice(0, atoms.length * width));
      wholes.push(isWhole(away, ones));
    },
    reaches(need, view) {
      const [parts, far] = [sharesOf(view), movesOf(need)];
      const left = need.required - need.truth;
      for (let at = worlds.length - 1; at >= 0; at--) {
        const near = wholes[at] && parts[at]! > 1 - TINY ? 0 : need.near;
        if (parts[at]! * far[at]! >= left + near) return true;
      }
      return false;
    },
    span(columns, near) {
      let [down, up] = [0, 0];
      worlds.forEach((away, at) => {
        let sum = 0;
        for (const [column, times] of columns) sum += times * away[column]!;
        const less = wholes[at] ? 0 : near;
        [down, up] = [Math.max(down, -sum - less), Math.max(up, sum - less)];
      });
      return [down, up];
    },
    clear() {
      worlds.length = wholes.length = 0;
      shares = new WeakMap();
      moves = new Map();
    }
  };
}

const TINY = 1e-7;
