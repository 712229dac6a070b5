import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SafeCell} from '../../../src/figures/series.ts';
import type {Engine} from '../../../src/query/engine.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {prestaties, read, upload} from './reading.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
afterAll(() => engine.close());

interface Traject {
  readonly prestatie: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly instrument: string | null;
  readonly begin: number | null;
  readonly eind: number | null;
}

/** T-scores in tenths: whole numbers, so that a test's differences are exact; often near the cut-off and 5 apart. */
const near = fc.constantFrom(500, 501, 549, 550, 551, 599, 600, 601, 650);
const score = fc.option(fc.oneof(near, fc.integer({min: 0, max: 1000})), {nil: null, freq: 6});
const day = (year: number) =>
  fc
    .tuple(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
    .map(([month, of]) => `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);

const traject: fc.Arbitrary<Traject> = fc.record({
  prestatie: fc.constantFrom(...prestaties, 'onvolledig', null),
  start: day(2018),
  end: fc.option(fc.constantFrom(2019, 2020, 2021, 2023).chain(day), {nil: null, freq: 6}),
  instrument: fc.constantFrom('OQ-45', 'SQ-48; kort', 'met "haken"', 'twee\nregels', null),
  begin: score,
  eind: score
});

/** How a file may be written: by a program, by a Dutch spreadsheet, or by neither. */
const habits = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  decimal: fc.constantFrom(',', '.'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  dates: fc.constantFrom('jjjj-mm-dd', 'dd-mm-jjjj', 'd/m/jjjj', 'with a time'),
  codes: fc.constantFrom('word', 'code', 'CAPITALS'),
  encoding: fc.constantFrom('utf-8', 'with a mark', 'windows-1252', 'utf-16le'),
  quotes: fc.boolean(),
  blank: fc.boolean(),
  order: fc.shuffledSubarray(
    ['traject', 'prestatie', 'startdatum', 'einddatum', 'instrument', 't_begin', 't_eind'],
    {
      minLength: 7
    }
  ),
  names: fc.constantFrom('as declared', 'as a person types them')
});
type Habits = typeof habits extends fc.Arbitrary<infer Written> ? Written : never;

const codes: Readonly<Record<string, string>> = {
  ...{kort: '180001', middel: '180002', intensief: '180003', chronisch: '180004', onvolledig: '180005'}
};

function written(trajects: readonly Traject[], habits: Habits): Uint8Array {
  const quote = (field: string): string =>
    habits.quotes || /["\n\r;,\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  const number = (value: number | null): string =>
    value === null ? '' : String(value / 10).replace('.', habits.decimal);
  const lines = trajects.map(({prestatie, start, end, instrument, begin, eind}, at) => {
    const fields: Readonly<Record<string, string>> = {
      traject: `V-${at}é`,
      prestatie: prestatie === null ? '' : codeIn(prestatie, habits.codes),
      startdatum: dateIn(start, habits.dates),
      einddatum: end === null ? '' : dateIn(end, habits.dates),
      instrument: instrument ?? '',
      t_begin: number(begin),
      t_eind: number(eind)
    };
    return habits.order.map((name) => quote(fields[name]!)).join(habits.delimiter);
  });
  const names = habits.order.map((name) =>
    habits.names === 'as declared' ? name : ` ${name.toUpperCase()} `
  );
  const all = [names.join(habits.delimiter), ...lines].flatMap((line) =>
    habits.blank ? [line, ''] : [line]
  );
  return encoded(all.join(habits.end), habits.encoding);
}

const codeIn = (prestatie: string, how: string): string =>
  how === 'word' ? prestatie : how === 'code' ? codes[prestatie]! : prestatie.toUpperCase();

function dateIn(date: string, how: string): string {
  const [year, month, of] = date.split('-') as [string, string, string];
  if (how === 'dd-mm-jjjj') return `${of}-${month}-${year}`;
  if (how === 'd/m/jjjj') return `${Number(of)}/${Number(month)}/${year}`;
  return how === 'with a time' ? `${date} 00:00:00` : date;
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\ufeff${text}`);
}

/** The same cells, worked out traject by traject, without SQL and without the declaration. */
function expected(trajects: readonly Traject[]) {
  const closed = trajects.filter(({end}) => end !== null);
  const years = [...new Set(closed.map(({end}) => end!.slice(0, 4)))].sort();
  const together = years.some((year) => year === '2020' || year === '2021') ? ['2020-2021'] : [];
  const cells = new Map<string, {n: number; x: number; xx: number | null}>();
  for (const period of [...years, ...together])
    for (const prestatie of ['totaal', ...prestaties]) {
      const here = closed.filter(
        (one) =>
          period.split('-').includes(one.end!.slice(0, 4)) &&
          (prestatie === 'totaal' || one.prestatie === prestatie)
      );
      const at = `${period} ${prestatie}`;
      const spread = (figure: string, categories: readonly string[], of: (one: Traject) => string | null) => {
        const found = here.map(of).filter((category) => category !== null);
        for (const category of categories)
          cells.set(`${figure} ${at} ${category}`, {
            n: found.length,
            x: found.filter((one) => one === category).length,
            xx: null
          });
      };
      const both = here.filter(({begin, eind}) => begin !== null && eind !== null);
      const changes = both.map(({begin, eind}) => begin! - eind!);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      cells.set(`eigen-rom-verschil ${at} -`, {
        n: both.length,
        x: sum(changes) / 10,
        xx: sum(changes.map((change) => change * change)) / 100
      });
      spread('eigen-rom-respons', ['volledig', 'alleen-begin', 'alleen-eind', 'geen'], ({begin, eind}) =>
        begin === null
          ? eind === null
            ? 'geen'
            : 'alleen-eind'
          : eind === null
            ? 'alleen-begin'
            : 'volledig'
      );
      spread(
        'eigen-rom-uitkomst',
        ['hersteld', 'verbeterd', 'onveranderd', 'verslechterd'],
        ({begin, eind}) => {
          if (begin === null || eind === null) return null;
          if (eind - begin >= 50) return 'verslechterd';
          if (begin - eind < 50) return 'onveranderd';
          return begin > 550 && eind <= 550 ? 'hersteld' : 'verbeterd';
        }
      );
    }
  return {cells, years, open: trajects.length - closed.length};
}

