/** Whatever goes wrong with a delivery: it is told, or its figures are the same, or nobody can know and the list says so. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Received} from '../../src/validate/receive.ts';
import {synthesize} from '../../templates/kibg/synthesize.ts';
import {nameOf, unknowable} from './cannot-be-known.ts';
import {checked, counted, type Files} from './changed.ts';
import {drawn, type Mutation, mutated, mutation} from './mutations.ts';

/** `npm run soak` hands a seed over, and takes two thousand in its five rounds. */
const numRuns = process.env['SPIEGEL_SEED'] === undefined ? 80 : 400;

const files = synthesize({seed: 'mutaties', holders: 5, from: 2019, to: 2021});
const sound = counted(files);

/** All that reports rest on, in one text. */
const figuresOf = ({verdict}: Received): string => {
  const {cells, holders} = verdict.rows!;
  return [...cells, ...holders]
    .map((one) => JSON.stringify(one))
    .sort()
    .join('\n');
};

const base = figuresOf(await checked(sound));

/** Null where it is told or nothing changed; else what was accepted. */
async function accepted(one: Mutation, changed: Files): Promise<string | null> {
  const received = await checked(changed);
  const {rows, faults} = received.verdict;
  if (rows === null || faults.length > 0 || figuresOf(received) === base) return null;
  const {row, column, second} = drawn(one, files);
  return `${one.kind} in ${one.file}, ${column} (${second}) of ${JSON.stringify(row)}`;
}

test('what cannot be known stands in the same words where senders and staff read it', () => {
  const page = readFileSync(fileURLToPath(new URL('../../data/README.md', import.meta.url)), 'utf8');
  for (const {what} of unknowable) expect(page).toContain(`- ${what}.`);
});

test('what is accepted has the same figures, or is named in the list of what cannot be known', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (one) => {
      const changed = mutated(one, files);
      const what = await accepted(one, changed);
      if (what === null) return;
      expect(nameOf(one, files), what).not.toBeNull();
      const {verdict} = await checked(changed, sound);
      expect(verdict.faults.length, `${what}, beside the delivery before`).toBeGreaterThan(0);
    }),
    {numRuns}
  );
});
