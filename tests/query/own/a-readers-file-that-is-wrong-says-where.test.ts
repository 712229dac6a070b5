import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Engine} from '../../../src/query/engine.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {most} from '../../../src/query/own/found.ts';
import {read} from './reading.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
afterAll(() => engine.close());

const names = ['traject', 'prestatie', 'startdatum', 'einddatum', 'instrument', 't_begin', 't_eind'] as const;
const header = `${names.join(';')}\n`;
const good = 'kort;2020-01-01;2021-02-03;OQ-45;60,5;50';

/** Every fault as `code column: rows`. */
async function faultsIn(file: string | Uint8Array): Promise<readonly string[]> {
  const {faults, counted} = await read(engine, file);
  expect(counted === null).toBe(faults.some(({severity}) => severity === 'blocks'));
  return faults.map(({code, column = '', places}) => {
    const rows = places.map(({row}) => row).join(' ');
    return `${code} ${column}: ${rows}`.trim();
  });
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0);

describe('the file as a whole', () => {
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['nothing at all', '', ['empty :']],
    ['blank lines', '\n \r\n\n', ['empty :']],
    ['delimiters alone', ';;;\n;;;\n', ['empty :']],
    ['a workbook', workbook, ['not-text :']],
    ['UTF-16 without a mark', utf16(header), ['not-text :']],
    ['no names', 'a;1\nb;2\n', ['no-header :']],
    ['names alone', header, ['no-rows :']],
    ['a quotation mark that is never closed', `${header}a;"${good}\n`, ['quote-open :']],
    ['text after a closing quotation mark', `${header}a;${good}\n"b""x"y"";${good}\n`, ['quotes : 3']],
    ['nothing that counts', `${header}a;kort;2020-01-01;;OQ-45;60;50\n`, ['nothing-placed :']]
  ])('%s', async (_, file, faults) => {
    expect(await faultsIn(file)).toEqual(faults);
  });

  test('too many bytes', async () => {
    expect(await faultsIn(new Uint8Array(most.bytes + 1))).toEqual(['too-large :']);
  });

  test('too many rows', async () => {
    const rows = Array.from({length: most.rows + 1}, (_, at) => `${at};2021-01-01;;\n`).join('');
    expect(await faultsIn(`traject;einddatum;t_begin;t_eind\n${rows}`)).toEqual(['too-many-rows :']);
  });
});

describe('its columns', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'those that must be there, each by name',
      'traject;t_begin\na;60\n',
      ['column-missing einddatum:', 'column-missing t_eind:']
    ],
    ['one that stands there twice', `T_Eind;${header}50;a;${good}\n`, ['column-twice t_eind: 1']],
    [
      'one that nobody knows is no more than a note',
      `${header.trim()};bsn\na;${good};x\n`,
      ['columns-unknown :']
    ],
    ['a row with a field too many', `${header}a;${good}\nb;${good};x\nc;${good};;;\n`, ['surplus : 3']],
    ['a row with far too many fields', `${header}a;${good}${';x'.repeat(30)}\nb;${good}\n`, ['surplus : 2']],
    [
      'letters that were damaged before are no more than a note',
      `${header}\ufffd;${good}\n`,
      ['letters-lost :']
    ]
  ])('%s', async (_, file, faults) => {
    expect(await faultsIn(file)).toEqual(faults);
  });
});

