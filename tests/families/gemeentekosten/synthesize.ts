/** Invented municipalities by month, with the columns of the open data and a province. No name or figure is real. [Node] */
import {type Care, care} from './care.ts';

const kinds = Object.keys(care) as Care[];
const months = ['2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06'];

/** Euro per insured year, roughly as in the Netherlands. */
const usual: Readonly<Record<Care, number>> = {
  'General practice': 270,
  'Medical specialist care': 1650,
  Pharmacy: 335,
  'Dental care': 51
};

const special = ["'S-VERZONNENHAGE", 'SÚDWEST-VERZINSEL', 'BEDACHT AAN ZEE', 'CAFÉ-ÜBERHUIZEN', 'ÎLEWOLDE'];
const starts = ['VERZONNEN', 'BEDACHT', 'NERGENS', 'SCHIJN', 'DENK', 'FANTASIE', 'ZOGENAAMD'];
const ends = ['DAM', 'VEEN', 'WIJK', 'BURG', 'DORP'];
const names = [...special, ...starts.flatMap((start) => ends.map((end) => start + end))];

interface Month {
  readonly month: string;
  readonly people: number;
  readonly years: number;
  readonly spending: readonly {readonly kind: Care; readonly actual: number; readonly expected: number}[];
}

interface Municipality {
  readonly name: string;
  readonly province: string;
  readonly months: readonly Month[];
}

type Random = () => number;
type Row = readonly (string | number)[];

export function synthesize({
  seed,
  holders = 40
}: {
  seed: string;
  holders?: number;
}): ReadonlyMap<string, string> {
  if (holders > names.length) throw new Error(`There are ${names.length} invented names, not ${holders}.`);
  const random = randomOf(seed);
  const invented = names.slice(0, holders).map((name, at) => invent(name, at, random));
  const all = invented.sort((one, other) => (one.name < other.name ? -1 : 1));
  return new Map([
    ['gemeenten-2023.csv', csv(municipalities(all))],
    ['zorgkosten-2023.csv', csv(categories(all))],
    ['levering.json', `${JSON.stringify(levering(all), null, 2)}\n`]
  ]);
}

/** Sizes have a heavy tail; the first is the largest. */
function invent(name: string, at: number, random: Random): Municipality {
  const size = at === 0 ? 120_000 : 24_000 * Math.exp(0.6 * normal(random));
  const level = Math.exp(0.07 * normal(random));
  return {
    name,
    province: ['noordland', 'middenland', 'noordland', 'zuidland', 'middenland'][at % 5]!,
    months: months.map((month, when) => monthOf(month, Math.round(size * (1 + 0.001 * when)), level, random))
  };
}

/** Who moves in the middle of a month is insured for a part of it, so that years are no twelfths of people. */
function monthOf(month: string, people: number, level: number, random: Random): Month {
  const years = hundredths((people / 12) * (1 - 0.01 * random()));
  // A chance few who need much: the smaller the place, the more one figure swings.
  const swing = 0.06 + 8 / Math.sqrt(people);
  const spending = kinds.map((kind) => {
    const expected = hundredths(years * usual[kind] * Math.exp(0.05 * normal(random)));
    return {kind, expected, actual: hundredths(expected * level * Math.exp(swing * normal(random)))};
  });
  return {month, people, years, spending};
}

const municipalities = (all: readonly Municipality[]): readonly Row[] => [
  ['gemeentenaam', 'maand', 'provincie', 'insured_years', 'insured_people', 'actual_cost', 'expected_cost'],
  ...all.flatMap(({name, province, months: by}) =>
    by.map(({month, people, years, spending}) => [
      ...[name, month, province, years, people],
      ...[total(spending, 'actual'), total(spending, 'expected')]
    ])
  )
];

const categories = (all: readonly Municipality[]): readonly Row[] => [
  'gemeentenaam,maand,care_category,actual_cost,expected_cost,insured_years,insured_people,municipality_actual_cost,municipality_expected_cost'.split(
    ','
  ),
  ...all.flatMap(({name, months: by}) =>
    by.flatMap(({month, people, years, spending}) =>
      spending.map(({kind, actual, expected}) => [
        ...[name, month, kind, actual, expected, years, people],
        ...[total(spending, 'actual'), total(spending, 'expected')]
      ])
    )
  )
];

const levering = (all: readonly Municipality[]) => ({
  familie: 'gemeentekosten',
  editie: '2023',
  periode: {van: months[0], tot: months.at(-1)},
  bron: 'Verzonnen cijfers met de kolommen van open data over zorgkosten',
  geleverd: '2023-09-01',
  dekking: ['alle zorgverzekeraars'],
  verzonnen: true,
  controletotalen: [
    {bestand: 'gemeenten-2023.csv', rijen: all.length * months.length},
    {bestand: 'zorgkosten-2023.csv', rijen: all.length * months.length * kinds.length}
  ]
});

const total = (spending: Month['spending'], of: 'actual' | 'expected'): number =>
  hundredths(spending.reduce((sum, spent) => sum + spent[of], 0));

const hundredths = (amount: number): number => Math.round(amount * 100) / 100;

const csv = (rows: readonly Row[]): string => rows.map((row) => `${row.join(',')}\n`).join('');

/** Box and Muller: two even numbers make one that is normal. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** mulberry32 from a hash of the seed: the same seed gives the same bytes. */
function randomOf(seed: string): Random {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193),
    0x811c9dc5
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
