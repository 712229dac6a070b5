/** What a walled engine answers: one statement that reads its table, and nothing else. */
import {QueryFault} from './query-fault.ts';
import {tidy} from './statement.ts';

/** The first words of statements that read. */
const reading = /^(select|with|from|values|describe|desc|show|summarize|table)\b/i;

/** Comments and blank space before the first word, and opening brackets. */
const before = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|\()+/;

/** Table functions that make rows of what they are given, and of nothing else. */
const harmless = new Set(['range', 'generate_series', 'unnest', 'repeat', 'repeat_row', 'summary']);

/**
 * A reader's statement without its last semicolon and what follows it. Throws a QueryFault for what visibly does not read, or names a
 * table function of the engine (`functions`) that is not harmless: some read files, some change the engine itself.
 * This is for the words that the reader gets; that nothing else gets through is the doing of the engine's own
 * settings and of sql.ts, which makes the statement a part of a query that is itself prepared and read-only.
 */
export function readable(sql: string, functions: readonly string[]): string {
  const text = tidy(sql);
  const start = text.replace(before, '');
  if (start === '') throw new QueryFault('empty', 'Nothing was asked.');
  if (!reading.test(start)) throw new QueryFault('writes', 'Not a statement that reads.', firstWord(start));
  const words = new Set(text.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
  const named = functions.find((name) => !harmless.has(name) && words.has(name));
  if (named !== undefined) throw new QueryFault('forbidden', `Forbidden function: ${named}.`, named);
  return text;
}

const firstWord = (text: string): string => /^\S{1,30}/.exec(text)?.[0] ?? '';