/** Sums of fractions, without what the last binary digits make of them. */
const tidy = (sum: number | null): number | null => (sum === null ? null : Math.round(sum * 1e6) / 1e6);

const keyed = (cells: readonly SafeCell[]) =>
  new Map(
    cells.map(({indicator, at, category, status, n, x, xx}) => [
      `${indicator} ${at['year']} ${at['prestatie']} ${category}`,
      status === 'none'
        ? {n: 0, x: 0, xx: indicator === 'eigen-rom-verschil' ? 0 : null}
        : {n, x: tidy(x), xx: tidy(xx)}
    ])
  );

test('however it is written, a file gives the counts that an independent reading gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(traject, {minLength: 1, maxLength: 40}), habits, async (trajects, how) => {
      const wanted = expected(trajects);
      const {faults, counted} = await read(engine, written(trajects, how));
      if (wanted.years.length === 0) {
        expect(faults.map(({code}) => code)).toEqual(['nothing-placed']);
        return;
      }
      expect(faults).toEqual([]);
      expect(counted).toMatchObject({rows: trajects.length, open: wanted.open, periods: wanted.years});
      expect(counted!.cells.length).toBe(wanted.cells.size);
      expect(keyed(counted!.cells)).toEqual(wanted.cells);
    }),
    {numRuns: 40}
  );
});

test('a difference that is just the reliable change counts as one, whatever binary fractions make of it', async () => {
  const rows = [64.1, 58.3, 60.2, 99.9].map(
    (begin, at) => `V${at};2021-03-01;${begin};${(begin - 5).toFixed(1)}\n`
  );
  const {counted} = await read(engine, `traject;einddatum;t_begin;t_eind\n${rows.join('')}`);
  const same = counted!.cells.filter(
    ({category, at}) => category === 'onveranderd' && at['year'] === '2021' && at['prestatie'] === 'totaal'
  );
  expect(same.map(({n, x}) => [n, x])).toEqual([[4, 0]]);
});

test('a cell that counts nobody is empty, and every other is shown, however small', async () => {
  const {counted} = await read(
    engine,
    'traject;einddatum;t_begin;t_eind\na;2021-03-01;60;\nb;2021-04-01;;\n'
  );
  const of = (indicator: string) => counted!.cells.filter((cell) => cell.indicator === indicator);
  expect(new Set(of('eigen-rom-verschil').map(({status}) => status))).toEqual(new Set(['none']));
  const whole = of('eigen-rom-respons').filter(
    ({at}) => at['year'] === '2021' && at['prestatie'] === 'totaal'
  );
  expect(whole.map(({category, status, n, x}) => [category, status, n, x])).toEqual([
    ['volledig', 'shown', 2, 0],
    ['alleen-begin', 'shown', 2, 1],
    ['alleen-eind', 'shown', 2, 0],
    ['geen', 'shown', 2, 1]
  ]);
});

test('a file without the column of a class is counted as a whole, and says that it lacks it', async () => {
  const {counted, faults} = await read(engine, 'traject,einddatum,t_begin,t_eind\na,2021-03-01,60,50\n');
  expect(faults).toEqual([]);
  expect(counted!.placed).toEqual(['year']);
  const shown = counted!.cells.filter(({status}) => status === 'shown');
  expect(new Set(shown.map(({at}) => at['prestatie']))).toEqual(new Set(['totaal']));
});

test('the sample holds every case and no fault, and the words of its columns are those of its fields', async () => {
  const {faults, counted} = await read(engine, upload.sample);
  expect(faults).toEqual([]);
  const whole = counted!.cells.filter(
    ({at, indicator}) =>
      at['year'] === '2020-2021' && at['prestatie'] === 'totaal' && indicator !== 'eigen-rom-verschil'
  );
  expect(whole.filter(({x}) => !x)).toEqual([]);
  for (const prestatie of prestaties)
    expect(counted!.cells.some(({at, status}) => at['prestatie'] === prestatie && status === 'shown')).toBe(
      true
    );
  expect(counted!.open).toBeGreaterThan(0);
  expect(counted!.told.length).toBeGreaterThan(1);
});
