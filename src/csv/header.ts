export type Delimiter = ';' | ',' | '\t';

export const delimiters: readonly Delimiter[] = [';', ',', '\t'];

/** Names of columns compare without case, without what nobody sees, and with a space for an underscore. */
export const columnKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
