/** One language, two that carry it out: the page's engine, and the build on the records of a delivery. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Engine} from '../../../src/query/engine.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {rowOf} from '../../../src/template/record-row.ts';
import type {
  RecordColumn,
  RecordCondition,
  RecordCount,
  RecordDimension,
  RecordValue
} from '../../../src/template/records.ts';
import {countPlace, placeRecords, type Recorded} from '../../../src/validate/count-records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
afterAll(() => engine.close());

const named = (label: string) => ({label, holds: 'Verzonnen.', presence: 'may be empty'}) as const;
const columns: Readonly<Record<string, RecordColumn>> = {
  nummer: {...named('Nummer'), presence: 'always', kind: 'text', unique: true},
  dag: {...named('Dag'), kind: 'date'},
  soort: {...named('Soort'), kind: 'code', codes: {stad: ['S', 'stadsfiets'], bak: ['B'], anders: []}},
  begin: {...named('Begin'), kind: 'decimal', least: -1000, most: 1000},
  eind: {...named('Eind'), kind: 'decimal'},
  keren: {...named('Keren'), kind: 'whole'},
  woord: {...named('Woord'), kind: 'text'}
};
const at = {year: 'dag', soort: 'soort'};

/** A class without one of the codes, so that such records count in the total alone; and two years together. */
const dimensions: readonly RecordDimension[] = [
  {id: 'year', role: 'period', codes: ['2020-2021']},
  {id: 'soort', role: 'class', codes: ['stad', 'bak'], total: 'alles'}
];

const empty = (value: fc.Arbitrary<string>) => fc.option(value, {nil: '', freq: 5});
/** Two numbers in tenths, often just as far apart as a bound asks, where binary fractions would miss it. */
const pair = fc
  .tuple(
    fc.integer({min: -999, max: 999}),
    fc.oneof(fc.constantFrom(-50, -5, 0, 5, 50), fc.integer({min: -99, max: 99}))
  )
  .map(([begin, less]) => [begin, begin - less].map((tenths) => (tenths / 10).toFixed(1)));
const day = fc
  .tuple(
    fc.constantFrom(2019, 2020, 2021, 2022),
    fc.integer({min: 1, max: 12}),
    fc.integer({min: 1, max: 28}),
    fc.boolean()
  )
  .map(([year, month, of, dutch]) => {
    const [mm, dd] = [month, of].map((part) => String(part).padStart(2, '0'));
    return dutch ? `${dd}-${mm}-${year}` : `${year}-${mm}-${dd}`;
  });
const record = fc
  .record({
    dag: empty(day),
    soort: empty(fc.constantFrom('stad', 'bak', 'anders', 'S', 's', 'STADSFIETS', 'b')),
    scores: pair,
    without: fc.constantFrom('begin', 'eind', '', '', '', ''),
    keren: empty(fc.integer({min: -3, max: 9}).map(String)),
    woord: empty(fc.constantFrom('ja', 'nee'))
  })
  .map(({scores: [begin, eind], without, ...others}) => ({...others, begin, eind, [without]: ''}));

const value: fc.Arbitrary<RecordValue> = fc.oneof(
  fc.constantFrom('begin', 'eind', 'keren'),
  fc.constantFrom<RecordValue>(
    {from: 'begin', minus: 'eind'},
    {from: 'eind', minus: 'begin'},
    {from: 'begin', minus: 'keren'}
  )
);
const change = {from: 'begin', minus: 'eind'} as const;
const bound = fc
  .tuple(fc.constantFrom('least', 'most', 'over', 'under'), fc.constantFrom(-5, -0.5, 0, 0.5, 5))
  .map(([name, at]) => ({[name]: at}));
const condition: fc.Arbitrary<RecordCondition> = fc.oneof(
  fc.constantFrom<RecordCondition>({of: 'woord'}, {of: 'dag'}, {of: 'soort'}, {of: change}),
  fc.tuple(fc.oneof(fc.constant(change), value), bound).map(([of, one]) => ({of, ...one})),
  fc.tuple(value, bound, bound).map(([of, one, other]) => ({of, ...one, ...other}))
);
const when = fc.array(condition, {maxLength: 2, size: 'max'});
const distribution = fc.tuple(when, when, when).map(
  ([one, two, three]): RecordCount => ({
    kind: 'distribution',
    categories: [
      ['een', one],
      ['twee', two],
      ['drie', three]
    ]
  })
);
const counted: fc.Arbitrary<RecordCount> = fc.oneof(
  fc.constant<RecordCount>({kind: 'count'}),
  value.map((of): RecordCount => ({kind: 'mean', of})),
  {arbitrary: distribution, weight: 4}
);

