import {code, dataset, decimal, flag, indicatorOf, source, text, whole, year, z} from '#report';
import prestaties from '../../data/reference/prestaties.json' with {type: 'json'};

const agb = () => code(/^\d{8}$/, 'acht cijfers');
const share = () => decimal().pipe(z.number().min(0).max(1));

/** One cell a row; an optional column may be empty. */
const row = z.object({
  aanbieder: agb(),
  periode: year(),
  prestatie: code(
    /^(kort|middel|intensief|chronisch|totaal)$/,
    'kort, middel, intensief, chronisch of totaal'
  ),
  indicator: text(),
  categorie: text(),
  clienten: whole(),
  n: decimal(),
  x: decimal(),
  xx: decimal().optional()
});

const cells = (delivered: z.output<typeof row>) => [
  {
    provider: delivered.aanbieder,
    indicator: delivered.indicator,
    category: delivered.categorie,
    at: {year: delivered.periode, prestatie: delivered.prestatie},
    clients: delivered.clienten,
    n: delivered.n,
    x: delivered.x,
    ...(delivered.xx === undefined ? {} : {xx: delivered.xx})
  }
];

const diagnosis =
  'Op de declaratie staat geen diagnose. Deze cijfers zijn dus niet gecorrigeerd voor hoe zwaar de zorgvragen zijn. Vergelijk daarom per prestatie, en met een groep die op u lijkt.';
const insurers = 'Alleen cliënten van de verzekeraars in deze levering tellen mee.';
const ends =
  'De reeks stopt in 2021. Vanaf 2022 geldt het zorgprestatiemodel: deze prestaties bestaan dan niet meer, en latere cijfers zijn er niet mee te vergelijken.';

/** A source in the long format, with what to keep in mind with every figure from it. */
const long = (
  file: string,
  title: string,
  limits: readonly string[],
  how: {readonly optional?: boolean; readonly everyone?: boolean} = {}
) => source({file, title, limits, row, cells, ...how});

/** What is known of a holder in one year; the policy groups by it. */
export interface Facts {
  readonly soort: string;
  readonly regio: string;
  /** Distinct clients in the year. */
  readonly clienten: number;
  /** Share of Basis GGZ in the turnover, 0..1. */
  readonly aandeelBasisGgz: number;
  /** Share of the year's trajects that are Chronisch, 0..1. */
  readonly aandeelChronisch: number;
  readonly keurmerkSinds: string;
  readonly rom: boolean;
}

const holderRow = z.object({
  aanbieder: agb(),
  jaar: code(/^\d{4}$/, 'een jaartal'),
  naam: text(),
  concern: text().optional(),
  soort: code(/^(praktijk|instelling)$/, 'praktijk of instelling'),
  regio: text(),
  clienten: whole(),
  aandeel_basisggz: share(),
  aandeel_chronisch: share(),
  keurmerk_sinds: code(/^\d{4}$/, 'een jaartal'),
  rom: flag(),
  consultant: flag()
});

const facts = (delivered: z.output<typeof holderRow>): Facts => ({
  soort: delivered.soort,
  regio: delivered.regio,
  clienten: delivered.clienten,
  aandeelBasisGgz: delivered.aandeel_basisggz,
  aandeelChronisch: delivered.aandeel_chronisch,
  keurmerkSinds: delivered.keurmerk_sinds,
  rom: delivered.rom
});

export const kibg = dataset({
  dimensions: {
    year: {label: 'Jaar', per: 'per jaar', role: 'period'},
    prestatie: {
      label: 'Prestatie',
      per: 'per prestatie',
      role: 'class',
      values: prestaties.values,
      total: {code: 'totaal', label: 'Alle prestaties'}
    }
  },
  holders: {
    file: 'aanbieders.csv',
    row: holderRow,
    holder: (delivered) => ({
      id: delivered.aanbieder,
      name: delivered.naam,
      concern: delivered.concern ?? delivered.aanbieder,
      period: delivered.jaar,
      keys: delivered.consultant ? ['consultant'] : [],
      facts: facts(delivered)
    }),
    usual: {
      clienten: [1, 20_000],
      aandeel_basisggz: [0.01, 1],
      aandeel_chronisch: [0, 1],
      keurmerk_sinds: [2008, 2100]
    }
  },
  sources: {
    declaraties: long(
      'declaraties.csv',
      'Declaraties bij zorgverzekeraars, bewerkt door Vektis',
      [diagnosis, `${insurers} Uw eigen administratie kan hogere aantallen geven.`, ends],
      {everyone: true}
    ),
    'declaraties-keten': long(
      'keten.csv',
      'Declaraties van andere zorgaanbieders over dezelfde cliënten, bewerkt door Vektis',
      [
        'Alleen zorg en medicijnen die de basisverzekering betaalde, staan erin.',
        'De verzekeraar weet hier meer van cliënten dan hun behandelaar. Daarom staat ook het eigen cijfer van een aanbieder er alleen als het over genoeg cliënten gaat.',
        diagnosis,
        insurers,
        ends
      ],
      {everyone: true}
    ),
    wachttijden: long('wachttijden.csv', 'Wachttijden die aanbieders zelf aanleveren bij Vektis', [
      'Deze cijfers komen niet uit declaraties. Aanbieders meten zelf, en niet allemaal gelijk: sommige tellen vooruit, andere achteraf.'
    ]),
    cqi: long('clientervaring.csv', 'Vragenlijst over cliëntervaringen (CQi), via het KiBG Portaal', [
      'Niet iedereen vult de lijst in. Wie tevreden is, doet dat vaker; wie eerder stopt, minder vaak. De scores kunnen daardoor hoger zijn dan de ervaring van alle cliënten samen.'
    ]),
    afsluitredenen: long('afsluitredenen.csv', 'Redenen van afsluiten, door aanbieders zelf aangeleverd', [
      'De reden staat niet op de declaratie. Behandelaars kiezen die zelf, en niet allemaal op dezelfde manier.'
    ]),
    rom: long(
      'rom.csv',
      'ROM-metingen van aanbieders die meedoen, via het KiBG Portaal',
      [
        'Alleen wie twee keer meet, telt mee in de uitkomsten.',
        'ROM-cijfers staan alleen in uw eigen rapport. Er is geen vergelijking met andere aanbieders.'
      ],
      {optional: true}
    )
  }
});

/** Declares an indicator of this family; dimensions and sources are checked by the compiler. */
export const indicator = indicatorOf(kibg);
