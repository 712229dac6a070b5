import {expect, test} from 'vitest';
import type {Fault} from '../../src/errors.ts';
import {sayFault, sayFaults} from '../../src/validate/say.ts';
import {en} from '../../src/validate/words.en.ts';
import {nl} from '../../src/validate/words.nl.ts';

const number: Fault = {code: 'field-number', severity: 'blocks', file: 'lessen.csv', row: 1234, column: 'n'};
const missing: Fault = {code: 'file-missing-optional', severity: 'warns', file: 'enquete.csv'};

test('a fault says what, where, what was expected and what to do, in Dutch and in English', () => {
  expect(sayFault(number, 'nl')).toEqual({
    what: 'Dit is geen getal',
    where: 'lessen.csv, rij 1234, kolom n',
    expected: 'cijfers, met één komma of punt voor decimalen; geen eenheid en geen procentteken',
    todo: 'Vraag de leverancier om alleen het getal, zonder eenheid.'
  });
  expect(sayFault(number, 'en').where).toBe('lessen.csv, row 1234, column n');
});

test('both languages fill in the same arguments', () => {
  const names = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
  const all = (words: typeof en) =>
    Object.entries(words).map(([code, {what, expected, todo}]) => [code, names(what + expected + todo)]);
  expect(Object.fromEntries(all(nl))).toEqual(Object.fromEntries(all(en)));
});

test('what blocks comes first, and a repeated fault is said once with its first three rows', () => {
  const repeated = [9, 3, 7, 5, 8].map((row) => ({...number, row}));
  expect(sayFaults([missing, ...repeated])).toBe(
    [
      'BLOCKS  lessen.csv, 5 times',
      '  This is no number',
      '  at: row 3, column n; row 5, column n; row 7, column n',
      '  and 2 more like this',
      '  expected: digits, with one comma or point for a fraction; no unit, no percent sign',
      '  to do: Ask the sender for the number only, without a unit.',
      '',
      'warning  enquete.csv',
      '  The file is not there; its indicators will stay empty',
      '  expected: this file, where there is something to deliver',
      '  to do: Ask the sender whether there was nothing to deliver. Where the file was forgotten, ask for it.',
      '',
      '5 faults that block, 1 warning.'
    ].join('\n')
  );
});

test('nothing wrong is said in one line', () => {
  expect(sayFaults([])).toBe('No faults that block, no warnings.');
});

test('a fault without words is a defect and not a silent blank', () => {
  expect(() => sayFault({...number, code: 'made-up'}, 'nl')).toThrow('No words');
});
