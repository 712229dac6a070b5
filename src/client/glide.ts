/** Movement that carries meaning, and ends as if it had never been: nothing of it stays in the page. */

/** How long anything moves, and how. */
export const pace = {duration: 200, easing: 'ease-out'} as const;

/** Does this reader want to see things move, and is anybody looking? */
export const mayMove = ({defaultView, hidden}: Document): boolean =>
  !hidden &&
  defaultView !== null &&
  typeof defaultView.Element.prototype.animate === 'function' &&
  !defaultView.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where everything with a `data-glide` stands now, by what that says. Reads the layout: ask before anything is changed. */
export function standing(root: Element): ReadonlyMap<string, DOMRect> {
  if (!mayMove(root.ownerDocument)) return new Map();
  return new Map(
    [...root.querySelectorAll('[data-glide]')].map((one) => [
      one.getAttribute('data-glide')!,
      one.getBoundingClientRect()
    ])
  );
}

/** Lets whatever stood elsewhere before come from there; what is new appears. Reads the layout once. */
export function glide(root: Element, before: ReadonlyMap<string, DOMRect>): void {
  if (before.size === 0 || !mayMove(root.ownerDocument)) return;
  const moved = [...root.querySelectorAll('[data-glide]')].map((one) => ({
    one,
    was: before.get(one.getAttribute('data-glide')!),
    is: one.getBoundingClientRect()
  }));
  for (const {one, was, is} of moved) {
    if (was === undefined) one.animate([{opacity: 0}, {opacity: 1}], pace);
    else if (was.left !== is.left || was.top !== is.top)
      one.animate(
        [{transform: `translate(${was.left - is.left}px, ${was.top - is.top}px)`}, {transform: 'none'}],
        pace
      );
  }
}
