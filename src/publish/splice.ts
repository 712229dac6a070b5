/** Puts `text` in the place of what stands from `start` to `end` (offsets in the original). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all edits at once; what no edit touches stays byte for byte, and no text is read as a pattern. */
export function splice(original: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const {start, end, text} of inOrder) {
    if (start < at) throw new Error('Two edits of a page overlap.');
    parts.push(original.slice(at, start), text);
    at = end;
  }
  return parts.join('') + original.slice(at);
}
