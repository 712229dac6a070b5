/** The chapters beside the page: which one is being read, and the button that shows them where there is no room for them. */

/** Binds the rail of a revealed report. */
export function bindRail(document: Document): void {
  const rail = document.querySelector<HTMLElement>('.rail');
  if (rail === null) return;
  markCurrent(document, rail);
  const button = document.querySelector<HTMLElement>('[aria-controls="hoofdstukken"]');
  if (button !== null) unfoldBy(button, rail);
}

/** A choice in the bar that is folded away on a phone: the button says the choice in words, and shows what can be chosen. */
export function bindFolds(document: Document): void {
  const button = document.querySelector<HTMLElement>('[aria-controls="filters"]');
  const filters = document.getElementById('filters');
  if (button !== null && filters !== null) unfoldBy(button, filters);
}

/** The chapter in which a line at a third of the window lies. */
function markCurrent(document: Document, rail: HTMLElement): void {
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
