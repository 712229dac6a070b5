export type Delimiter = ';' | ',' | '\t';

export const delimiters: readonly Delimiter[] = [';', ',', '\t'];

/** Names of columns compare without case, and with a space for an underscore. */
export const columnKey = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
