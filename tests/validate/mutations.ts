/** Slips of the pen, of a program and of a spreadsheet, drawn at random over a delivery. */
import fc from 'fast-check';
import {after, type Change, comma, decimal, type Files, type Row, rows, rowsOf} from './changed.ts';

export const csv = [
  'aanbieders.csv',
  'declaraties.csv',
  'keten.csv',
  'wachttijden.csv',
  'clientervaring.csv',
  'afsluitredenen.csv',
  'rom.csv'
] as const;
export type File = (typeof csv)[number];

export interface Mutation {
  readonly kind: keyof typeof kinds;
  readonly file: File;
  /** Draws from 0 up to 1: a row, another, a column, another. */
  readonly row: number;
  readonly other: number;
  readonly column: number;
  readonly second: number;
}

interface Drawn {
  readonly all: readonly Row[];
  readonly row: Row;
  readonly other: Row;
  readonly column: string;
  readonly second: string;
}

const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length)]!;

export function drawn(
  {file, row, other, column, second}: Mutation,
  files: ReadonlyMap<string, string>
): Drawn {
  const all = rowsOf(files.get(file)!);
  const columns = Object.keys(all[0]!);
  return {
    all,
    row: pick(all, row),
    other: pick(all, other),
    column: pick(columns, column),
    second: pick(columns, second)
  };
}

type Field = (value: string, drawn: Drawn) => string;
type Made = (mutation: Mutation, drawn: Drawn) => Change;

const isNumber = (value: string): boolean => /^-?\d+(,\d+)?$/.test(value);
const reckoned =
  (change: (value: number) => number): Field =>
  (value) =>
    isNumber(value) ? comma(change(decimal(value))) : `${value}x`;

/** One field of one row. */
const field =
  (change: Field): Made =>
  ({file, row}, here) => {
    const at = Math.floor(row * here.all.length);
    return rows(file, (one, nth) =>
      nth === at ? {...one, [here.column]: change(one[here.column]!, here)} : one
    );
  };

/** A whole column. */
const column =
  (change: Field): Made =>
  ({file}, here) =>
    rows(file, (one) => ({...one, [here.column]: change(one[here.column]!, here)}));

const period = (file: File): string => (file === 'aanbieders.csv' ? 'jaar' : 'periode');

const exchanged =
  (of: (file: File) => string, when: (row: Row, here: Drawn) => boolean): Made =>
  ({file}, here) => {
    const name = of(file);
    const [one, other] = [here.row[name]!, here.other[name]!];
    return rows(file, (row) =>
      when(row, here)
        ? {...row, [name]: row[name] === one ? other : row[name] === other ? one : row[name]!}
        : row
    );
  };

const text =
  (change: (text: string) => string | Uint8Array): Made =>
  ({file}) =>
  (files) =>
    new Map([[file, change(files.get(file)!)]]);

const lines = (whole: string): string[] =>
  whole
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n');

export const kinds = {
  'one more': field(reckoned((value) => value + 1)),
  'one less': field(reckoned((value) => value - 1)),
  'a half more': field(reckoned((value) => value + 0.5)),
  'ten times': field(reckoned((value) => value * 10)),
  'seven times': field(reckoned((value) => value * 7)),
  'a hundredth': field(reckoned((value) => value / 100)),
  emptied: field(() => ''),
  'a date': field(() => '44319'),
  thousands: field(() => '1,234'),
  shortened: field(() => '1e3'),
  'a sign more': field((value) => `${value}x`),
  'of another row': field((_, {other, column: name}) => other[name]!),
  turned: field((value) => (value === 'ja' ? 'nee' : value === 'nee' ? 'ja' : `${value}?`)),
  'a column ten times': column(reckoned((value) => value * 10)),
  'a column seven times': column(reckoned((value) => value * 7)),
  'a column emptied': column(() => ''),
  'two columns exchanged': ({file}, {column: one, second: other}) =>
    rows(file, (row) => ({...row, [one]: row[other]!, [other]: row[one]!})),
  'a row gone': ({file, row}, {all}) =>
    rows(file, (one, at) => (at === Math.floor(row * all.length) ? null : one)),
  'a row twice':
    ({file}, {row}) =>
    (files) =>
      new Map([[file, `${files.get(file)!.trimEnd()}\n${Object.values(row).join(';')}\n`]]),
  'a provider gone': ({file}, {row}) =>
    rows(file, (one) => (one['aanbieder'] === row['aanbieder'] ? null : one)),
  'a year of a provider gone': ({file}, {row}) =>
    rows(file, (one) =>
      one['aanbieder'] === row['aanbieder'] && one[period(file)] === row[period(file)] ? null : one
    ),
  'two codes exchanged': exchanged(
    () => 'aanbieder',
    () => true
  ),
  'two years exchanged': exchanged(period, () => true),
  'two years of a provider exchanged': exchanged(
    period,
    (one, {row}) => one['aanbieder'] === row['aanbieder']
  ),
  'another end of lines': text((whole) => whole.replaceAll('\n', '\r\n')),
  'another encoding': text((whole) => Buffer.from(whole, 'utf16le')),
  'two encodings': text((whole) => {
    const all = lines(whole);
    const half = Math.floor(all.length / 2);
    return Buffer.concat([
      Buffer.from(`${all.slice(0, half).join('\n')}\n`, 'latin1'),
      Buffer.from(`${all.slice(half).join('\n')}\n`, 'utf8')
    ]);
  }),
  'another order': text((whole) => {
    const [head = '', ...body] = lines(whole);
    return `${[head, ...body.toReversed()].join('\n')}\n`;
  }),
  'cut short': ({file, row}) =>
    text((whole) => whole.slice(0, Math.floor(whole.length * (0.2 + 0.8 * row))))(
      {file} as Mutation,
      null as never
    ),
  'a file gone':
    ({file}) =>
    (files) =>
      new Map([[file, files.get(file)!.split('\n')[0]!]])
} satisfies Readonly<Record<string, Made>>;

/** The delivery after it, its control totals counted again by who sent it, but where it came to grief on the way. */
export const mutated = (mutation: Mutation, files: ReadonlyMap<string, string>): Files => {
  const change = (kinds[mutation.kind] as Made)(mutation, drawn(mutation, files));
  return mutation.kind === 'cut short' ? new Map([...files, ...change(files)]) : after(change, files);
};

const draw = () => fc.double({min: 0, max: 0.999_999, noNaN: true});

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as Mutation['kind'][])),
  file: fc.constantFrom(...csv),
  row: draw(),
  other: draw(),
  column: draw(),
  second: draw()
});
