import {components} from './components.ts';
import {derivable} from './derivable.ts';
import type {Equation} from './equations.ts';

/** A table with holes, and what may be done about them. */
export interface Holed {
  readonly equations: readonly Equation[];
  /** Is the variable unknown to the attacker? */
  readonly hidden: (id: string) => boolean;
  /** What is lost by hiding it; null where it cannot be hidden. */
  readonly cost: (id: string) => number | null;
  /** Hides it; answers how to show it again. */
  readonly hide: (id: string) => () => void;
  /** May the sum of these hidden parts, one or more, which the attacker can make, be known? */
  readonly safeSum: (ids: readonly string[], equation: Equation) => boolean;
  /** May this one be known as well as the sums tell it? */
  readonly safeAlone: (id: string) => boolean;
  readonly tie: (id: string) => string;
}

/**
 * Secondary suppression: hides others until (1) no sum has a single hole, (2) where the holes of a sum add
 * up to a known amount that amount is safe itself, and (3) no hole follows from all sums together. Then
 * shows again, the dearest first, whatever turned out not to be needed.
 */
export function complement(holed: Holed): void {
  for (const equations of components(holed.equations)) complementOne({...holed, equations});
}

interface Made {
  readonly id: string;
  readonly price: number;
  readonly undo: () => void;
}

function complementOne(holed: Holed): void {
  const {equations} = holed;
  const stuck = new Set<Equation>();
  const known = new Set<string>();
  const made: Made[] = [];
  const faults = () => equations.filter((equation) => !stuck.has(equation) && isOpen(equation, holed));
  const follows = () =>
    derivable(equations, holed.hidden).filter((id) => !known.has(id) && !holed.safeAlone(id));
  // Every round hides something or gives something up for good, so it ends.
  for (;;) {
    const [open] = faults();
    const exact = open ? undefined : follows()[0];
    if (!open && exact === undefined) break;
    const done = close(open ? [open] : equations.filter(holds(exact!)), holed);
    if (done) made.push(done);
    else if (open) stuck.add(open);
    else known.add(exact!);
  }
  refine(made, holed, () => faults().length === 0 && follows().length === 0);
}

function refine(made: readonly Made[], {hide}: Holed, isSafe: () => boolean): void {
  for (const {id, undo} of [...made].sort((a, b) => b.price - a.price)) {
    undo();
    if (!isSafe()) hide(id);
  }
}

const holds =
  (id: string) =>
  ({total, parts}: Equation): boolean =>
    total === id || parts.includes(id);

function isOpen(equation: Equation, {hidden, safeSum}: Holed): boolean {
  const holes = equation.parts.filter(hidden);
  if (hidden(equation.total)) return holes.length === 0;
  return holes.length > 0 && !safeSum(holes, equation);
}

/**
 * Hides one that these equations still show; null when there is nothing left to hide. First choice is what
 * leaves no other sum with a new hole: holes that stand in each other's rows and columns guard each other.
 */
function close(equations: readonly Equation[], holed: Holed): Made | null {
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
  return best ? {...best, undo: hide(best.id)} : null;
}

/** How many sums have no hole yet and would get their first. */
const opens = (id: string, {equations, hidden}: Holed): number =>
  equations.filter((equation) => holds(id)(equation) && ![equation.total, ...equation.parts].some(hidden))
    .length;
