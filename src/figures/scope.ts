/** Whose a final cell is: who the report is about, by this one word, or a group by its id. */

/** The scope of cells that are of one owner alone. */
export const OWN = 'own';

/** The scope of own cells as they were given out, where newer ones are shown: what is judged against groups is judged by these. */
export const ISSUED = 'issued';

export const isIssued = (scope: string | null): boolean => scope === ISSUED;

/** The scope of what the reader's own figures are judged by, beside its own; null where a report shows nobody's own. */
export const issuedOf = (self: string | null): string | null => (isOwn(self) ? ISSUED : null);

/** Is it the scope of one owner's own cells? Null, where a report highlights nobody, is no scope. */
export const isOwn = (scope: string | null): boolean => scope === OWN;

/** Is it the scope of a group? A report that highlights one speaks of it by its name. */
export const isGroup = (scope: string | null): scope is string =>
  scope !== null && !isOwn(scope) && !isIssued(scope);
