/** What a presenter does with keys, a clicker or a finger, as one of a few wishes. */

export type Wish = 'next' | 'back' | 'first' | 'last' | 'overview' | 'end';

/** Clickers send PageUp and PageDown, or arrows. */
const keys: Readonly<Record<string, Wish>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  o: 'overview',
  O: 'overview',
  Escape: 'end'
};

/** What always holds, also while a list has the focus: a clicker knows nothing of where that is. */
const always = new Set(['PageDown', 'PageUp', 'Escape']);

/** The wish of a key; null where it is none, or is for the control that has the focus. */
export function wishOf({
  key,
  target,
  altKey,
  ctrlKey,
  metaKey,
  defaultPrevented
}: KeyboardEvent): Wish | null {
  if (altKey || ctrlKey || metaKey || defaultPrevented) return null;
  const wish = keys[key] ?? null;
  if (!(target instanceof Element) || always.has(key)) return wish;
  if (target.closest('select, input:not([type="file"])')) return null;
  return key === ' ' && target.closest('button, a, input') ? null : wish;
}

/** px that a finger goes at least, and how much further across than down. */
const swipe = {least: 50, times: 1.5} as const;

/** Listens to a finger that goes across a place: to the left is on, to the right is back. */
export function onSwipe(place: HTMLElement, wished: (wish: Wish) => void): void {
  let from: Touch | null = null;
  const first = ({touches, changedTouches}: TouchEvent) =>
    touches.length > 1 ? null : (changedTouches[0] ?? null);
  const begin = (event: TouchEvent) => {
    from = first(event);
  };
  place.addEventListener('touchstart', begin, {passive: true});
  place.addEventListener(
    'touchend',
    (event) => {
      const to = first(event);
      const [start, end] = [from, to];
      from = null;
      if (!start || !end) return;
      const [across, down] = [end.clientX - start.clientX, end.clientY - start.clientY];
      if (Math.abs(across) < swipe.least || Math.abs(across) < Math.abs(down) * swipe.times) return;
      wished(across < 0 ? 'next' : 'back');
    },
    {passive: true}
  );
}
