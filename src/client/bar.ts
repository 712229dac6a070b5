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
    const above = endOfAbove(bar, filters);
    const height = {whole: bar.offsetHeight, filters: bar.offsetHeight - above, away: 0};
    const stays = choose(height, window.innerHeight);
    const {style} = document.documentElement;
    bar.dataset['stays'] = stays;
    style.setProperty('--bar-top', stays === 'filters' ? `${-above}px` : '0px');
    style.setProperty('--bar-room', `${height[stays]}px`);
  };
  // Which calls at once, before the first paint: to measure here too would lay out the page twice.
  new ResizeObserver(measure).observe(bar);
  window.addEventListener('resize', measure);
}

/** How far down reaches what stands above the filters: no rest of it stays in sight, not even the line under a word. */
function endOfAbove(bar: HTMLElement, {offsetTop: start}: HTMLElement): number {
  const ends = ([...bar.children] as HTMLElement[]).map(
    ({offsetTop, offsetHeight}) => offsetTop + offsetHeight
  );
  return Math.max(0, ...ends.filter((end) => end <= start));
}

function choose(height: Readonly<Record<Stays, number>>, room: number): Stays {
  if (height.whole <= room * most.whole) return 'whole';
  return height.filters <= room * most.filters ? 'filters' : 'away';
}
