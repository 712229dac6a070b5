import vragenlijst from '../../../data/reference/cqi.json' with {type: 'json'};
import {type Chance, chance, clamp} from './chance.ts';
import type {Holder} from './holder.ts';
import type {Period} from './period.ts';
import type {Practice} from './practice.ts';
import {type Row, sums} from './row.ts';

/** Mean of a scale at a usual holder, and the share of respondents to whom it applies. */
const scales: Readonly<Record<string, {readonly mean: number; readonly applies: number}>> = {
  bejegening: {mean: 4.86, applies: 0.98},
  bereikbaarheid: {mean: 4.55, applies: 0.7},
  'samen-beslissen': {mean: 4.62, applies: 0.96},
  naasten: {mean: 4.35, applies: 0.45},
  uitvoering: {mean: 4.7, applies: 0.97},
  medicatie: {mean: 4.3, applies: 0.28},
  vragenlijsten: {mean: 4.42, applies: 0.68},
  informatie: {mean: 4.58, applies: 0.93}
};

/** What one client answered: a score per category, and perhaps a grade. */
interface Answer {
  readonly scores: ReadonlyMap<string, number>;
  readonly grade: number | null;
}

/** Client experience as the questionnaires give it; versions are never taken together. */
export function experienceRows(
  holder: Holder,
  practice: Practice,
  periods: readonly Period[],
  seed: string
): Row[] {
  const answers = new Map(
    yearsOf(holder).map((year) => [year, answersIn(holder, practice, year, seed)] as const)
  );
  return periods
    .filter(({years}) => years.every((year) => answers.has(year)))
    .flatMap((period) =>
      rowsOf(
        holder.agb,
        period,
        period.years.flatMap((year) => answers.get(year)!)
      )
    );
}

const yearsOf = ({first, last, gaps}: Holder) =>
  Array.from({length: last - first + 1}, (_, nth) => first + nth).filter((year) => !gaps.cqi.includes(year));

function answersIn(holder: Holder, {trajects}: Practice, year: number, seed: string): Answer[] {
  const luck = chance(seed, 'cqi', holder.agb, year);
  const liking = holder.style.liking + luck.normal(0, 0.15);
  return trajects
    .filter((traject) => traject.year === year && luck.happens(holder.style.answers))
    .map(() => answer(liking, categoriesIn(String(year)), luck));
}

const categoriesIn = (period: string): readonly string[] =>
  Object.entries<{from?: string; to?: string}>(vragenlijst.categories)
    .filter(([, {from, to}]) => (from ?? '') <= period && period <= (to ?? '9999'))
    .map(([id]) => id);

function answer(liking: number, categories: readonly string[], luck: Chance): Answer {
  const mood = luck.normal(0, 0.3);
  const answered = categories.flatMap((category): [string, number][] => {
    const {mean, applies} = scales[category.slice(category.indexOf('-') + 1)]!;
    if (!luck.happens(applies)) return [];
    return [[category, half(mean + 0.12 * liking + mood + luck.normal(0.1, 0.35))]];
  });
  const grade = Math.round(clamp(luck.normal(8.75 + 0.22 * liking + 1.6 * mood, 0.75), 1, 10));
  return {scores: new Map(answered), grade: luck.happens(0.97) ? grade : null};
}

/** A scale's score is a mean of a few answers of whole points. */
const half = (score: number) => clamp(Math.round(score * 2) / 2, 1, 5);

function rowsOf(aanbieder: string, period: Period, answers: readonly Answer[]): Row[] {
  const row = (indicator: string, categorie: string, values: readonly number[]): Row[] =>
    values.length === 0
      ? []
      : [
          {
            aanbieder,
            periode: period.code,
            prestatie: 'totaal',
            indicator,
            categorie,
            clienten: values.length,
            ...sums(values)
          }
        ];
  const scored = (category: string) =>
    answers.flatMap(({scores}) => (scores.has(category) ? [scores.get(category)!] : []));
  const whole = (category: string) =>
    period.years.every((year) => categoriesIn(String(year)).includes(category));
  return [
    ...Object.keys(vragenlijst.categories)
      .filter(whole)
      .flatMap((category) => row('cqi', category, scored(category))),
    ...row(
      'cqi-cijfer',
      '-',
      answers.flatMap(({grade}) => (grade === null ? [] : [grade]))
    )
  ];
}
