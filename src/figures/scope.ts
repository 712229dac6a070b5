/** Whose a final cell is: who the report is about, by this one word, or a group by its id. */

/** The scope of cells that are of one owner alone. */
export const OWN = 'own';

/** Is it the scope of one owner's own cells? Null, where a report highlights nobody, is no scope. */
export const isOwn = (scope: string | null): boolean => scope === OWN;

/** Is it the scope of a group? A report that highlights one speaks of it by its name. */
export const isGroup = (scope: string | null): scope is string => scope !== null && !isOwn(scope);
