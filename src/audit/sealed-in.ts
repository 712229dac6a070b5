/** What is locked in a page, as it stands there in the open; null where there is nothing of the kind. */
export function sealedIn(page: string): unknown {
  const mark = '<script type="application/json" id="sealed">';
  const start = page.indexOf(mark);
  if (start < 0) return null;
  const end = page.indexOf('</script>', start);
  try {
    return JSON.parse(page.slice(start + mark.length, end));
  } catch {
    return null;
  }
}
