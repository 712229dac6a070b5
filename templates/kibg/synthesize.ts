import {chainRows, claimRows, groupsOf, reasonRows, unfinishedRow} from './synthetic/claims.ts';
import {experienceRows} from './synthetic/experience.ts';
import {type Holder, makeHolders} from './synthetic/holder.ts';
import {outcomeRows} from './synthetic/outcome.ts';
import {periodsOf} from './synthetic/period.ts';
import {type Practice, practise} from './synthetic/practice.ts';
import type {Row} from './synthetic/row.ts';
import {ownerIn, turned} from './synthetic/turn.ts';
import {waitingRows} from './synthetic/waiting.ts';
import {cellSheet, comma, controlTotal, sheet, tableOf} from './synthetic/write.ts';

const HOLDER_COLUMNS = [
  'aanbieder',
  'jaar',
  'naam',
  'concern',
  'soort',
  'regio',
  'clienten',
  'aandeel_basisggz',
  'aandeel_chronisch',
  'keurmerk_sinds',
  'rom',
  'consultant'
] as const;
type HolderLine = Readonly<Record<(typeof HOLDER_COLUMNS)[number], string>>;

type Files = Record<
  'declaraties' | 'keten' | 'afsluitredenen' | 'wachttijden' | 'clientervaring' | 'rom',
  Row[]
>;

interface Options {
  readonly seed: string;
  readonly holders?: number;
  /** The year of the edition, and its last; 2021 where nothing is said. */
  readonly edition?: number;
  /** The edition that went before: its holders, as they are in this one. */
  readonly after?: number;
  readonly from?: number;
  readonly to?: number;
}

/**
 * An invented delivery of aggregated figures: file name → text. Same options, same bytes. Every holder's
 * clients are made up one by one and then counted, so that all its figures agree. Years that two editions
 * share have the same figures in both, but for what was not complete yet.
 */
export function synthesize(options: Options): ReadonlyMap<string, string> {
  const {seed, edition = 2021, to = edition, from = firstOf(to)} = options;
  const periods = periodsOf(from, to);
  const files: Files = {
    declaraties: [],
    keten: [],
    afsluitredenen: [],
    wachttijden: [],
    clientervaring: [],
    rom: []
  };
  const lines: HolderLine[] = [];
  for (const holder of holdersOf(options, from, to)) {
    const practice = practise(holder, seed, to);
    lines.push(...holderLines(holder, practice, from));
    const own = periods.filter(({years}) => years.every((year) => isThere(holder, year)));
    for (const period of own) {
      const groups = groupsOf(holder.agb, practice, period);
      files.declaraties.push(...claimRows(groups), ...unfinishedRow(holder.agb, practice, period));
      files.keten.push(...chainRows(groups));
      files.afsluitredenen.push(...reasonRows(groups));
    }
    files.wachttijden.push(...waitingRows(holder, practice, own, seed));
    files.clientervaring.push(...experienceRows(holder, practice, own, seed));
    files.rom.push(...outcomeRows(holder, practice, own, seed));
  }
  return new Map([
    ['levering.json', receipt({from, to, holders: lines.length, files})],
    ['aanbieders.csv', sheet(tableOf(lines, HOLDER_COLUMNS))],
    ...Object.entries(files).map(([name, rows]): [string, string] => [`${name}.csv`, cellSheet(rows)])
  ]);
}

/** Five years, but none before all of its figures were defined. */
const firstOf = (to: number): number => Math.min(to, Math.max(FIRST, to - 4));
const FIRST = 2016;

function holdersOf({seed, holders = 160, after}: Options, from: number, to: number): readonly Holder[] {
  if (to < FIRST) throw new Error(`Voor ${FIRST} waren niet alle cijfers afgesproken`);
  if (after === undefined) return makeHolders(seed, holders, from, to);
  if (after < FIRST || after >= to) throw new Error(`De editie van ${to} volgt niet op die van ${after}`);
  const before = makeHolders(seed, holders, firstOf(after), after);
  return turned(before, seed, after, to).filter(({last}) => last >= from);
}

/** Years are taken together only of who was there in all of them. */
const isThere = ({first, last}: Holder, year: number): boolean => first <= year && year <= last;

/** One line a holder and year in which it works. */
function holderLines(holder: Holder, {trajects}: Practice, from: number): HolderLine[] {
  const first = Math.max(from, holder.first);
  const years = Array.from({length: holder.last - first + 1}, (_, nth) => first + nth);
  return years.map((year) => {
    const within = trajects.filter((traject) => traject.year === year);
    const chronic = within.filter(({prestatie}) => prestatie === 'chronisch').length / within.length;
    return {
      aanbieder: holder.agb,
      jaar: String(year),
      naam: holder.name,
      concern: ownerIn(holder, year),
      soort: holder.soort,
      regio: holder.regio,
      clienten: String(new Set(within.map(({client}) => client)).size),
      aandeel_basisggz: share(holder.style.basisShare),
      aandeel_chronisch: share(chronic),
      keurmerk_sinds: String(holder.since),
      rom: holder.rom ? 'ja' : 'nee',
      consultant: holder.consultant ? 'ja' : 'nee'
    };
  });
}

const share = (value: number) => comma(Math.round(value * 1000) / 1000);

function receipt(of: {from: number; to: number; holders: number; files: Files}): string {
  const said = {
    familie: 'kibg',
    editie: String(of.to),
    periode: {van: String(of.from), tot: String(of.to)},
    bron: 'Verzonnen levering. Geen enkel cijfer, geen enkele naam en geen enkele code is echt.',
    geleverd: `${of.to + 1}-09-15`,
    verzonnen: true,
    dekking: ['CZ', 'Zilveren Kruis', 'VGZ'],
    controletotalen: [
      {bestand: 'aanbieders.csv', rijen: of.holders},
      ...Object.entries(of.files).map(([name, rows]) => controlTotal(`${name}.csv`, rows))
    ]
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
