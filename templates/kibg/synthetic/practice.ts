import normtijd from '../../../data/reference/normtijd.json' with {type: 'json'};
import zorgsoorten from '../../../data/reference/zorgsoorten.json' with {type: 'json'};
import {type Chance, chance, clamp, logistic} from './chance.ts';
import type {Holder, Prestatie, Weights} from './holder.ts';
import {grownIn} from './turn.ts';

export const PRESTATIES: readonly Prestatie[] = ['kort', 'middel', 'intensief', 'chronisch'];
/** Kinds of care, the heaviest first. */
export const CARE = Object.keys(zorgsoorten.categories) as readonly Care[];
export type Care = keyof typeof zorgsoorten.categories;

/** One closed traject of one invented client. */
export interface Traject {
  readonly year: number;
  readonly client: number;
  readonly prestatie: Prestatie;
  readonly expected: Prestatie;
  readonly direct: number;
  readonly indirect: number;
  /** Minutes per group of professions. */
  readonly professions: readonly (readonly [string, number])[];
  readonly referrer: string;
  readonly reason: string;
  readonly elsewhere: Elsewhere;
}

/** What others did for a client; it stays the same for all trajects of one client. */
export interface Elsewhere {
  readonly before: Care;
  readonly after: Care;
  readonly medicines: boolean;
}

export interface Practice {
  readonly trajects: readonly Traject[];
  /** Clients of unfinished trajects, per year. */
  readonly unfinished: ReadonlyMap<number, readonly number[]>;
}

/** Share of a usual year: covid closed practices for a while in 2020. */
const yearly: Readonly<Record<number, number>> = {2020: 0.86, 2021: 1.03};
const heaviness: Weights<Prestatie> = {kort: -0.5, middel: 0, intensief: 0.35, chronisch: 1};

/** Works a holder's years through, client by client, so that every count agrees with every other. */
export function practise(holder: Holder, seed: string, latest: number): Practice {
  const trajects: Traject[] = [];
  const unfinished = new Map<number, readonly number[]>();
  const clients = new Clients();
  for (let year = holder.first; year <= holder.last; year++) {
    const luck = chance(seed, 'year', holder.agb, year);
    const many = Math.max(1, luck.poisson(levelOf(holder, year, luck)));
    const mix = mixOf(holder, year, luck);
    clients.turn();
    for (let nth = 0; nth < many; nth++)
      trajects.push(makeTraject({holder, year, latest, luck}, luck.pick(mix), clients));
    const early = luck.poisson((many * holder.style.unfinished) / (1 - holder.style.unfinished));
    unfinished.set(
      year,
      Array.from({length: early}, () => clients.fresh())
    );
  }
  return {trajects, unfinished};
}

const levelOf = (holder: Holder, year: number, luck: Chance) => {
  const {size, style, first} = holder;
  return (
    size *
    grownIn(holder, year) *
    (1 + style.growth) ** (year - first) *
    (yearly[year] ?? 1) *
    Math.exp(luck.normal(0, 0.07))
  );
};

function mixOf({style}: Holder, year: number, luck: Chance): Weights<Prestatie> {
  const drift = 0.04 * (year - 2019);
  const weight = (prestatie: Prestatie, trend: number) =>
    Math.exp(style.mix[prestatie] + trend * drift + luck.normal(0, 0.06));
  return {
    kort: weight('kort', -1),
    middel: weight('middel', 0),
    intensief: weight('intensief', 1),
    chronisch: style.offersChronisch ? weight('chronisch', 0.5) : 0
  };
}

/** Clients of this year and of last year; Chronisch may run beside another prestatie, and go on. */
class Clients {
  #next = 1;
  #now = new Map<Prestatie, number[]>();
  #before = new Map<Prestatie, number[]>();

  readonly #elsewhere = new Map<number, Elsewhere>();

  turn(): void {
    this.#before = this.#now;
    this.#now = new Map(PRESTATIES.map((prestatie) => [prestatie, []]));
  }

  fresh(): number {
    return this.#next++;
  }

  enter(prestatie: Prestatie, luck: Chance): number {
    const client = this.#known(prestatie, luck) ?? this.fresh();
    this.#now.get(prestatie)!.push(client);
    return client;
  }

  /** Met once, remembered after. */
  elsewhere(client: number, meet: () => Elsewhere): Elsewhere {
    const known = this.#elsewhere.get(client) ?? meet();
    this.#elsewhere.set(client, known);
    return known;
  }

