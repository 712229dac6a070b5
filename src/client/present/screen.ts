/** The place in the page to come back to, and the whole screen to give back. */

/** Gives the whole screen back; waits until the window has its own size again. */
export async function leaveScreen(document: Document): Promise<void> {
  if (!document.fullscreenElement) return;
  const given = new Promise<void>((done) => {
    document.addEventListener('fullscreenchange', () => done(), {once: true});
    setTimeout(done, patience);
  });
  await document.exitFullscreen().catch(() => {});
  await given;
  await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

/** Milliseconds after which nobody waits for it any more. */
const patience = 1_000;

/** Remembers where the reader is; the answer brings the page and the focus back there. */
export function spotIn(document: Document): () => void {
  const {activeElement, documentElement, body} = document;
  const {scrollTop} = documentElement;
  return () => {
    documentElement.scrollTop = scrollTop;
    if (activeElement instanceof HTMLElement && activeElement !== body)
      activeElement.focus({preventScroll: true});
  };
}
