/** What of a report's words lies over other words, or is cut off: measured in the page, drawings aside. */
import type {Page} from 'playwright-core';

/** Every collision in view of the page, as `what: words`. */
export const wordsThatCollide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('#report *')].flatMap((parent) => {
      if (
        parent.closest(
          'svg, .unseen, select, option, .skip, .spacing-sample, details:not([open]) > :not(summary)'
        ) ||
        !parent.checkVisibility()
      )
        return [];
      return [...parent.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const fixed = getComputedStyle(parent.closest('.bar, .rail') ?? parent).position;
          return [...range.getClientRects()].map((box) => ({
            box,
            parent,
            words: node.textContent!.trim(),
            fixed
          }));
        });
    });
    const over = (a: DOMRect, b: DOMRect) =>
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - Math.min(a.height, b.height) * 0.5
      );
    const sorted = texts
      .filter(({fixed}) => fixed !== 'sticky' && fixed !== 'fixed')
      .sort((a, b) => a.box.top - b.box.top);
    const apart = sorted.flatMap((one, at) => {
      const found: string[] = [];
      for (let next = at + 1; next < sorted.length && sorted[next]!.box.top < one.box.bottom; next++)
        if (sorted[next]!.parent !== one.parent && over(one.box, sorted[next]!.box) > 1)
          found.push(`over: ${one.words.slice(0, 40)} / ${sorted[next]!.words.slice(0, 40)}`);
      return found;
    });
    const cut = texts
      .map(({parent, box, words}) => ({
        words,
        box,
        clip: parent.closest<HTMLElement>('button, label, nav a, .bar-title, td, th, summary, .axes')
      }))
      .filter(({clip, box}) => {
        if (!clip) return false;
        const {left, right, bottom} = clip.getBoundingClientRect();
        return box.left < left - 2 || box.right > right + 2 || box.top + box.height * 0.6 > bottom + 1;
      })
      .map(({words}) => `beyond its place: ${words.slice(0, 60)}`);
    return [...new Set([...apart, ...cut])];
  });
