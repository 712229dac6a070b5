import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {read} from '../../src/delivery/read.ts';
import type {Fault} from '../../src/errors.ts';
import {sayFaults} from '../../src/validate/say.ts';
import {type Verdict, validate} from '../../src/validate/validate.ts';
import {nl} from '../../src/validate/words.nl.ts';
import template from '../families/mini/template.ts';

const cases = fileURLToPath(new URL('cases', import.meta.url));
const names = readdirSync(cases, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort();
const expectedIn = (name: string): string => readFileSync(join(cases, name, 'expected.txt'), 'utf8');

async function verdictOf(name: string): Promise<Verdict> {
  const delivery = await read(join(cases, name), template);
  const faults = delivery.faults.filter(({file}) => file !== 'expected.txt');
  return validate({...delivery, faults}, template);
}

/** Each fault as data on a line, then as the terminal says it. */
async function faultsOf(name: string): Promise<string> {
  const verdict = await verdictOf(name);
  const lines = verdict.faults.map(asLine);
  return `${[...lines, `rows: ${verdict.rows === null ? 'none' : 'given'}`].join('\n')}\n\n${sayFaults(verdict.faults)}\n`;
}

function asLine({code, severity, file, row, column, args}: Fault): string {
  const place = [file, row === undefined ? '' : `row ${row}`, column ?? '']
    .filter((part) => part !== '')
    .join(', ');
  const rest = Object.entries(args ?? {}).map(([name, value]) => ` ${name}=${value}`);
  return `${severity} ${code} at ${place}${rest.join('')}`;
}

test.each(names)('the delivery "%s" gives exactly the faults that it names', async (name) => {
  expect(await faultsOf(name)).toBe(expectedIn(name));
});

test.each(names.filter((name) => name.startsWith('sound-')))(
  'the delivery "%s" holds the same figures as "sound"',
  async (name) => {
    expect((await verdictOf(name)).rows?.cells).toEqual((await verdictOf('sound')).rows?.cells);
  }
);

test('every fault that can be worded is shown by a delivery, but for seven that have tests of their own', () => {
  const shown = new Set(
    names.flatMap((name) =>
      [...expectedIn(name).matchAll(/^(?:blocks|warns) (\S+) at/gm)].map(([, code]) => code)
    )
  );
  expect(Object.keys(nl).filter((code) => !shown.has(code))).toEqual([
    'meta-json',
    'file-too-large',
    'provider-codes-alike',
    'group-codes-alike',
    'cell-not-finite',
    'period-malformed',
    'period-of-other-step'
  ]);
});
