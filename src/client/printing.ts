/** Buttons that print the report as it stands, for who does not know that a browser can. */
export function bindPrinting(window: Window): void {
  for (const button of window.document.querySelectorAll('[data-print]'))
    button.addEventListener('click', () => window.print());
}
