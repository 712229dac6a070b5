import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readDecisions} from '../../src/delivery/decisions.ts';
import {type CodeDecision, type Delivery, read} from '../../src/delivery/read.ts';
import type {Template} from '../../src/template/define.ts';
import {text, z} from '../../src/template/define.ts';
import {alike} from '../../src/validate/alike.ts';
import {spelled} from '../../src/validate/codes-alike.ts';
import {sayFault} from '../../src/validate/say.ts';
import {validate} from '../../src/validate/validate.ts';
import template from '../families/mini/template.ts';

const areAlike = (one: string, other: string): boolean => alike([one, other]).length > 0;

test.each([
  ['capitals', 'Groep-X', 'groep-x'],
  ['a hyphen that does not break', 'Groep-X', 'Groep‑X'],
  ['a dash', 'Groep-X', 'Groep–X'],
  ['a minus', 'Groep-X', 'Groep−X'],
  ['a dash and a space', 'Groep-X', 'Groep X'],
  ['two spaces', 'Groep  X', 'Groep X'],
  ['a space that does not break', 'Groep X', 'Groep\u00a0X'],
  ['a zero-width space', 'Groep-X', 'Groep-\u200bX'],
  ['a soft hyphen', 'Groep-X', 'Gr\u00adoep-X'],
  ['a byte order mark', 'Groep-X', '\ufeffGroep-X'],
  ['a mark of direction', 'Groep-X', 'Groep-X\u200f'],
  ['a variation selector', 'Groep-X', 'Groep-X\ufe0f'],
  ['a Cyrillic letter', 'Groep-X', 'Groep-Х'],
  ['a Cyrillic capital of which the small letter is another', 'Groep-B', 'groep-В'],
  ['a Greek letter', 'Groep-O', 'Groep-Ο'],
  ['letters of double width', 'Groep-X', 'Ｇｒｏｅｐ-Ｘ'],
  ['a Roman numeral', 'Groep-X', 'Groep-ⅹ'],
  ['an accent written apart', 'Café', 'Cafe\u0301'],
  ['a sharp s', 'Straße', 'STRASSE'],
  ['a final sigma', 'ΟΔΟΣ', 'οδος'],
  ['a zero and an O, with capitals', 'ZORG-O1', 'zorg-01'],
  ['a one and an l', 'Groep-l', 'groep-1'],
  ['rn and m', 'farm', 'farrn']
])('two codes that differ in %s are nearly equal', (_, one, other) => {
  expect(areAlike(one, other)).toBe(true);
  expect(areAlike(other, one)).toBe(true);
});

test.each([
  ['1-12', '11-2'],
  ['12345678', '12345679'],
  ['Groep-X', 'Groep-Y'],
  ['Groep-1', 'Groep-2'],
  ['Café', 'Cafe'],
  ['a-b', 'ab'],
  ['00001', '0001']
])('%s and %s are two', (one, other) => {
  expect(areAlike(one, other)).toBe(false);
});

test('no two codes of digits and dashes alone are nearly equal, but for the dashes', () => {
  const digits = fc.stringMatching(/^\d{1,3}-\d{1,3}$/);
  fc.assert(
    fc.property(digits, digits, (one, other) => {
      expect(areAlike(one, other)).toBe(false);
    })
  );
});

const twins: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  '-': '‑',
  ' ': '\u2009'
};
const change = fc.constantFrom(
  (sign: string) => sign.toUpperCase(),
  (sign: string) => sign.toLowerCase(),
  (sign: string) => twins[sign] ?? sign,
  (sign: string) => `${sign}\u200b`,
  (sign: string) => sign.normalize('NFD'),
  (sign: string) => sign
);

test('whatever a person does not see is done to a code, several things at once, it stays nearly equal', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-hj-knp-z][a-hj-knp-zé]{0,5}[- ][a-hj-knp-z2-9]{1,5}$/),
      fc.array(change, {minLength: 14, maxLength: 14}),
      (code, changes) => {
        const other = [...code].map((sign, at) => changes[at]!(sign)).join('');
        fc.pre(other !== code);
        expect(areAlike(code, other)).toBe(true);
      }
    ),
    {numRuns: 2000}
  );
});

/** The small family with codes of any shape, and a free text by which it groups. */
const {holders} = template.dataset;
const loose = {
  ...template,
  dataset: {
    ...template.dataset,
    holders: {
      ...holders,
      row: z.object({...(holders.row as unknown as z.ZodObject).shape, school: text(), bad: text()})
    },
    sources: Object.fromEntries(
      Object.entries(template.dataset.sources).map(([id, source]) => [
        id,
        {...source, row: z.object({...(source.row as unknown as z.ZodObject).shape, school: text()})}
      ])
    )
  }
} as unknown as Template;