/** What does not fit a column, and how it is called. */
const wrong: Readonly<Record<(typeof names)[number], readonly (readonly [value: string, code: string])[]>> = {
  traject: [
    ['', 'field-empty'],
    ['T0', 'field-twice']
  ],
  prestatie: [
    ['BGGZ', 'field-code'],
    ['180009', 'field-code'],
    ['kort ziek', 'field-code']
  ],
  startdatum: [
    ['2020-02-30', 'field-date'],
    ['1-1-20', 'field-date'],
    ['gisteren', 'field-date'],
    ['44197', 'field-date'],
    ['2007-12-31', 'field-low'],
    ['2024-06-01', 'field-high']
  ],
  einddatum: [
    ['2021/13/01', 'field-date'],
    ['31-12-2019', 'field-before'],
    ['1-6-2024', 'field-high']
  ],
  instrument: [],
  t_begin: [
    ['zestig', 'field-decimal'],
    ['6O', 'field-decimal'],
    ['1.060,5', 'field-decimal'],
    ['60%', 'field-decimal'],
    ['nan', 'field-decimal'],
    ['1e3', 'field-shortened'],
    ['1,5E+01', 'field-shortened'],
    ['100,1', 'field-high'],
    ['-0,5', 'field-low']
  ],
  t_eind: [['#N/B', 'field-decimal']]
};

const spoiling = fc
  .constantFrom(...names.filter((name) => wrong[name].length > 0))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...wrong[name])));

test('whichever field of a good file is spoiled, that row and column are named, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({min: 2, max: 30}),
      fc.integer({min: 1, max: 29}),
      spoiling,
      async (rows, at, [name, [value, code]]) => {
        const row = 1 + (at % (rows - 1));
        const fields = Array.from({length: rows}, (_, nth) => [`T${nth}`, ...good.split(';')]);
        fields[row]![names.indexOf(name)] = value;
        const found = await faultsIn(header + fields.map((one) => `${one.join(';')}\n`).join(''));
        expect(found).toEqual([`${code} ${name}: ${row + 2}`]);
      }
    ),
    {numRuns: 40}
  );
});

test('a fault that repeats is one fault, with its first rows, how many there are, and the start of what stands there', async () => {
  const rows = Array.from(
    {length: 12},
    (_, at) => `T${at};kort;2020-01-01;2021-01-01;OQ;${'een heel lang verhaal '.repeat(4)}${at};50\n`
  );
  const {faults} = await read(engine, header + rows.join(''));
  expect(faults).toEqual([
    {
      code: 'field-decimal',
      severity: 'blocks',
      column: 't_begin',
      many: 12,
      places: [2, 3, 4, 5, 6].map((row) => ({row, value: 'een heel lang verhaal '.repeat(4).slice(0, 61)}))
    }
  ]);
});

test('rows are counted as a spreadsheet does: an empty line and a field of several lines are one row each', async () => {
  const file = `${header}a;${good}\r\n\r\n"b\nb";${good}\nc;kort;2020-01-01;2021-01-01;OQ;x;50\n`;
  expect(await faultsIn(file)).toEqual(['field-decimal t_begin: 5']);
});

test('a row that is there twice names the row that it is the same as', async () => {
  const {faults} = await read(engine, `${header}a;${good}\nb;${good}\na;${good}\n`);
  expect(faults[0]).toMatchObject({code: 'field-twice', places: [{row: 4, first: 2, value: 'a'}], many: 1});
});

test('faults in columns, rows and fields come together, so that a reader mends them in one go', async () => {
  const file = 'traject;prestatie;einddatum;t_begin;iets\na;kort;gisteren;x;1\n;nee;2021-01-01;50;1;2\n';
  expect(await faultsIn(file)).toEqual([
    'column-missing t_eind:',
    'columns-unknown :',
    'surplus : 3',
    'field-empty traject: 3',
    'field-code prestatie: 3',
    'field-date einddatum: 2',
    'field-decimal t_begin: 2'
  ]);
});

const placed = async (day: string) =>
  (await read(engine, `${header}a;kort;2020-01-01;${day};OQ;60;50\n`)).counted;

