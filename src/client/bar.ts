/**
 * The bar stays in reach as far as it leaves room to read: all of it, else its filters, else nothing. How high it is
 * depends on the window, the size of letters and the names in it, so it is measured; what is jumped to stands below it.
 */
type Stays = 'whole' | 'filters' | 'away';

/** What of the window's height the whole bar, or its filters, may take at most. */
const most = {whole: 1 / 7, filters: 1 / 4} as const;

export function fitBar(document: Document): void {
  const bar = document.querySelector<HTMLElement>('.bar');
  const filters = bar?.querySelector<HTMLElement>('.choose');
  const {defaultView: window} = document;
  if (!bar || !filters || !window) return;
  const measure = () => {
    const above = Math.max(0, filters.offsetTop - Number.parseFloat(window.getComputedStyle(bar).paddingTop));
    const height = {whole: bar.offsetHeight, filters: bar.offsetHeight - above, away: 0};
    const stays = choose(height, window.innerHeight);
    const {style} = document.documentElement;
    bar.dataset['stays'] = stays;
    style.setProperty('--bar-top', stays === 'filters' ? `${-above}px` : '0px');
    style.setProperty('--bar-room', `${height[stays]}px`);
  };
  new ResizeObserver(measure).observe(bar);
  window.addEventListener('resize', measure);
  measure();
}

function choose(height: Readonly<Record<Stays, number>>, room: number): Stays {
  if (height.whole <= room * most.whole) return 'whole';
  return height.filters <= room * most.filters ? 'filters' : 'away';
}
