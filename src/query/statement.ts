/** A reader's statement as it was typed or pasted, made one that the engine reads as the reader means it. */

/** What a reader's text is made of: comments, texts and names in quotes, and all between them, a sign at a time. */
const part =
  /--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|[‘’‚‛][^‘’‚‛]*[‘’‚‛]|[“”„‟][^“”„‟]*[“”„‟]|[\s\S]/gu;

const isComment = (text: string): boolean => text.startsWith('--') || text.startsWith('/*');

/** Without the semicolons at its end, and what comes after them as a comment; with straight quotes for curly ones. */
export function tidy(sql: string): string {
  const parts = (sql.match(part) ?? []).map(straight);
  const last = parts.findLastIndex((one) => one.trim() !== '' && one !== ';' && !isComment(one));
  const end = parts.indexOf(';', last + 1);
  return (end < 0 ? parts : parts.slice(0, end)).join('').trim();
}

/** A word processor curls the quotes around a text; inside a text, a curly one is a sign like any other. */
function straight(text: string): string {
  if (/^[‘’‚‛].*[‘’‚‛]$/su.test(text)) return `'${text.slice(1, -1).replaceAll("'", "''")}'`;
  if (/^[“”„‟].*[“”„‟]$/su.test(text)) return `"${text.slice(1, -1).replaceAll('"', '""')}"`;
  return text;
}
