/** The practice year of the manual, walked as it stands there: what it tells to type is typed, what it says that one sees is looked for. */
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {spiegel, start, terminal, typing} from './spiegel.ts';

const manual = readFileSync(new URL('../../docs/handleiding.md', import.meta.url), 'utf8');
const chapter = manual.split(/^## /m).find((text) => text.startsWith('Een oefenjaar\n')) ?? '';

/** Of one command: what is typed, what is seen of it, what there is afterwards, and what is then done by hand. */
interface Step {
  readonly words: readonly string[];
  readonly answer: string | undefined;
  readonly seen: readonly string[];
  readonly files: readonly string[];
  readonly edits: readonly (readonly [file: string, from: string, to: string])[];
}

/** Fenced: what is typed; or, as text, what is then seen. */
const fences = [...chapter.matchAll(/^```(text)?\n([\s\S]*?)\n```$/gm)].map((found) => ({
  typed: found[1] === undefined,
  lines: found[2]!.split('\n'),
  from: found.index,
  to: found.index + found[0].length
}));

/** The chapter from one command to the next. */
const steps: readonly Step[] = fences
  .filter(({typed}) => typed)
  .map(({lines, to}, at, commands) => {
    const until = commands[at + 1]?.from ?? chapter.length;
    const prose = chapter.slice(to, until);
    return {
      words: (lines[0]!.match(/"[^"]*"|\S+/g) ?? []).slice(2).map((word) => word.replaceAll('"', '')),
      answer: /^Typ (?:weer )?`([^`]+)`/m.exec(prose)?.[1],
      seen: fences.flatMap((one) => (!one.typed && one.from > to && one.to < until ? one.lines : [])),
      files: [...prose.matchAll(/`((?:dist|secrets)\/[^`]*|[\w-]+\.html)`/g)].map(([, file]) => file!),
      edits: [...prose.matchAll(/^\| `(.+)` \| `(.+)` \| `(.+)` \|$/gm)].map(
        ([, file, from, to]) => [file!, from!, to!] as const
      )
    };
  });

const here = mkdtempSync(join(tmpdir(), 'spiegel-year-'));
// A command takes a second to load, and there are many; threads would each load it again.
process.env.NODE_COMPILE_CACHE = join(here, '.cache');
process.env.NODE_OPTIONS = `--import ${new URL('./one-core.mjs', import.meta.url)}`;
afterAll(() => rmSync(here, {recursive: true, force: true}));

const exactly = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the person at the keyboard does with a command: answers it, stops it, or waits until it ends. */
async function carriedOut({words, answer, seen}: Step): Promise<{code: number | null; said: string}> {
  if (answer !== undefined) return typing(here, words, /Typ de naam van de editie .*: /, answer);
  if (words[0] !== 'preview') return spiegel(here, ...words);
  const {said, running} = await start(here, words, new RegExp(exactly(seen.at(-1)!)));
  running.removeAllListeners('exit').kill();
  return {code: 0, said};
}

/** Each line is seen below the one before it; what varies is an ellipsis. */
function expectSeen(said: string, seen: readonly string[]): void {
  let from = 0;
  for (const line of seen) {
    const found = new RegExp(line.split('…').map(exactly).join('[^\n]*')).exec(said.slice(from));
    expect(found, `"${line}" in, or not this far down in:\n${said}`).not.toBeNull();
    from += found!.index + found![0].length;
  }
}

function edit([name, from, to]: Step['edits'][number]): void {
  const file = join(here, name);
  const parts = readFileSync(file, 'utf8').split(from);
  expect(parts, `${from} stands once in ${name}`).toHaveLength(2);
  writeFileSync(file, parts.join(to));
}

test('the chapter has a whole year: two editions, a fault, a leaked phrase and a correction', () => {
  expect(steps.map(({words}) => (words[0] === 'export' ? words.slice(0, 2).join(' ') : words[0]))).toEqual(
    [
      ['synthesize', 'check', 'synthesize', 'check', 'build', 'preview', 'audit', 'issue'],
      ['export addresses', 'export passphrases', 'key', 'build', 'audit', 'issue', 'export passphrases'],
      ['synthesize', 'check', 'correct', 'audit', 'issue'],
      ['synthesize', 'check', 'build', 'audit', 'issue', 'ledger']
    ].flat()
  );
  expect(steps.flatMap(({edits}) => edits)).toHaveLength(4);
});

describe.skipIf(!terminal)('a person who types what stands in the chapter', () => {
  test.each(steps.map((step, at) => [`${at + 1}: ${step.words.join(' ')}`, step] as const))(
    'sees of command %s what it says',
    async (_, step) => {
      const {code, said} = await carriedOut(step);
      expectSeen(said, step.seen);
      const refused = step.seen.some((line) => /^\d+ fout(en)? die tegenhoud(t|en),/.test(line));
      expect([code, said]).toEqual([refused ? 1 : 0, said]);
      expect(said).not.toMatch(/\n\s+at |node:internal|\b(the|wrote|cannot)\b/i);
      expect(step.files.filter((file) => !existsSync(join(here, file)))).toEqual([]);
      for (const one of step.edits) edit(one);
    }
  );
});
