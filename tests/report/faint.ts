import type {Page} from 'playwright-core';

/**
 * Words that stand out less than 4.5:1 from what is under them (WCAG 1.4.3), each with its ratio. Also those that axe leaves
 * out: in drawings, on marks, in controls that wait. Not those of controls that are switched off.
 */
export const faint = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const brush = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
    /** Nothing changes while this looks: what was found of a colour or an element stands. */
    const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
      const made = new Map<K, V>();
      return (key) => {
        if (!made.has(key)) made.set(key, make(key));
        return made.get(key) as V;
      };
    };
    const colourOf = once((css: string): Colour => {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = css;
      brush.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
      return [red!, green!, blue!, alpha! / 255];
    });
    const over = (top: Colour, under: Colour): Colour => {
      const mixed = ([0, 1, 2] as const).map((at) => top[at] * top[3] + under[at] * (1 - top[3]));
      return [mixed[0]!, mixed[1]!, mixed[2]!, 1];
    };
    const light = (colour: Colour): number => {
      const [red, green, blue] = colour
        .slice(0, 3)
        .map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright! + 0.05) / (dark! + 0.05);
    };
    const opacity = once((element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1
    );
    const faded = ([red, green, blue, alpha]: Colour, by: number): Colour => [red, green, blue, alpha * by];
    const ground = once((element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = colourOf(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, ground(element.parentElement));
    });
    /** What a drawing paints with fill, in its order. */
    const marksIn = once((drawing: Element) =>
      [...drawing.querySelectorAll<SVGGeometryElement>('rect, path, circle')].flatMap((mark) => {
        const {fill, fillOpacity} = getComputedStyle(mark);
        if (fill === 'none' || fill.startsWith('url') || mark.closest('defs, clipPath')) return [];
        const paint = faded(colourOf(fill), Number(fillOpacity) * opacity(mark));
        return [{mark, paint, inverse: mark.getScreenCTM()!.inverse()}];
      })
    );
    /** What lies under one point of a drawing: the ground, and the marks that were drawn before the words. */
    const underAt = (words: SVGElement, x: number, y: number): Colour => {
      const drawing = words.closest('svg')!;
      return marksIn(drawing).reduce((under, {mark, paint, inverse}) => {
        const before = mark.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (!before || !mark.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse))) return under;
        return over(paint, under);
      }, ground(drawing.parentElement));
    };
    const groundsOf = (words: Element): Colour[] => {
      const {paintOrder, stroke} = getComputedStyle(words);
      if (!(words instanceof SVGElement)) return [ground(words)];
      // A halo of paper keeps marks away from the letters.
      if (stroke !== 'none' && paintOrder.startsWith('stroke')) return [colourOf(stroke)];
      const {left, top, width, height} = words.getBoundingClientRect();
      return [0.1, 0.5, 0.9].map((part) => underAt(words, left + width * part, top + height / 2));
    };
    const skipped = 'script, style, template, title, desc, option, .unseen, :disabled';
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const check = (words: Element, text: string) => {
      const style = getComputedStyle(words);
      const ink = faded(colourOf(words instanceof SVGElement ? style.fill : style.color), opacity(words));
      const worst = Math.min(...groundsOf(words).map((under) => contrast(over(ink, under), under)));
      if (worst < 4.5)
        found.add(
          `${worst.toFixed(2)} ‘${text.slice(0, 40)}’ in ${words.closest('[id]')?.id}, ${words.localName}`
        );
    };
    while (walker.nextNode()) {
      const words = walker.currentNode.parentElement!;
      const text = walker.currentNode.textContent!.trim();
      if (text !== '' && words.closest(skipped) === null && words.checkVisibility({visibilityProperty: true}))
        check(words, text);
    }
    for (const list of document.querySelectorAll('select:enabled'))
      if (list.checkVisibility()) check(list, list.querySelector('option:checked')?.textContent ?? '');
    return [...found];
  });