test('a moment with its distance to Greenwich is the day that it was in the Netherlands, and the reader is told', async () => {
  const zone = new Intl.DateTimeFormat('nl-NL', {timeZone: 'Europe/Amsterdam', dateStyle: 'short'});
  const days = [
    '2020-12-31T22:59:59Z',
    '2020-12-31T23:00:00Z',
    '2020-12-31T23:00Z',
    '2021-01-01T00:30:00+02:00',
    '2021-06-30T22:00:00.5Z',
    '2021-06-30T21:59:59Z',
    '2021-03-28T00:59:59Z',
    '2021-03-27T23:00:00Z',
    '2021-10-30T22:00:00Z',
    '2021-10-31T22:59:00Z',
    '2021-10-31T23:00:00Z',
    '2020-12-31 18:30:00-05:00',
    '2020-12-31T17:30:00-0500'
  ];
  const rows = days.map((day, at) => `T${at};kort;2020-01-01;${day};OQ;60;50\n`);
  for (const [at, row] of rows.entries()) {
    const {faults} = await read(engine, header + row);
    const there = new Date(days[at]!.replace(' ', 'T').replace('-0500', '-05:00')).getTime();
    const [day, month, year] = zone.format(there).split('-');
    const full = `${day!.padStart(2, '0')}-${month!.padStart(2, '0')}-${year!.length === 2 ? `20${year}` : year}`;
    expect(faults).toEqual([
      {
        code: 'field-moment',
        severity: 'warns',
        column: 'einddatum',
        places: [{row: 2, value: `${days[at]} is ${full}`}],
        many: 1
      }
    ]);
  }
  expect((await placed('2020-12-31T23:30:00Z'))?.periods).toEqual(['2021']);
  expect((await placed('2020-12-31T22:30:00Z'))?.periods).toEqual(['2020']);
});

test('a day that never comes means that something still runs: it is named, and never a year', async () => {
  expect(await faultsIn(`${header}a;kort;2020-01-01;31-12-9999;OQ;60;50\n`)).toEqual([
    'field-endless einddatum: 2'
  ]);
  expect(await faultsIn(`${header}a;kort;2020-01-01;2999-12-31 00:00:00;OQ;60;50\n`)).toEqual([
    'field-endless einddatum: 2'
  ]);
});

test('shortened numbers are named for what they are, not as double rows', async () => {
  const rows = ['1,23E+11', '1,23E+11', '1.23e11'].map((number) => `${number};${good}\n`);
  const {faults} = await read(engine, header + rows.join(''));
  expect(faults.map(({code, places}) => [code, places])).toEqual([
    ['field-shortened', [2, 3, 4].map((row, at) => ({row, value: ['1,23E+11', '1,23E+11', '1.23e11'][at]}))]
  ]);
});

test.each([
  ['(2 rows affected)'],
  ['(1 row affected)'],
  ['2 rijen'],
  ['Gemiddeld;;;;;60,0;50'],
  ['Totaal;;;;;;'],
  ['Bron: EPD, 12 mei'],
  ['Gemiddelde;;;;;60;50\n\n(1 rows affected)']
])('a line below the rows such as "%s" is named and never counted', async (below) => {
  const {faults, counted} = await read(engine, `${header}a;${good}\n${below}\n`);
  expect(faults.map(({code, severity, many}) => [code, severity, many])).toEqual([
    ['footer', 'warns', below.includes('\n') ? 2 : 1]
  ]);
  expect(counted).toEqual((await read(engine, `${header}a;${good}\n`)).counted);
});

test('a record between others is a record, whatever it is called', async () => {
  const {faults, counted} = await read(engine, `${header}Totaal;${good}\nb;${good}\n`);
  expect(faults).toEqual([]);
  expect(counted?.rows).toBe(2);
});

test('a column is found by what a person sees of its name, and so is a field', async () => {
  const seen = header.replace('traject', 'tra\u200bject').replace('t_begin', '\u00a0t\u00a0begin\ufeff');
  const {faults, counted} = await read(engine, `${seen}a;${good.replace('kort', 'kort\u200b')}\n`);
  expect(faults).toEqual([]);
  expect(counted).toEqual((await read(engine, `${header}a;${good}\n`)).counted);
});
