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

/** Where the rest of a page's report lies: beside it under a name, or within it as base64; null where it is nowhere. */
export function restIn(page: string): {readonly beside: string} | {readonly within: string} | null {
  const [, name, text] =
    /<script type="application\/octet-stream" id="rest"(?: data-src="([^"]*)")?>([^<]*)<\/script>/.exec(
      page
    ) ?? [];
  if (name !== undefined) return {beside: name};
  return text ? {within: text} : null;
}
