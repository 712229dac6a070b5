import {range, scaleLinear, shuffler} from 'd3';
import {type Chance, chance, clamp, logistic} from './chance.ts';
import {nameOf} from './names.ts';

export type Prestatie = 'kort' | 'middel' | 'intensief' | 'chronisch';
export type Weights<K extends string> = Readonly<Record<K, number>>;

/** How a holder works: it keeps this over the years. */
export interface Style {
  /** Heaviness of its clients, about -2 to 2: it moves many figures together. */
  readonly severity: number;
  /** Logits of each prestatie. */
  readonly mix: Weights<Prestatie>;
  readonly offersChronisch: boolean;
  /** Minutes against the norm. */
  readonly tempo: number;
  readonly direct: number;
  /** Weeks from sign-up to intake, and from there to treatment. */
  readonly waits: readonly [number, number];
  readonly unfinished: number;
  /** Chance that the prestatie expected after intake is delivered. */
  readonly foresight: number;
  readonly professions: Weights<string>;
  readonly second: number;
  readonly referrers: Weights<string>;
  readonly dropout: number;
  readonly liking: number;
  readonly answers: number;
  readonly measures: number;
  readonly effect: number;
  /** Growth a year. */
  readonly growth: number;
  readonly basisShare: number;
}

export interface Holder {
  readonly agb: string;
  readonly name: string;
  readonly concern: string;
  readonly soort: 'praktijk' | 'instelling';
  readonly regio: string;
  readonly since: number;
  readonly rom: boolean;
  readonly consultant: boolean;
  /** First and last year in which it works. */
  readonly first: number;
  readonly last: number;
  /** Years without an answer from clients, and without a waiting time. */
  readonly gaps: {readonly cqi: readonly number[]; readonly waits: readonly number[]};
  /** Trajects a year. */
  readonly size: number;
  readonly style: Style;
  /** Years from which it is so many times as large, and from which it has another owner. */
  readonly turns?: readonly {readonly year: number; readonly factor: number}[];
  readonly owners?: readonly {readonly year: number; readonly concern: string}[];
}

/** Rank of size (0 is the smallest) → trajects a year: heavy-tailed, over a quarter under the threshold. */
const sizeAt = scaleLinear(
  [0, 0.25, 0.45, 0.72, 0.92, 0.985, 1],
  [8, 40, 100, 330, 1200, 3000, 5900].map(Math.log)
).clamp(true);

const regions = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland'
];

/** The few that really stand out, each in its own way. */
const standouts: readonly Partial<Style>[] = [
  {waits: [9.5, 17]},
  {tempo: 1.42},
  {unfinished: 0.26},
  {severity: 1.9, mix: {kort: -2, middel: -1.2, intensief: -0.4, chronisch: 1.2}, offersChronisch: true},
  {liking: -2.6},
  {foresight: 0.48}
];

/** Invented holders, each from its own seed, so that more holders do not change the first ones' style. */
export function makeHolders(seed: string, count: number, from: number, to: number): Holder[] {
  const luck = chance(seed, 'ranks');
  const ranks = shuffler(luck.uniform)(range(count)) as number[];
  return ranks.map((rank, nth) => makeHolder(seed, {nth, rank, count, from, to}));
}

