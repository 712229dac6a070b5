/** Invented counts of beds; a renewal is a later count of the same garden. */
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
  const gardens = Array.from({length: holders}, (_, at) => `tuin-${String(at + 1).padStart(2, '0')}`);
  const list = gardens.flatMap((garden, at) =>
    YEARS.map(
      (year): Row => [garden, year, `Tuin De Verzonnen ${at + 1}e Spa`, at % 3 === 0 ? 'klei' : 'zand', 'nee']
    )
  );
  const beds = gardens.flatMap((garden, at) => YEARS.flatMap((year) => bedsOf(garden, year, at, chance)));
  return new Map([
    ['levering.json', meta({'tuinen.csv': list.length, 'bedden.csv': beds.length})],
    ['tuinen.csv', csv(['tuin', 'jaar', 'naam', 'grond', 'consultant'], list)],
    ['bedden.csv', csv(['tuin', 'jaar', 'soort', 'bedden', 'geoogst'], beds)]
  ]);
}

function bedsOf(garden: string, year: number, at: number, chance: () => number): readonly Row[] {
  const kinds = ['open', 'kas'].map((kind, index) => {
    const beds = 6 + 5 * (at % 9) + 2 * index + Math.floor(4 * chance());
    return {kind, beds, picked: Math.round(beds * (0.5 + 0.3 * chance()))};
  });
  const sum = (of: 'beds' | 'picked') => kinds.reduce((all, one) => all + one[of], 0);
  return [...kinds, {kind: 'totaal', beds: sum('beds'), picked: sum('picked')}].map(
    ({kind, beds, picked}) => [...[garden, year, kind, beds, picked]]
  );
}

const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows].map((row) => `${row.join(';')}\r\n`).join('');

function meta(files: Readonly<Record<string, number>>): string {
  const said = {
    familie: 'moestuinen',
    editie: '2021',
    periode: {van: 2020, tot: 2021},
    bron: 'Verzonnen telling',
    geleverd: '2022-03-01',
    dekking: ['Tuinbond Noord'],
    verzonnen: true,
    controletotalen: Object.entries(files).map(([bestand, rijen]) => ({bestand, rijen}))
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
