import {derivable} from './derivable.ts';
import type {Equation} from './equations.ts';

/** A table with holes, and what may be done about them. */
export interface Holed {
  readonly equations: readonly Equation[];
  /** Is the variable unknown to the attacker? */
  readonly hidden: (id: string) => boolean;
  /** What is lost by hiding it; null where it cannot be hidden. */
  readonly cost: (id: string) => number | null;
  readonly hide: (id: string) => void;
  /** May the sum of these hidden parts, which the attacker can make, be known? */
  readonly safeSum: (ids: readonly string[], equation: Equation) => boolean;
  readonly tie: (id: string) => string;
}

/**
 * Secondary suppression: hides the cheapest others until (1) no sum has a single hole, (2) where the
 * holes of a sum add up to a known amount that amount is safe itself, and (3) no hole follows from all
 * sums together. Every round hides something, so it ends. Answers the holes that
 * still follow exactly because nothing is left to hide beside them.
 */
export function complement(holed: Holed): readonly string[] {
  const stuck = new Set<Equation>();
  const known = new Set<string>();
  for (;;) {
    const open = holed.equations.filter((equation) => !stuck.has(equation) && isOpen(equation, holed));
    for (const equation of open)
      if (isOpen(equation, holed) && !close([equation], holed)) stuck.add(equation);
    if (open.length > 0) continue;
    const exact = derivable(holed.equations, holed.hidden).find((id) => !known.has(id));
    if (exact === undefined) return [...known];
    if (!close(holed.equations.filter(holds(exact)), holed)) known.add(exact);
  }
}

const holds =
  (id: string) =>
  ({total, parts}: Equation): boolean =>
    total === id || parts.includes(id);

function isOpen(equation: Equation, {hidden, safeSum}: Holed): boolean {
  const holes = equation.parts.filter(hidden);
  if (hidden(equation.total)) return holes.length === 0;
  return holes.length === 1 || (holes.length > 1 && !safeSum(holes, equation));
}

/**
 * Hides one that these equations still show; false when there is nothing left to hide. First choice is what
 * leaves no other sum with a new hole: holes that stand in each other's rows and columns guard each other.
 */
function close(equations: readonly Equation[], holed: Holed): boolean {
  const {hidden, cost, hide, tie} = holed;
  const shown = [...new Set(equations.flatMap(({total, parts}) => [...parts, total]))].filter(
    (id) => !hidden(id)
  );
  const priced = shown.flatMap((id) => {
    const price = cost(id);
    return price === null ? [] : [{id, price, opens: opens(id, holed)}];
  });
  priced.sort((a, b) => a.opens - b.opens || a.price - b.price || (tie(a.id) < tie(b.id) ? -1 : 1));
  const [best] = priced;
  if (best) hide(best.id);
  return best !== undefined;
}

/** How many sums have no hole yet and would get their first. */
const opens = (id: string, {equations, hidden}: Holed): number =>
  equations.filter((equation) => holds(id)(equation) && ![equation.total, ...equation.parts].some(hidden))
    .length;
