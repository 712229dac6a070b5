/** What a spreadsheet makes of a long code: 1,23E+07. */
const SHORTENED = /^\d([.,]\d+)?e\+?\d+$/i;

export const isShortened = (code: string): boolean => SHORTENED.test(code.trim());
