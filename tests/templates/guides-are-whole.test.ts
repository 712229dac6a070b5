/** The guides name what is there: every word and rule that a family declares, every figure, and files that exist. */
import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {ShowKind} from '../../src/figures/series.ts';
import {draws} from '../../src/template/check-figures.ts';
import kibg from '../../templates/kibg/template.ts';

const guide = readFileSync('templates/README.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

/** Codes in the first column of the table under a head. */
const firstColumn = (head: string): string[] => {
  const table = guide.slice(guide.indexOf(head)).split('\n\n')[0]!;
  const rows = table.split('\n').slice(2);
  return rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, code]) => code!));
};

test('the table of words has every word of a family, with the parts of those that have parts', () => {
  const parts = Object.entries(kibg.words).flatMap(([word, said]) =>
    typeof said === 'string' ? [word] : [word, ...Object.keys(said)]
  );
  expect(firstColumn('| `words` |').toSorted()).toEqual(parts.toSorted());
});

test('every rule that a family numbers is in the guide with its number', () => {
  const {individual: _, pool: __, groupings: ___, sources: ____, ...rules} = kibg.policy;
  const told = guide.slice(guide.indexOf('`minClients` R1'), guide.indexOf('What each of them counts'));
  for (const name of Object.keys(rules)) expect(told).toContain(`\`${name}\``);
});

test('every measure has the figures that can draw it, and no other', () => {
  const table = guide.slice(guide.indexOf('| `kind` | is | drawn by |')).split('\n\n')[0]!;
  const kinds = Object.keys(draws) as ShowKind[];
  for (const measure of ['share', 'distribution', 'flow', 'mean', 'count'] as const) {
    const row = table.split('\n').find((line) => line.startsWith(`| \`${measure}\``))!;
    const told = kinds.filter((kind) => row.split('|')[3]!.includes(`\`${kind}\``));
    expect(told, measure).toEqual(kinds.filter((kind) => draws[kind].includes(measure)));
  }
});

test('every file that the guide to adding names exists', () => {
  const named = [...contributing.matchAll(/`((?:src|tests|templates|data|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path!
  );
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
