/** Movement that carries meaning, and ends as if it had never been: nothing of it stays in the page. */

/** How long anything moves, and how. */
export const pace = {duration: 200, easing: 'ease-out'} as const;

/** Does this reader want to see things move, and is anybody looking? */
export const mayMove = ({defaultView, hidden}: Document): boolean =>
  !hidden &&
  defaultView !== null &&
  typeof defaultView.Element.prototype.animate === 'function' &&
  !defaultView.matchMedia('(prefers-reduced-motion: reduce)').matches;