interface Place {
  readonly nth: number;
  readonly rank: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

function makeHolder(seed: string, {nth, rank, count, from, to}: Place): Holder {
  const luck = chance(seed, 'holder', nth);
  const size = Math.exp(sizeAt((rank + 0.5 * luck.uniform()) / (count - 0.5)));
  const soort = luck.happens(logistic(1.5 * Math.log(size / 330))) ? 'instelling' : 'praktijk';
  const [first, last] = rank < 0.7 * count ? activeYears(luck, from, to) : [from, to];
  const some = () => (luck.happens(0.06) ? [from + Math.floor(luck.uniform() * (to - from + 1))] : []);
  return {
    agb: String(94990001 + nth * 7),
    name: nameOf(nth, soort, luck),
    concern: concernOf(nth, count),
    soort,
    regio: regions[Math.floor(luck.uniform() * regions.length)]!,
    since: Math.min(first, 2014 + Math.floor(luck.uniform() * 6)),
    rom: luck.happens(0.4),
    consultant: luck.happens(0.15),
    first,
    last,
    gaps: {cqi: some(), waits: some()},
    size,
    style: {...makeStyle(luck, soort), ...standoutOf(rank, count)}
  };
}

/** A holder that begins in a year after those for which the others were made. */
export function makeNewcomer(seed: string, nth: number, year: number): Holder {
  const rank = Math.floor(chance(seed, 'newcomer', nth, year).uniform() * 60) + 20;
  const made = makeHolder(seed, {nth, rank, count: 100, from: year, to: year});
  return {...made, concern: '', since: year, gaps: {cqi: [], waits: []}};
}

function activeYears(luck: Chance, from: number, to: number): [number, number] {
  const inside = to - from;
  const within = () => 1 + Math.floor(luck.uniform() * Math.max(1, inside));
  const first = luck.happens(0.16) ? from + within() : from;
  const last = luck.happens(0.1) ? to - within() : to;
  return first <= last ? [Math.min(first, to), Math.max(last, from)] : [from, to];
}

/** One concern in about forty holders, of two and three codes in turn. */
function concernOf(nth: number, count: number): string {
  const every = Math.max(8, Math.floor(count / Math.max(4, Math.round(count / 40))));
  const which = Math.floor(nth / every);
  return nth % every < 2 + (which % 2) ? `concern-${String(which + 1).padStart(2, '0')}` : '';
}

/** Standouts are of middling size or more, so that chance does not explain them. */
function standoutOf(rank: number, count: number): Partial<Style> {
  const many = Math.max(standouts.length, Math.round(count * 0.03));
  const step = Math.floor((count * 0.4) / many);
  const place = rank - Math.floor(count * 0.55);
  if (step < 1 || place < 0 || place % step !== 0 || place / step >= many) return {};
  return standouts[(place / step) % standouts.length]!;
}

function makeStyle(luck: Chance, soort: Holder['soort']): Style {
  const large = soort === 'instelling';
  const severity = luck.normal(large ? 0.3 : -0.15, 0.8);
  const some = (mean: number, sd: number) => luck.normal(mean, sd);
  return {
    severity,
    mix: {
      kort: some(0.15 - 0.35 * severity, 0.35),
      middel: some(0.2, 0.25),
      intensief: some(-0.1 + 0.35 * severity, 0.35),
      chronisch: some(-1.7 + 0.45 * severity, 0.45) + (luck.happens(0.34) ? 1.4 : 0)
    },
    offersChronisch: luck.happens(large ? 0.85 : 0.55),
    tempo: Math.exp(some(0.02 + 0.03 * severity, 0.1)),
    direct: clamp(some(large ? 0.69 : 0.74, 0.05), 0.5, 0.9),
    waits: [3.6 * Math.exp(some(large ? 0.2 : -0.1, 0.4)), 5.2 * Math.exp(some(large ? 0.25 : -0.1, 0.45))],
    unfinished: clamp(Math.exp(some(large ? -2.35 : -2.75, 0.35)), 0.01, 0.22),
    foresight: clamp(some(0.8, 0.06), 0.6, 0.95),
    professions: professionsOf(luck, large),
    second: clamp(some(large ? 0.45 : 0.12, 0.1), 0.01, 0.8),
    referrers: {
      eerstelijn: 0.8 * Math.exp(some(0, 0.15)),
      specialist: 0.09 * Math.exp(some(0.2 * severity, 0.4)),
      crisis: 0.01 * Math.exp(some(0, 0.5)),
      eigen: 0.05 * Math.exp(some(0, 0.4)),
      overig: 0.04 * Math.exp(some(0, 0.5))
    },
    dropout: clamp(Math.exp(some(large ? -2 : -2.4, 0.3)), 0.02, 0.3),
    liking: some(large ? -0.35 : 0.25, 0.8),
    answers: clamp(some(0.42, 0.13), 0.1, 0.78),
    measures: clamp(some(0.62, 0.15), 0.2, 0.92),
    effect: some(8.2 - 0.8 * severity, 1.4),
    growth: some(0.015, 0.045),
    basisShare: clamp(some(large ? 0.62 : 0.66, 0.22), 0.05, 1)
  };
}

function professionsOf(luck: Chance, large: boolean): Weights<string> {
  const about = (weight: number) => weight * Math.exp(luck.normal(0, 0.5));
  const present = (weight: number, probability: number) => (luck.happens(probability) ? about(weight) : 0);
  return {
    PB: about(large ? 0.62 : 0.8),
    PT: present(0.15, large ? 0.85 : 0.6),
    VB: present(large ? 0.16 : 0.07, large ? 0.95 : 0.4),
    AG: present(0.06, large ? 0.8 : 0.35),
    MB: present(0.05, large ? 0.95 : 0.35),
    VK: present(0.04, large ? 0.75 : 0.3),
    OV: present(0.025, large ? 0.65 : 0.2)
  };
}
