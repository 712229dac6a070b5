/** Hands a file to the reader; nothing leaves the page. */
export function download(
  document: Document,
  name: string,
  content: Uint8Array<ArrayBuffer> | Blob,
  type = 'text/csv;charset=utf-8'
): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Words as they may stand in the name of a file, on every system. */
export const fileName = (...words: readonly string[]): string => named('csv', words);

/** The same with an extension of its own. */
export const named = (extension: string, words: readonly string[]): string =>
  `${words
    .map((word) =>
      word
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
    )
    .filter((word) => word !== '')
    .join('_')}.${extension}`;
