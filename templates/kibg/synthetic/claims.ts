import redenen from '../../../data/reference/afsluitredenen.json' with {type: 'json'};
import beroepen from '../../../data/reference/beroepen.json' with {type: 'json'};
import verwijzers from '../../../data/reference/verwijzers.json' with {type: 'json'};
import type {Period} from './period.ts';
import {CARE, type Elsewhere, PRESTATIES, type Practice, type Traject} from './practice.ts';
import {distribute, type Row, type Spot, sums, tally} from './row.ts';

const PROFESSIONS = Object.keys(beroepen.categories);
const REFERRERS = Object.keys(verwijzers.categories);
/** Reasons of the list that is still in force. */
const REASONS = Object.entries(redenen.categories)
  .filter(([, reason]) => !('to' in reason))
  .map(([id]) => id);
const FLOWS = PRESTATIES.flatMap((from) => PRESTATIES.map((to) => `${from}>${to}`));

/** Trajects of one period and prestatie, with the distinct clients behind them. */
interface Group {
  readonly spot: Spot;
  readonly trajects: readonly Traject[];
  readonly clients: number;
}

const distinct = (trajects: Iterable<Traject>) => new Set(Array.from(trajects, ({client}) => client)).size;

/** Every prestatie that occurs in a period, and all of them together. */
export function groupsOf(aanbieder: string, {trajects}: Practice, period: Period): Group[] {
  const within = trajects.filter(({year}) => period.years.includes(year));
  const parts = PRESTATIES.map((prestatie) => ({
    prestatie: prestatie as string,
    trajects: within.filter((traject) => traject.prestatie === prestatie)
  }));
  return [...parts, {prestatie: 'totaal', trajects: within}]
    .filter((group) => group.trajects.length > 0)
    .map(({prestatie, trajects: some}) => ({
      spot: {aanbieder, periode: period.code, prestatie},
      trajects: some,
      clients: distinct(some)
    }));
}

/** What a holder itself also knows from its claims. */
export function claimRows(groups: readonly Group[]): Row[] {
  return groups.flatMap((group) => [
    ...counts(group),
    ...minutes(group),
    ...professions(group),
    ...(group.spot.prestatie === 'totaal' ? mixes(group) : [])
  ]);
}

function counts({spot, trajects, clients}: Group): Row[] {
  const row = (indicator: string, many: number): Row => ({
    ...spot,
    indicator,
    categorie: '-',
    clienten: clients,
    n: many,
    x: many
  });
  return [row('clienten', clients), row('trajecten', trajects.length)];
}

function minutes({spot, trajects, clients}: Group): Row[] {
  const row = (categorie: string, values: readonly number[], spread: boolean): Row => {
    const {n, x, xx} = sums(values);
    return {...spot, indicator: 'minuten', categorie, clienten: clients, n, x, ...(spread ? {xx} : {})};
  };
  return [
    row(
      'direct',
      trajects.map(({direct}) => direct),
      false
    ),
    row(
      'indirect',
      trajects.map(({indirect}) => indirect),
      false
    ),
    row(
      'totaal',
      trajects.map(({direct, indirect}) => direct + indirect),
      true
    )
  ];
}

function professions({spot, trajects, clients}: Group): Row[] {
  const minutesOf = new Map(PROFESSIONS.map((profession) => [profession, 0]));
  for (const [profession, spent] of trajects.flatMap((traject) => traject.professions))
    minutesOf.set(profession, (minutesOf.get(profession) ?? 0) + spent);
  return distribute(spot, 'beroepen', clients, minutesOf);
}

/** What is delivered for all prestaties together only. */
function mixes({spot, trajects, clients}: Group): Row[] {
  const flows = trajects.map(({expected, prestatie}) => `${expected}>${prestatie}`);
  const delivered = trajects.map(({prestatie}) => prestatie);
  const referrers = trajects.map(({referrer}) => referrer);
  return [
    ...distribute(spot, 'verwijzer', clients, tally(REFERRERS, referrers)),
    ...distribute(spot, 'prestatiemix', clients, tally(PRESTATIES, delivered)),
    ...distribute(spot, 'verwacht-geleverd', clients, tally(FLOWS, flows))
  ];
}

/** Unfinished trajects among all that were closed. */
export function unfinishedRow(aanbieder: string, practice: Practice, period: Period): Row[] {
  const early = period.years.flatMap((year) => practice.unfinished.get(year) ?? []);
  const within = practice.trajects.filter(({year}) => period.years.includes(year));
  const n = within.length + early.length;
  if (n === 0) return [];
  const clienten = new Set([...within.map(({client}) => client), ...early]).size;
  const spot = {aanbieder, periode: period.code, prestatie: 'totaal'};
  return [{...spot, indicator: 'onvolledig-behandeltraject', categorie: '-', clienten, n, x: early.length}];
}

/** What only the insurers know: care elsewhere, counted on clients. */
export function chainRows(groups: readonly Group[]): Row[] {
  return groups.flatMap((group) => {
    const {spot, clients: n} = group;
    const known = perClient(group);
    const x = known.filter(({medicines}) => medicines).length;
    return [
      ...distribute(
        spot,
        'voorzorg',
        n,
        tally(
          CARE,
          known.map(({before}) => before)
        )
      ),
      ...distribute(
        spot,
        'terug-in-zorg',
        n,
        tally(
          CARE,
          known.map(({after}) => after)
        )
      ),
      {...spot, indicator: 'psychofarmaca', categorie: '-', clienten: n, n, x}
    ];
  });
}

/** Every client of a group once, with what is known of it. */
function perClient({trajects}: Group): Elsewhere[] {
  return [...new Map(trajects.map(({client, elsewhere}) => [client, elsewhere])).values()];
}

/** Reasons for closing, from a delivery of their own. */
export function reasonRows(groups: readonly Group[]): Row[] {
  return groups.flatMap(({spot, trajects, clients}) =>
    distribute(
      spot,
      'afsluitredenen',
      clients,
      tally(
        REASONS,
        trajects.map(({reason}) => reason)
      )
    )
  );
}
