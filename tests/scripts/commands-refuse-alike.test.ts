/** Whoever builds, audits or gives out takes its rows by one way: what one refuses, all do, in the words of `check`. */
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {mini, spiegel} from './spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-refuse-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

const a = (name: string): string => fileURLToPath(new URL(`../validate/cases/${name}`, import.meta.url));

/** A fault of reading, of a field and of a sum: commands take each fault from one place, so that a few stand for all. */
const faulty = ['rows-ragged', 'fields-at-fault', 'parts-against-their-total'];

const refused =
  'Van deze levering worden geen rapporten gemaakt tot de fouten die tegenhouden zijn verbeterd.';

test.each(faulty)('the delivery "%s" is refused by all commands in the same words', (name) => {
  const checked = spiegel(here, 'check', mini, '-d', a(name));
  const [said = ''] = checked.said.split(`\n\n${refused}`);
  const faults = said.replace(/^Levering: .*\n\n/, '');
  expect(checked.code).toBe(1);
  expect(faults).toMatch(/^HOUDT TEGEN[\s\S]*fout(en)? die tegenhoud(t|en), /);
  const refusal = `${refused}\n\n${faults}\n`;
  for (const words of [['build'], ['audit', '-e', '2022'], ['issue', '-e', '2022', '--yes']]) {
    const [command, ...rest] = words as [string, ...string[]];
    const {code, said} = spiegel(here, command, mini, '-d', a(name), ...rest);
    expect(said.slice(-refusal.length), command).toBe(refusal);
    expect(said.slice(0, -refusal.length), command).toMatch(/^(Rapporten|Editie) .*\n$|^$/);
    expect(code, command).toBe(1);
  }
  expect(readdirSync(here)).toEqual([]);
});
