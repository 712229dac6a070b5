/**
 * Text that a spreadsheet would work out instead of showing it: what starts with one of these signs, also in their wide
 * form. A minus before a plain number is a number.
 */
const starts = /^[=+@\t\r\n＝＋－＠]|^-(?!$|–|\d[\d.,]*[\s\p{L}%]*$)/u;
/** As many marks as there are already, and then such text. */
const marked = /^'+(?=[=+@\t\r\n＝＋－＠-])/u;

/** A text with a mark before it where a spreadsheet would take it for a formula; `asRead` gives the text back. */
export const harmless = (text: string): string =>
  starts.test(text) || marked.test(text) ? `'${text}` : text;

/** What `harmless` was given. */
export const asRead = (written: string): string => (marked.test(written) ? written.slice(1) : written);
