import {type Breach, breachOf} from './breach.ts';
import type {Search} from './search.ts';
import type {Need, Target} from './targets.ts';

/** Is this amount safe? Solves only what the points seen so far leave open. */
export function settleAmount(target: Target, need: Need, search: Search): Breach | null {
  const left = () => unmet(target, need, search.size);
  if (left().above) search.solveUp(target.most);
  if (left().below) search.solveDown(target.least);
  if (left().exact) search.solveUp(target.most);
  if (left().exact) search.solveDown(target.least);
  const {above, below, exact} = left();
  if (!above && !below && !exact) return null;
  search.solveUp(target.most);
  search.solveDown(target.least);
  return breachOf(target, left().exact, below && !above);
}

/** Which needs are not yet met by the points seen. */
function unmet({most, least, value}: Target, {above, below}: Need, size: number) {
  const slack = (amount: number) => 1e-6 * Math.abs(amount) + 1e-11 * size;
  // One aim on both sides: its width without the value itself, which would drown it.
  const width = most === least ? most.up + most.down : most.truth + most.up - (least.truth - least.down);
  return {
    above: above !== null && most.truth + most.up < above - slack(above),
    below: below !== null && least.truth - least.down > below + slack(below),
    exact: width <= slack(value)
  };
}