type Counts = Readonly<Record<string, readonly [n: number, x: number, xx: number | null]>>;

const tidy = (sum: number): number => Math.round(sum * 1e6) / 1e6 + 0;
const key = (place: Readonly<Record<string, string>>, category: string): string =>
  [place['year'], place['soort'], category].join(' ');

/** Every count is of an indicator of its own, so that a file is read once. */
const indicators = (counts: readonly RecordCount[]) =>
  counts.map((count, index) => ({indicator: `i${index}`, count}));

async function byEngine(rows: readonly Recorded[], counts: readonly RecordCount[]): Promise<Counts> {
  const names = Object.keys(columns);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  const bytes = new TextEncoder().encode(lines.map((line) => `${line.join(';')}\n`).join(''));
  const reading = {columns, at, counts: indicators(counts)};
  const {faults, counted} = await engine.readOwn({bytes, reading, dimensions, today: '2024-05-31'});
  expect(faults.filter(({code}) => code !== 'nothing-placed')).toEqual([]);
  return Object.fromEntries(
    (counted?.cells ?? []).map(({indicator, at: place, category, n, x, xx}) => [
      `${indicator} ${key(place, category)}`,
      [n ?? 0, tidy(x ?? 0), counts[Number(indicator.slice(1))]!.kind === 'mean' ? tidy(xx ?? 0) : null]
    ])
  );
}

function byBuild(rows: readonly Recorded[], counts: readonly RecordCount[]): Counts {
  const row = rowOf(columns);
  const records = rows.map((fields) => ({
    record: row.parse(
      Object.fromEntries(Object.keys(columns).map((name) => [name, fields[name] ?? '']))
    ) as Recorded
  }));
  const places = placeRecords(records, {columns, at}, dimensions);
  return Object.fromEntries(
    indicators(counts).flatMap(({indicator, count}) =>
      places
        .flatMap((place) => countPlace(count, place))
        .map(({at: place, category, n, x, xx}) => [
          `${indicator} ${key(place, category)}`,
          // What a place of nobody would add up to is not told in the page: it has no figure there.
          n === 0 ? [0, 0, xx === null ? null : 0] : [n, tidy(x), xx === null ? null : tidy(xx)]
        ])
    )
  );
}

test('the build counts any records by any declaration as the engine of a page does', async () => {
  let placed = 0;
  const files = fc.array(record, {minLength: 1, maxLength: 25, size: 'max'});
  const declared = fc.array(counted, {minLength: 8, maxLength: 8});
  await fc.assert(
    fc.asyncProperty(files, declared, async (found, counts) => {
      const rows: readonly Recorded[] = found.map((fields, nummer) => ({...fields, nummer: `r${nummer}`}));
      const [one, other] = [await byEngine(rows, counts), byBuild(rows, counts)];
      expect(other).toEqual(one);
      placed += Object.values(one).filter(([n]) => n > 0).length;
    }),
    {numRuns: 15}
  );
  expect(placed).toBeGreaterThan(100);
});

test('both take a difference for what it is on paper, at every kind of bound', async () => {
  // In binary fractions the first three differ from 5 by a hair, to both sides.
  const scores = [
    [64.1, 59.1],
    [58.3, 53.3],
    [60.2, 55.2],
    [10, 5],
    [10, 5.1],
    [10, 4.9]
  ];
  const rows = scores.map(([begin, eind], at) => ({
    ...{nummer: `r${at}`, dag: '2021-03-01', soort: 'stad', begin: String(begin), eind: String(eind)}
  }));
  const counts = (['least', 'most', 'over', 'under'] as const).map(
    (name): RecordCount => ({
      kind: 'distribution',
      categories: [
        ['een', [{of: change, [name]: 5}]],
        ['twee', [{of: change, [name]: 5.1}]],
        ['drie', []]
      ]
    })
  );
  const [one, other] = [await byEngine(rows, counts), byBuild(rows, counts)];
  expect(other).toEqual(one);
  const first = counts.map((_, at) => other[`i${at} 2021 alles een`]![1]);
  expect(first).toEqual([5, 5, 1, 1]);
});
