/** Invented loans of lending points: several rows a place, which nobody has counted yet. */
import {chanceOf} from '../chance.ts';

type Row = readonly (string | number)[];

const YEARS = [2020, 2021] as const;

/** File name → text; the same seed gives the same bytes. */
export function synthesize({
  seed,
  holders = 24
}: {
  seed: string;
  holders?: number;
}): ReadonlyMap<string, string> {
  const chance = chanceOf(seed);
  const points = Array.from({length: holders}, (_, at) => `punt-${String(at + 1).padStart(2, '0')}`);
  const list = points.flatMap((point, at) =>
    YEARS.map((year) => [
      ...[point, year, `Uitleenpunt De Verzonnen ${at + 1}e Spaak`, ''],
      ...[at % 3 === 0 ? 'station' : 'wijk', 5 + at, at % 6 === 0 ? 'ja' : 'nee']
    ])
  );
  const loans = points.flatMap((point, at) =>
    YEARS.flatMap((year) => Array.from({length: 12 + 4 * (at % 9)}, () => loanOf(point, year, chance)))
  );
  const numbered = loans.map((loan, at) => [`r${at + 1}`, ...loan]);
  return new Map([
    ['levering.json', meta({'punten.csv': list.length, 'ritten.csv': numbered.length})],
    ['punten.csv', csv(['punt', 'jaar', 'naam', 'stichting', 'ligging', 'fietsen', 'consultant'], list)],
    ['ritten.csv', csv(['rit', 'punt', 'lid', 'soort', 'uit', 'terug', 'afgesproken', 'gebruikt'], numbered)]
  ]);
}

/** A loan as a volunteer writes it down: kinds in their own words, hours with a comma, sometimes nothing. */
function loanOf(point: string, year: number, chance: () => number): Row {
  const pick = <One>(of: readonly One[]): One => of[Math.floor(chance() * of.length)]!;
  const day = `${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}-${pick(['03', '06', '09'])}-${year}`;
  const agreed = 1 + Math.floor(chance() * 8);
  const used = Math.max(0.1, agreed + Math.floor(chance() * 31) / 10 - 1.5);
  const lost = chance() < 0.1;
  return [
    ...[
      point,
      `${point}-lid-${Math.floor(chance() * 40)}`,
      pick(['stad', 'S', 'stad', 'bak', 'Bakfiets', ''])
    ],
    ...[day, lost ? '' : day, comma(agreed), lost ? '' : comma(used)]
  ];
}

const comma = (hours: number): string => hours.toFixed(1).replace('.', ',');

const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows].map((row) => `${row.join(';')}\r\n`).join('');

function meta(files: Readonly<Record<string, number>>): string {
  const said = {
    familie: 'fietsen',
    editie: '2021',
    periode: {van: 2020, tot: 2021},
    bron: 'Verzonnen uitleenlijsten',
    geleverd: '2022-03-01',
    dekking: ['Fietsbond Noord'],
    verzonnen: true,
    controletotalen: Object.entries(files).map(([bestand, rijen]) => ({bestand, rijen}))
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
