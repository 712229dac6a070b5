import type {Rows} from '../validate/validate.ts';
import type {Finding} from './finding.ts';
import type {OpenedReport} from './open.ts';
import {isEdge, type Prose, standsIn} from './prose.ts';

/**
 * No report may name another provider: not its code, nor its owner's, nor what it is called. A name that is a part of
 * the reader's own name, or of a word, names nobody; nor does one that is also an ordinary word of the page, unless
 * it stands by itself.
 */
export function checkStrangers(
  reports: readonly OpenedReport[],
  rows: Rows,
  prose: Prose
): readonly Finding[] {
  const names = namesIn(rows);
  const own = Map.groupBy(rows.holders, ({id}) => id);
  return reports.flatMap(({id, file, plan, text}) => {
    const mine = new Set((own.get(id) ?? []).flatMap((row) => [row.id, row.name, row.concern]));
    const texts = [...text.split('\n'), ...wordsIn(plan)];
    const whole = texts.join('\n');
    const foreign = [...names.keys()].filter((name) => !mine.has(name) && standsIn(whole, name));
    if (foreign.length === 0) return [];
    const longest = [...mine, ...foreign].sort((one, other) => other.length - one.length);
    for (const said of texts)
      for (const name of namedIn(said, longest))
        if (!mine.has(name) && !isOrdinary(name, said, prose))
          return [{code: 'stranger-named', args: {file, provider: names.get(name)!}} as const];
    return [];
  });
}

/** What somebody is known by → its code. Two digits or letters are found everywhere, and three digits too. */
function namesIn({holders}: Rows): ReadonlyMap<string, string> {
  const all = holders.flatMap(({id, name, concern}) =>
    [id, name, concern].map((word) => [word, id] as const)
  );
  return new Map(all.filter(([word]) => word.length > (/\p{L}/u.test(word) ? 2 : 3)));
}

/** The names in a text, from left to right; where one is a part of another, the longest. */
function namedIn(text: string, longest: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const name = isEdge(text, at)
      ? longest.find((one) => text.startsWith(one, at) && isEdge(text, at + one.length))
      : undefined;
    if (name !== undefined) found.push(name);
    at += name?.length || 1;
  }
  return found;
}

function isOrdinary(name: string, text: string, prose: Prose): boolean {
  const isAlone =
    text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') ===
    name.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return isAlone ? prose.isText(name) : prose.says(name);
}

/** Every text in plain data. */
function wordsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(wordsIn) : [];
}
