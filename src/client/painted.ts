/** Until what stands in the page was painted; a page that nobody looks at is not painted, and waits for nothing. */
export const painted = (document: Document): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done));
      });