const sound = {...(await read(fileURLToPath(new URL('cases/sound', import.meta.url)), loose)), faults: []};

function changed(file: string, at: number, fields: Record<string, string>, delivery: Delivery): Delivery {
  const rows = [...delivery.rows.get(file)!];
  rows[at] = {...rows[at]!, fields: {...rows[at]!.fields, ...fields}};
  return {...delivery, rows: new Map([...delivery.rows, [file, rows]])};
}

const codesOf = (delivery: Delivery): string[] =>
  validate(delivery, loose).faults.map(({code, file, row}) => `${code} ${file} ${row}`);

const decide = (
  of: CodeDecision['of'],
  verdict: CodeDecision['verdict'],
  ...codes: [string, string]
): CodeDecision => ({of, codes, verdict, reason: 'test'});

test('a provider that is nearly equal to another blocks, in the list of providers and in figures', () => {
  const renamed = changed('zwemscholen.csv', 2, {school: '0007\u200b'}, sound);
  expect(codesOf(renamed)).toContain('provider-codes-alike zwemscholen.csv 4');
  const lost = changed('lessen.csv', 4, {school: ' 00\u00ad07'}, sound);
  expect(codesOf(lost)).toContain('provider-codes-alike lessen.csv 6');
});

test('two codes of one provider become one where staff decided so, in its figures and as its own owner', () => {
  const apart = changed('zwemscholen.csv', 1, {school: '0007\u200b'}, sound);
  expect(validate(apart, loose).rows).toBeNull();
  const {rows, faults} = validate(
    {...apart, decisions: [decide('provider', 'same', '0007', '0007\u200b')]},
    loose
  );
  expect(faults).toEqual([]);
  expect(rows!.holders).toEqual(validate(sound, loose).rows!.holders);
  const spread = changed('lessen.csv', 4, {school: '0007\u200b'}, sound);
  const merged = validate({...spread, decisions: [decide('provider', 'same', '0007', '0007\u200b')]}, loose);
  expect(merged.rows!.cells).toEqual(validate(sound, loose).rows!.cells);
});

test('codes by which providers are grouped block too, and become one where staff decided so', () => {
  const apart = changed('zwemscholen.csv', 1, {bad: 'Binnen'}, sound);
  const {rows, faults} = validate(apart, loose);
  expect(rows).toBeNull();
  expect(faults.map(({code, row, column}) => [code, row, column])).toEqual([['group-codes-alike', 3, 'bad']]);
  const decided = validate({...apart, decisions: [decide('group', 'same', 'binnen', 'Binnen')]}, loose);
  expect(decided.faults).toEqual([]);
  expect(decided.rows!.holders).toEqual(validate(sound, loose).rows!.holders);
});

test('a decision about one field unblocks no other', () => {
  const apart = changed('zwemscholen.csv', 1, {bad: 'Binnen'}, sound);
  const {rows} = validate({...apart, decisions: [decide('owner', 'two', 'binnen', 'Binnen')]}, loose);
  expect(rows).toBeNull();
});

test('a fault shows what a person does not see', () => {
  const apart = changed('zwemscholen.csv', 1, {keten: 'Groep\u200b‑Х'}, sound);
  const fault = validate(changed('zwemscholen.csv', 2, {keten: 'groep x'}, apart), loose).faults.find(
    ({code}) => code === 'owner-codes-alike'
  )!;
  expect(sayFault(fault, 'nl').what).toBe(
    'Twee codes van eigenaren zijn bijna gelijk: "Groep‹U+200B›‑‹U+2011›Х‹U+0425›", in zwemscholen.csv rij 3, en hier "groep x"'
  );
});

test('a file of decisions that is no JSON blocks, and nothing in it counts', () => {
  expect(readDecisions('{codes: []}')).toMatchObject({decisions: [], faults: [{code: 'decisions-at-fault'}]});
});

test('a code that could be a figure is never spelled out, nor what is too long to be a code', () => {
  expect(spelled('Groep\u2011X')).toBe(' "Groep\u2011‹U+2011›X"');
  for (const figure of ['12', '1.234,5', '12\u20113', ' 7', 'a'.repeat(41)]) expect(spelled(figure)).toBe('');
  expect(spelled('a'.repeat(40))).toContain('aaa');
});
