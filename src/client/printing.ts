/**
 * Buttons that print the report as it stands, for who does not know that a browser can. Who presses one while the report is still
 * coming has it printed as soon as all of it is there: half a report is never printed.
 */
export function bindPrinting(window: Window & typeof globalThis, whole: Promise<void>): void {
  window.document.addEventListener('click', ({target}) => {
    if (target instanceof window.Element && target.closest('[data-print]'))
      void whole.then(() => window.print());
  });
}
