/** What staff take out of the store: addresses and passphrases, always apart, each as a list for a mail merge. */
import {from} from 'arquero';
import {harmless} from '../csv/formula.ts';
import type {Held} from '../store/store.ts';

/** What is taken out. */
export type Part = 'addresses' | 'passphrases';

/** One key to one report, for whoever holds it. */
export interface Letter {
  readonly id: string;
  readonly name: string;
  /** Its audience, and what its reports are called. */
  readonly audience: string;
  readonly kind: string;
  readonly owner: string;
  /** Where the report is, or its phrase: never both. */
  readonly secret: string;
}

/** A letter for every key; `whereOf` gives the address or the file of a report by its slug. */
export function lettersOf(
  reports: readonly Held[],
  part: Part,
  whereOf: (slug: string) => string
): readonly Letter[] {
  return reports.flatMap(({id, name, audience, kind, slug, keys}) =>
    keys.map(({owner, phrase}) => ({
      ...{id, name, audience, kind, owner},
      secret: part === 'addresses' ? whereOf(slug) : phrase
    }))
  );
}

const last: Readonly<Record<Part, string>> = {addresses: 'adres', passphrases: 'wachtwoord'};

/** A line a letter, for a spreadsheet or a mail merge; no text in it is a formula. */
export function listOf(letters: readonly Letter[], part: Part): string {
  const columns = ['code', 'naam', 'soort', 'voor', last[part]];
  const lines = letters.map(({id, name, kind, owner, secret}) =>
    Object.fromEntries([id, name, kind, owner, secret].map((text, at) => [columns[at], text]))
  );
  const format = Object.fromEntries(columns.map((name) => [name, harmless]));
  // With its mark Excel reads the letters as they are.
  return `\ufeff${from(lines, columns).toCSV({delimiter: ';', format})}`;
}