  #known(prestatie: Prestatie, luck: Chance): number | undefined {
    const chronic = prestatie === 'chronisch';
    if (luck.happens(chronic ? 0.4 : 0.04)) return some(this.#before.get(prestatie), luck);
    const other = chronic ? luck.pick({middel: 1, intensief: 1}) : 'kort';
    return luck.happens(chronic ? 0.3 : 0.015) ? some(this.#now.get(other), luck) : undefined;
  }
}

const some = (list: readonly number[] | undefined, luck: Chance) =>
  list?.[Math.floor(luck.uniform() * list.length)];

interface Here {
  readonly holder: Holder;
  readonly year: number;
  readonly latest: number;
  readonly luck: Chance;
}

function makeTraject(here: Here, prestatie: Prestatie, clients: Clients): Traject {
  const {holder, year, luck} = here;
  const heavy = 0.5 * holder.style.severity + heaviness[prestatie];
  const [direct, indirect] = minutesOf(holder, prestatie, luck);
  const client = clients.enter(prestatie, luck);
  return {
    year,
    client,
    prestatie,
    expected: expectedOf(holder, prestatie, luck),
    direct,
    indirect,
    professions: splitOf(holder, direct + indirect, luck),
    referrer: luck.pick(holder.style.referrers),
    reason: reasonOf(holder, prestatie, luck),
    elsewhere: clients.elsewhere(client, () => elsewhereOf(here, heavy))
  };
}

function minutesOf({style}: Holder, prestatie: Prestatie, luck: Chance): [number, number] {
  const mean = normtijd.values[prestatie] * 0.97 * style.tempo;
  const total = Math.max(125, Math.round(mean * Math.exp(luck.normal(-0.025, 0.22))));
  const direct = Math.round(total * clamp(luck.normal(style.direct, 0.06), 0.3, 0.97));
  return [direct, total - direct];
}

/** Beside the prestatie that came true, its neighbours are the likeliest to have been expected. */
function expectedOf({style}: Holder, prestatie: Prestatie, luck: Chance): Prestatie {
  if (luck.happens(style.foresight)) return prestatie;
  const others: Weights<Prestatie> = {
    kort: prestatie === 'middel' ? 5 : 1,
    middel: prestatie === 'chronisch' ? 2 : 5,
    intensief: prestatie === 'middel' || prestatie === 'chronisch' ? 4 : 1,
    chronisch: style.offersChronisch ? 0.4 : 0
  };
  return luck.pick({...others, [prestatie]: 0});
}

function splitOf({style}: Holder, minutes: number, luck: Chance): [string, number][] {
  const main = luck.pick(style.professions);
  if (!luck.happens(style.second)) return [[main, minutes]];
  const beside = Math.round(minutes * (0.05 + 0.3 * luck.uniform()));
  return [
    [main, minutes - beside],
    [luck.pick(style.professions), beside]
  ];
}

function reasonOf({style}: Holder, prestatie: Prestatie, luck: Chance): string {
  const long = prestatie === 'chronisch' ? 0.2 : prestatie === 'intensief' ? 0.02 : 0.004;
  return luck.pick({
    afgerond: 0.84 - style.dropout,
    voortijdig: style.dropout,
    'te-zwaar': 0.03 + 0.01 * Math.max(0, style.severity),
    bekostiging: 0.025,
    '365-dagen': long,
    overlijden: 0.002,
    overig: 0.03
  });
}

function elsewhereOf(here: Here, heavy: number): Elsewhere {
  return {
    before: careOf({poh: 0.24, bggz: 0.12, sggz: 0.07}, heavy, here.luck),
    after: afterOf(here, heavy),
    medicines: here.luck.happens(logistic(-0.75 + 0.55 * heavy))
  };
}

function careOf(base: Weights<'poh' | 'bggz' | 'sggz'>, heavy: number, luck: Chance): Care {
  const poh = base.poh * Math.exp(-0.1 * heavy);
  const bggz = base.bggz * Math.exp(0.25 * heavy);
  const sggz = base.sggz * Math.exp(0.6 * heavy);
  return luck.pick({sggz, bggz, poh, geen: Math.max(0.15, 1 - poh - bggz - sggz)});
}

/** Clients of the last year have not been followed for a whole year yet. */
function afterOf({year, latest, luck}: Here, heavy: number): Care {
  const followed = year === latest ? 0.55 : 1;
  const base = {poh: 0.08 * followed, bggz: 0.07 * followed, sggz: 0.055 * followed};
  return careOf(base, heavy, luck);
}
