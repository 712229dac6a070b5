import fc from 'fast-check';
import {expect, test} from 'vitest';
import {filesOf} from '../../src/delivery/columns.ts';
import {readBytes} from '../../src/delivery/read.ts';
import {
  code,
  type Dataset,
  dataset,
  decimal,
  source,
  text,
  whole,
  year,
  z
} from '../../src/template/define.ts';
import {type Manner, write} from './write.ts';

const row = z.object({
  code: code(/^\d{8}$/, 'acht cijfers'),
  period: year(),
  naam: text(),
  n: whole(),
  som_x: decimal()
});
const declared = dataset({
  dimensions: {},
  holders: {
    file: 'rows.csv',
    row,
    holder: ({code: id, naam, period}) => ({
      id,
      name: naam,
      concern: id,
      period,
      keys: [],
      facts: {}
    })
  },
  sources: {rows: source({file: 'rows.csv', title: 'Rows', row, cells: () => []})}
});
const [spec] = filesOf(declared as unknown as Dataset);

const manner: fc.Arbitrary<Manner> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  decimal: fc.constantFrom(',', '.'),
  lineEnd: fc.constantFrom('\r\n', '\n'),
  encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
  mark: fc.boolean(),
  hint: fc.boolean(),
  quoteAll: fc.boolean()
});

/** Text with everything that a table is made of, in signs that every encoding has. */
const awkward = fc
  .array(
    fc.constantFrom('a', 'Z', '7', ' ', ';', ',', '\t', '"', '\n', '\r\n', '.', "'", 'é', 'ï', '€', '’', '='),
    {minLength: 1}
  )
  .map((signs) => signs.join(''))
  .filter((value) => value.trim() !== '');

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** A number that cannot be taken for thousands: never exactly three decimals. */
const number = fc.oneof(
  fc.integer({min: -999_999, max: 999_999}).map(String),
  fc
    .tuple(fc.integer({min: 0, max: 999_999}), fc.constantFrom('5', '05', '25', '1234', '00001'))
    .map(([units, fraction]) => `${units}.${fraction}`)
);

const record = fc.record({
  code: digits(8),
  period: fc.constantFrom('2021', '2020-2021'),
  naam: awkward,
  n: fc.integer({min: 0, max: 99_999}).map(String),
  som_x: number
});

/** Shows the reader which encoding and decimal sign the file has. */
const telling = {code: '00000001', period: '2021', naam: 'Café', n: '0', som_x: '0.5'};

test('a table reads back the same, whatever its delimiter, decimal sign, encoding and line ends', () => {
  fc.assert(
    fc.property(fc.array(record, {maxLength: 12}), manner, (some, how) => {
      const table = [telling, ...some];
      const header = ['Code', 'Period ', 'NAAM', 'n', 'Som X'];
      const written = table.map((one) => [
        one.code,
        one.period,
        one.naam,
        one.n,
        one.som_x.replace('.', how.decimal)
      ]);
      const read = readBytes(spec!, write([header, ...written], how));
      expect(read.faults).toEqual([]);
      expect(read.rows?.map(({fields}) => fields)).toEqual(table);
      const {rows, encoding, delimiter, decimal: sign} = read.receipt!;
      expect({rows, encoding, delimiter, sign}).toEqual({
        rows: table.length,
        encoding: how.encoding,
        delimiter: how.delimiter,
        sign: how.decimal
      });
    }),
    {numRuns: 400}
  );
});

test('a row is numbered by the line on which it starts, below texts of several lines', () => {
  fc.assert(
    fc.property(fc.array(record, {maxLength: 12}), manner, (some, how) => {
      const written = some.map((one) => [one.code, one.period, one.naam, one.n, '1']);
      const bytes = write([['code', 'period', 'naam', 'n', 'som_x'], ...written], {
        ...how,
        encoding: 'utf-8'
      });
      const linesOf = (fields: readonly string[]) => fields.join('').split(/\r\n|\n/).length;
      const first = how.hint ? 3 : 2;
      const starts = written.map((_, at) =>
        written.slice(0, at).reduce((line, fields) => line + linesOf(fields), first)
      );
      expect(readBytes(spec!, bytes).rows?.map(({row: line}) => line) ?? []).toEqual(starts);
    }),
    {numRuns: 200}
  );
});
