/**
 * What nobody can see in a delivery by itself, since no other number in it says the same: a slip there is accepted. Each stands in
 * data/README.md under the same words, and beside the delivery before it is told.
 */
import {drawn, type File, type Mutation} from './mutations.ts';

interface Unknowable {
  readonly what: string;
  readonly is: (mutation: Mutation, column: string, second: string) => boolean;
}

const one = [
  'one more',
  'one less',
  'a half more',
  'ten times',
  'seven times',
  'a hundredth',
  'of another row',
  'a date',
  'thousands',
  'shortened',
  'emptied',
  'a sign more',
  'turned'
];
const many = ['a column ten times', 'a column seven times', 'two columns exchanged', 'a column emptied'];
const exchanges = ['two codes exchanged', 'two years exchanged', 'two years of a provider exchanged'];
const gone = ['a row gone', 'a provider gone', 'a year of a provider gone'];

const ownSources: readonly File[] = [
  'wachttijden.csv',
  'clientervaring.csv',
  'afsluitredenen.csv',
  'rom.csv'
];
const free = ['naam', 'regio', 'soort', 'keurmerk_sinds', 'aandeel_basisggz', 'concern', 'consultant'];
const amounts = ['clienten', 'n', 'x', 'xx'];

/** Squares belong to nothing but the sum beside them. */
const squares = (kind: string, column: string): boolean => many.includes(kind) && column === 'xx';

export const unknowable: readonly Unknowable[] = [
  {
    what: 'a fact of a provider that follows from no figure: its name, region, kind, owner, share of turnover, and whether it gives a key',
    is: ({kind, file}, column, second) =>
      file === 'aanbieders.csv' &&
      free.includes(column) &&
      [...one, ...many].includes(kind) &&
      (kind !== 'two columns exchanged' || free.includes(second))
  },
  {
    what: 'what only one source measures: waiting times, questionnaires, reasons and ROM of one provider and period, where they stay plausible',
    is: ({kind, file}, column) =>
      ownSources.includes(file) &&
      ((one.includes(kind) && amounts.includes(column)) ||
        squares(kind, column) ||
        [...exchanges, ...gone].includes(kind))
  },
  {
    what: 'how a whole is divided, where the parts still add up to it, and a part that stands alone: who came too early, who had medicines, a sum of squares',
    is: ({kind, file}, column) =>
      (file === 'declaraties.csv' || file === 'keten.csv') &&
      ((one.includes(kind) && ['x', 'xx', 'n', 'clienten', 'categorie'].includes(column)) ||
        squares(kind, column) ||
        kind === 'a row gone')
  },
  {
    what: 'a category of which nobody is: without its row it counts as none, and is none',
    is: ({kind}) => kind === 'a row gone'
  }
];

export function nameOf(mutation: Mutation, files: ReadonlyMap<string, string>): string | null {
  const {column, second} = drawn(mutation, files);
  return unknowable.find(({is}) => is(mutation, column, second))?.what ?? null;
}
