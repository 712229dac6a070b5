/** The chapters beside the page: which one is being read, and the button that shows them where there is no room for them. */

/**
 * Binds what is folded away on a phone: the chapters, and the choice in the bar. A button in the bar stands for each, the
 * second saying the choice in words, and shows it.
 */
export function bindFolds(document: Document): void {
  for (const id of ['hoofdstukken', 'filters']) {
    const button = document.querySelector<HTMLElement>(`[aria-controls="${id}"]`);
    const folded = document.getElementById(id);
    if (button !== null && folded !== null) unfoldBy(button, folded);
  }
}

/** Marks the chapter in which a line at a third of the window lies, once all chapters are there. */
export function markCurrent(document: Document): void {
  const rail = document.querySelector<HTMLElement>('.rail');
  if (rail === null) return;
  const links = new Map(
    [...rail.querySelectorAll<HTMLElement>('[data-place]')].map((link) => [link.dataset['place'], link])
  );
  const seen = new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries) mark(links.get(target.id), isIntersecting);
    },
    {rootMargin: '-33% 0px -66% 0px'}
  );
  for (const id of links.keys()) {
    const place = id && document.getElementById(id);
    if (place) seen.observe(place);
  }
}

function mark(link: HTMLElement | undefined, isCurrent: boolean): void {
  if (isCurrent) link?.setAttribute('aria-current', 'true');
  else link?.removeAttribute('aria-current');
}

/** Shows what a button controls, and folds it away at the next press, at Escape and when something in it was followed. */
function unfoldBy(button: HTMLElement, folded: HTMLElement): void {
  const set = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    folded.toggleAttribute('data-open', open);
  };
  button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
  folded.addEventListener('click', ({target}) => {
    if (target instanceof Element && target.closest('a')) set(false);
  });
  for (const part of [button, folded])
    part.addEventListener('keydown', ({key}) => {
      if (key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return;
      set(false);
      button.focus();
    });
}
