/** A small invented delivery whose figures are counted from made-up lessons, so that they all agree. */
import {chanceOf} from '../chance.ts';

interface Lessons {
  readonly pupil: number;
  readonly form: string;
  readonly passed: boolean;
  readonly origin: string;
}

type Row = readonly (string | number)[];

const YEARS = ['2020', '2021', '2022'] as const;
const PERIODS: Readonly<Record<string, readonly string[]>> = {
  '2020': ['2020'],
  '2021': ['2021'],
  '2022': ['2022'],
  '2021-2022': ['2021', '2022']
};

const HOLDER_COLUMNS = [
  'school',
  'jaar',
  'naam',
  'keten',
  'bad',
  'baanlengte',
  'aandeel_zwemles',
  'erkend',
  'leerlingen',
  'consultant'
];

/** File name → text; the same seed gives the same bytes. */
export function synthesize({
  seed,
  holders = 30
}: {
  seed: string;
  holders?: number;
}): ReadonlyMap<string, string> {
  const chance = chanceOf(seed);
  const schools = Array.from({length: holders}, (_, at) => ({
    id: String(7 + at * 13).padStart(4, '0'),
    name: `Zwemschool De Verzonnen ${at + 1}e Golf`,
    pool: at % 3 === 0 ? 'buiten' : 'binnen',
    lessons: new Map(YEARS.map((year, index) => [year as string, lessonsOf(Number(year), index, at, chance)]))
  }));
  const holderRows = schools.flatMap(({id, name, pool, lessons}, at) =>
    YEARS.map((year) => {
      const facts = [
        pool,
        15 + (at % 3) * 5,
        `0,${25 + (at % 5) * 10}`,
        '2015-09-01',
        people(lessons.get(year) ?? [])
      ];
      return [id, year, name, '', ...facts, at % 5 === 0 ? 'ja' : 'nee'];
    })
  );
  const lessonRows = schools.flatMap(({id, lessons}) => figures(id, lessons));
  const surveyRows = schools.flatMap(({id, lessons}) => survey(id, lessons, chance));
  const columns = ['school', 'periode', 'lesvorm', 'indicator', 'categorie', 'leerlingen', 'n', 'x', 'xx'];
  const files = new Map([
    ['zwemscholen.csv', csv(HOLDER_COLUMNS, holderRows)],
    ['lessen.csv', csv(columns, lessonRows)],
    ['enquete.csv', csv(columns, surveyRows)]
  ]);
  const rows = {'zwemscholen.csv': holderRows, 'lessen.csv': lessonRows, 'enquete.csv': surveyRows};
  return new Map([['levering.json', meta(rows)], ...files]);
}

/** Sizes have a long tail; a third of the pupils comes back the next year. */
function lessonsOf(year: number, index: number, at: number, chance: () => number): readonly Lessons[] {
  const size = Math.round(8 + 260 * ((at % 10) / 10) ** 3 + 10 * chance());
  const chancePassed = 0.55 + (at % 7) * 0.05;
  return Array.from({length: size}, (_, pupil) => ({
    pupil: (pupil % Math.ceil(size * 0.9)) + Math.round(index * size * 0.6),
    form: chance() < 0.75 ? 'groep' : 'prive',
    passed: chance() < chancePassed,
    origin: originOf(chance(), year)
  }));
}

const originOf = (chance: number, year: number): string =>
  chance < 0.5 ? 'school' : chance < 0.9 || year < 2021 ? 'zelf' : 'fonds';

const people = (lessons: readonly Lessons[]): number => new Set(lessons.map(({pupil}) => pupil)).size;

function figures(id: string, lessons: ReadonlyMap<string, readonly Lessons[]>): readonly Row[] {
  return Object.entries(PERIODS).flatMap(([period, years]) => {
    const all = years.flatMap((year) => lessons.get(year) ?? []);
    return ['groep', 'prive', 'totaal'].flatMap((form) => {
      const own = form === 'totaal' ? all : all.filter((lesson) => lesson.form === form);
      return own.length === 0 ? [] : figuresAt([id, period, form], own);
    });
  });
}

function figuresAt(at: Row, own: readonly Lessons[]): readonly Row[] {
  const origins = ['school', 'zelf', 'fonds'].map((origin) => [
    origin,
    own.filter((one) => one.origin === origin).length
  ]);
  const pupils = people(own);
  return [
    [...at, 'leerlingen', '-', pupils, pupils, pupils, ''],
    [...at, 'geslaagd', '-', pupils, own.length, own.filter(({passed}) => passed).length, ''],
    ...origins
      .filter(([, x]) => x !== 0)
      .map(([origin, x]) => [...at, 'herkomst', origin!, pupils, own.length, x!, ''])
  ];
}

function survey(
  id: string,
  lessons: ReadonlyMap<string, readonly Lessons[]>,
  chance: () => number
): readonly Row[] {
  const marks = new Map(
    YEARS.map((year) => [
      year as string,
      (lessons.get(year) ?? []).filter(() => chance() < 0.5).map(() => 5 + Math.floor(chance() * 6))
    ])
  );
  return Object.entries(PERIODS).flatMap(([period, years]) => {
    const all = years.flatMap((year) => marks.get(year) ?? []);
    const sum = (power: number) => all.reduce((total, mark) => total + mark ** power, 0);
    return all.length === 0
      ? []
      : [[id, period, 'totaal', 'tevredenheid', '-', all.length, all.length, sum(1), sum(2)]];
  });
}

const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows].map((row) => `${row.join(';')}\r\n`).join('');

function meta(files: Readonly<Record<string, readonly Row[]>>): string {
  const totals = Object.entries(files).map(([bestand, rows]) => ({bestand, rijen: rows.length}));
  const said = {
    familie: 'mini',
    editie: '2022',
    periode: {van: 2020, tot: 2022},
    bron: 'Verzonnen lesregistratie',
    geleverd: '2023-03-01',
    dekking: ['Zwembond Noord'],
    verzonnen: true,
    controletotalen: totals
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
