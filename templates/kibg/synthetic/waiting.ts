import {chance} from './chance.ts';
import type {Holder} from './holder.ts';
import type {Period} from './period.ts';
import type {Practice} from './practice.ts';
import type {Row} from './row.ts';

/** Fewer sign-ups in the first covid year, a queue in the next. */
const queue: Readonly<Record<number, number>> = {2018: 1.04, 2019: 1.1, 2020: 0.97, 2021: 1.16};

interface Waited {
  readonly n: number;
  readonly aanmeld: number;
  readonly behandel: number;
}

/** Waiting times as the holder itself reports them: weeks, summed over those who started. */
export function waitingRows(
  holder: Holder,
  practice: Practice,
  periods: readonly Period[],
  seed: string
): Row[] {
  const waited = new Map(yearsOf(holder).map((year) => [year, waitIn(holder, practice, year, seed)]));
  return periods
    .filter(({years}) => years.every((year) => waited.has(year)))
    .flatMap(({code, years}) =>
      rowsOf(
        holder.agb,
        code,
        years.map((year) => waited.get(year)!)
      )
    );
}

const yearsOf = ({first, last, gaps}: Holder) =>
  Array.from({length: last - first + 1}, (_, nth) => first + nth).filter(
    (year) => !gaps.waits.includes(year)
  );

function waitIn({agb, style}: Holder, {trajects, unfinished}: Practice, year: number, seed: string): Waited {
  const luck = chance(seed, 'wait', agb, year);
  const n = trajects.filter((traject) => traject.year === year).length + (unfinished.get(year)?.length ?? 0);
  const weeks = (mean: number) => n * mean * (queue[year] ?? 1) * Math.exp(luck.normal(0, 0.12));
  return {n, aanmeld: tenth(weeks(style.waits[0])), behandel: tenth(weeks(style.waits[1]))};
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function rowsOf(aanbieder: string, periode: string, waited: readonly Waited[]): Row[] {
  const add = (of: (year: Waited) => number) => tenth(waited.reduce((sum, year) => sum + of(year), 0));
  const n = add((year) => year.n);
  if (n === 0) return [];
  const row = (categorie: string, x: number): Row => ({
    aanbieder,
    periode,
    prestatie: 'totaal',
    indicator: 'wachttijd',
    categorie,
    clienten: n,
    n,
    x
  });
  return [
    row(
      'aanmeld',
      add((year) => year.aanmeld)
    ),
    row(
      'behandel',
      add((year) => year.behandel)
    ),
    row(
      'totaal',
      add((year) => year.aanmeld + year.behandel)
    )
  ];
}
