import type {Fault} from '../errors.ts';
import type {Step} from '../periods/period.ts';
import type {Code} from './fault.ts';
import {stepWords} from './step-words.ts';
import {en} from './words.en.ts';
import {nl} from './words.nl.ts';
import type {Language, Wording} from './words.ts';

/** A fault as a person reads it. */
export interface Said extends Wording {
  /** File, row and column. */
  readonly where: string;
}

export type {Language};

const WORDS: Readonly<Record<Language, Readonly<Record<Code, Wording>>>> = {en, nl};
const NUMBERS = {en: new Intl.NumberFormat('en-GB'), nl: new Intl.NumberFormat('nl-NL')};
export const PLACES = {en: {row: 'row', column: 'column'}, nl: {row: 'rij', column: 'kolom'}};

/** Words one fault: what is wrong, where, what was expected, and what to do. */
export function sayFault(fault: Fault, language: Language): Said {
  const wording = WORDS[language][fault.code as Code];
  if (wording === undefined) throw new Error(`No words for the fault "${fault.code}".`);
  const {step = 'year', ...args} = fault.args ?? {};
  const fill = (text: string) => fillIn(text, {...args, ...stepWords(step as Step, language)}, language);
  return {
    what: fill(wording.what),
    where: [fault.file, ...placeIn(fault, language)].join(', '),
    expected: fill(wording.expected),
    todo: fill(wording.todo)
  };
}

const fillIn = (text: string, args: NonNullable<Fault['args']>, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => worded(args[name] ?? '', language));

/** Numbers in the language's own writing; a year is text and stays as it is. */
const worded = (arg: string | number, language: Language): string =>
  typeof arg === 'number' ? NUMBERS[language].format(arg) : arg;

/** Row and column, as far as they are known; a row as a spreadsheet writes it, without separators. */
export function placeIn({row, column}: Fault, language: Language): readonly string[] {
  const words = PLACES[language];
  return [
    ...(row === undefined ? [] : [`${words.row} ${row}`]),
    ...(column === undefined ? [] : [`${words.column} ${column}`])
  ];
}
