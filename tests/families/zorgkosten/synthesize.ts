/** Invented municipalities with the columns of the open data. No name or figure is real. [Node] */
import {type Care, care} from './care.ts';

const kinds = Object.keys(care) as Care[];

/** Euro per insured year, roughly as in the Netherlands, so that drawings look as they will. */
const usual: Readonly<Record<Care, number>> = {
  'General practice': 270,
  'Medical specialist care': 1650,
  'Mental health (GGZ)': 250,
  Pharmacy: 335,
  'Medical devices': 110,
  'Paramedical care': 62,
  'Dental care': 51,
  'Maternity care': 40,
  'Nursing, rehabilitation and short-stay care': 245,
  'Patient transport': 48,
  'Other Zvw care': 36
};

const special = ["'S-VERZONNENHAGE", 'SÚDWEST-VERZINSEL', 'BEDACHT AAN ZEE', 'CAFÉ-ÜBERHUIZEN', 'ÎLEWOLDE'];
const starts = [
  'VERZONNEN',
  'BEDACHT',
  'NERGENS',
  'SCHIJN',
  'DENK',
  'FANTASIE',
  'ZOGENAAMD',
  'GEEN',
  'LUCHT'
];
const ends = ['DAM', 'VEEN', 'WIJK', 'BURG', 'HUIZEN', 'DORP'];
const names = [...special, ...starts.flatMap((start) => ends.map((end) => start + end))];

interface Spending {
  readonly kind: Care;
  readonly actual: number;
  readonly expected: number;
}

interface Municipality {
  readonly name: string;
  readonly years: number;
  readonly spending: readonly Spending[];
}

type Random = () => number;

export function synthesize({
  seed,
  holders = 48
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

/** One is huge, a few are tiny, the rest are between: sizes have a heavy tail, as real ones do. */
function invent(name: string, at: number, random: Random): Municipality {
  const size = at === 0 ? 540_000 : 23_000 * Math.exp(0.9 * normal(random));
  const years = Math.round(size * 100) / 100;
  const level = Math.exp(0.07 * normal(random));
  // A chance few who need much: the smaller the place, the more one figure swings.
  const swing = 0.06 + 8 / Math.sqrt(years);
  const spending = kinds.map((kind) => {
    const expected = years * usual[kind] * Math.exp(0.05 * normal(random));
    return {kind, expected, actual: cents(expected * level * Math.exp(swing * normal(random)))};
  });
  return {name, years, spending};
}

function municipalities(all: readonly Municipality[]): readonly (readonly (string | number)[])[] {
  const sizes = all.map(({years}) => years).sort((one, other) => one - other);
  const quarter = (years: number) => Math.floor((4 * sizes.indexOf(years)) / sizes.length);
  const labels = ['Q1 - smallest', 'Q2', 'Q3', 'Q4 - largest'];
  const head = ['gemeentenaam', 'insured_years', 'actual_cost', 'expected_cost', 'population_size_quartile'];
  return [
    head,
    ...all.map(({name, years, spending}) => [
      name,
      years,
      cents(total(spending, 'actual')),
      total(spending, 'expected'),
      labels[quarter(years)]!
    ])
  ];
}

function categories(all: readonly Municipality[]): readonly (readonly (string | number)[])[] {
  const head =
    'gemeentenaam,care_category,actual_cost,expected_cost,insured_years,municipality_actual_cost,municipality_expected_cost,actual_cost_per_insured_year';
  const rows = all.flatMap(({name, years, spending}) =>
    spending.map(({kind, actual, expected}) => [
      name,
      kind,
      actual,
      expected,
      years,
      cents(total(spending, 'actual')),
      total(spending, 'expected'),
      actual / years
    ])
  );
  return [head.split(','), ...rows];
}

const levering = (all: readonly Municipality[]) => ({
  familie: 'zorgkosten',
  editie: '2023',
  periode: {van: '2023', tot: '2023'},
  bron: 'Verzonnen cijfers met de kolommen van de open data van Vektis',
  geleverd: '2025-06-01',
  dekking: ['alle zorgverzekeraars'],
  verzonnen: true,
  controletotalen: [
    {bestand: 'gemeenten-2023.csv', rijen: all.length},
    {bestand: 'zorgkosten-2023.csv', rijen: all.length * kinds.length}
  ]
});

const total = (spending: readonly Spending[], of: 'actual' | 'expected'): number =>
  spending.reduce((sum, spent) => sum + spent[of], 0);

const cents = (euro: number): number => Math.round(euro * 100) / 100;

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

const quoted = (field: string | number): string => (/,/.test(String(field)) ? `"${field}"` : String(field));

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
