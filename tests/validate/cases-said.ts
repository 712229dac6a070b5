import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {read} from '../../src/delivery/read.ts';
import type {Fault} from '../../src/errors.ts';
import {sayFaults} from '../../src/validate/say.ts';
import {type Verdict, validate} from '../../src/validate/validate.ts';
import template from '../families/mini/template.ts';

export const cases = fileURLToPath(new URL('cases', import.meta.url));

export const names = readdirSync(cases, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort();

export const expectedIn = (name: string): string => readFileSync(join(cases, name, 'expected.txt'), 'utf8');

export async function verdictOf(name: string): Promise<Verdict> {
  const delivery = await read(join(cases, name), template);
  const faults = delivery.faults.filter(({file}) => file !== 'expected.txt');
  return validate({...delivery, faults}, template);
}

/** Each fault as data on a line, then as staff read it, and as the terminal says it in English. */
export async function faultsOf(name: string): Promise<string> {
  const {faults, rows} = await verdictOf(name);
  const lines = [...faults.map(asLine), `rows: ${rows === null ? 'none' : 'given'}`];
  return `${lines.join('\n')}\n\n${sayFaults(faults, 'nl')}\n\n${sayFaults(faults, 'en')}\n`;
}

function asLine({code, severity, file, row, column, args}: Fault): string {
  const place = [file, row === undefined ? '' : `row ${row}`, column ?? '']
    .filter((part) => part !== '')
    .join(', ');
  const rest = Object.entries(args ?? {}).map(([name, value]) => ` ${name}=${value}`);
  return `${severity} ${code} at ${place}${rest.join('')}`;
}
