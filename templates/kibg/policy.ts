import {policy, rule} from '#report';
import type {Facts} from './dataset.ts';

/** R12: more than this many closed trajects in the last two years gives a report of one's own. */
const INDIVIDUAL_FROM = 75;
const MIN_CLIENTS = 10;
const MIN_PROVIDERS = 11;
const ROUNDING = 5;
const BOUND_FROM = 50;
const BOUND = 0.05;
const MEDIAN_FROM = 10;
const QUARTILES_FROM = 20;
const DECILES_FROM = 50;
const RANK_FROM = 20;
const ZERO_FROM = 6;

/** A number of providers is printed rounded: from which printed one on there are certainly so many. */
const printedFrom = (least: number) => Math.ceil((least + Math.floor(ROUNDING / 2)) / ROUNDING) * ROUNDING;

/** Clients a year from which a holder counts as larger. Judgement: near the median of individual reports. */
const LARGER_FROM = 250;
/** Share of Basis GGZ in the turnover from which it is the main work. Judgement, likewise. */
const MAINLY_FROM = 0.65;
/** Share of Chronisch in a year's trajects from which it counts as much. Judgement: about one holder in five. */
const CHRONIC_FROM = 0.12;

const size = (facts: Facts) => (facts.clienten >= LARGER_FROM ? 'groter' : 'kleiner');
const focus = (facts: Facts) => (facts.aandeelBasisGgz >= MAINLY_FROM ? 'vooral' : 'deels');

const comparable = (sizeLabel: string, sizeWords: string, focusLabel: string, focusWords: string) => ({
  label: `${sizeLabel} met ${focusLabel} Basis GGZ`,
  sentence: `Aanbieders met een eigen rapport die per jaar ${sizeWords} behandelen en ${focusWords} van hun omzet uit de Basis GGZ halen.`
});

const larger = `${LARGER_FROM} cliënten of meer`;
const smaller = `minder dan ${LARGER_FROM} cliënten`;
const mainly = `${MAINLY_FROM * 100}% of meer`;
const partly = `minder dan ${MAINLY_FROM * 100}%`;

export default policy<Facts>({
  individual: {
    rule: 'R12',
    value: INDIVIDUAL_FROM,
    basis:
      'kibg.nl/inzicht-geven/spiegelrapportages (2018): meer dan 75 afgesloten behandelingen in 2016-2017',
    standing: 'source',
    says: `Een aanbieder met meer dan ${INDIVIDUAL_FROM} afgesloten trajecten in de laatste twee jaar krijgt een eigen rapport. Andere aanbieders krijgen samen het rapport van de kleine aanbieders.`,
    indicator: 'trajecten',
    at: {prestatie: 'totaal'},
    periods: 2
  },
  pool: {
    id: 'kleine-aanbieders',
    label: 'Kleine aanbieders',
    sentence: `Alle keurmerkhouders met ${INDIVIDUAL_FROM} of minder afgesloten trajecten in de laatste twee jaar, samen als één groep.`
  },
  groupings: [
    {
      id: 'alle',
      classes: {
        alle: {
          label: 'Alle keurmerkhouders',
          sentence: 'Alle aanbieders met het keurmerk, de kleine aanbieders inbegrepen.'
        }
      },
      classOf: () => 'alle',
      withPool: true
    },
    {
      id: 'vergelijkbaar',
      classes: {
        'groter-vooral': comparable('Grotere aanbieders', larger, 'vooral', mainly),
        'groter-deels': comparable('Grotere aanbieders', larger, 'deels', partly),
        'kleiner-vooral': comparable('Middelgrote aanbieders', smaller, 'vooral', mainly),
        'kleiner-deels': comparable('Middelgrote aanbieders', smaller, 'deels', partly)
      },
      classOf: (facts) => `${size(facts)}-${focus(facts)}`,
      withPool: false
    },
    {
      id: 'chronisch',
      classes: {
        chronisch: {
          label: 'Aanbieders met veel Chronisch',
          sentence: `Aanbieders met een eigen rapport bij wie ${CHRONIC_FROM * 100}% of meer van de trajecten in het jaar Basis GGZ Chronisch is.`
        }
      },
      classOf: (facts) => (facts.aandeelChronisch >= CHRONIC_FROM ? 'chronisch' : null),
      withPool: false
    },
    {
      id: 'soort',
      classes: {
        praktijk: {
          label: 'Praktijken',
          sentence: 'Alle vrijgevestigde praktijken met het keurmerk, ook de kleine.'
        },
        instelling: {label: 'Instellingen', sentence: 'Alle instellingen met het keurmerk, ook de kleine.'}
      },
      classOf: (facts) => facts.soort,
      withPool: true
    }
  ],
  minClients: rule({
    rule: 'R1',
    value: MIN_CLIENTS,
    basis: 'ABS DataLab, ACRO en ESSnet 10; CMS 11',
    standing: 'source',
    says: `Een cijfer van een groep staat er alleen als er ten minste ${MIN_CLIENTS} verschillende cliënten achter zitten.`
  }),
  minProviders: rule({
    rule: 'R2',
    value: MIN_PROVIDERS,
    basis: 'RIVM, spiegelinformatie GLI: benchmark alleen bij meer dan 10 zorgverleners',
    standing: 'source',
    says: `Een cijfer van een groep staat er alleen als ten minste ${MIN_PROVIDERS} aanbieders eraan bijdragen. Aanbieders van één concern tellen als één.`
  }),
  pPercent: rule({
    rule: 'R3',
    value: 10,
    basis: 'Handbook on SDC 4.2; ACRO 0,10; RvS 21-12-2016',
    standing: 'source'
  }),
  topShare: rule({rule: 'R4', value: 0.5, basis: 'ABS; ESSnet-vuistregel', standing: 'source'}),
  roundingBase: rule({
    rule: 'R5',
    value: ROUNDING,
    basis: 'OpenSAFELY; Handbook on SDC 5.5',
    standing: 'source',
    says: `Aantallen van een groep zijn afgerond op een veelvoud van ${ROUNDING}, ook het aantal aanbieders achter een cijfer. Percentages van een groep zijn uit die afgeronde aantallen gemaakt.`
  }),
  minParts: rule({
    rule: 'R6',
    value: MIN_CLIENTS,
    basis: 'OpenSAFELY; Handbook on SDC 5.7',
    standing: 'source',
    says: `Een percentage van een groep staat er alleen als beide delen uit ten minste ${MIN_CLIENTS} bestaan, of leeg zijn. Is een deel kleiner, of zou iemand er een cijfer van één aanbieder uit kunnen afleiden, dan staat er zo mogelijk alleen minder dan ${BOUND * 100}% of meer dan ${100 - BOUND * 100}%.`
  }),
  boundFrom: rule({
    rule: 'R7',
    value: BOUND_FROM,
    basis: 'Tegen onthulling over een hele groep; de grens is een keuze',
    standing: 'judgement',
    says: `Precies 0% of 100% staat er bij een groep alleen als het percentage over ten minste ${BOUND_FROM} gaat.`
  }),
  bound: rule({
    rule: 'R7',
    value: BOUND,
    basis: 'Keuze bij R7',
    standing: 'judgement',
    says: `Gaat het over minder, dan staat er minder dan ${BOUND * 100}% of meer dan ${100 - BOUND * 100}%.`
  }),
  median: rule({
    rule: 'R8',
    value: MEDIAN_FROM,
    basis: 'sdcLog en ABS laten geen uitersten zien; het getal is een keuze',
    standing: 'judgement',
    says: `De middelste waarde van een groep staat er vanaf ${MEDIAN_FROM} aanbieders.`
  }),
  quartiles: rule({
    rule: 'R8',
    value: QUARTILES_FROM,
    basis: 'Ten minste vijf aanbieders buiten elke getoonde grens; het getal is een keuze',
    standing: 'judgement',
    says: `De spreiding van een groep, de middelste helft, staat er als er zeker ten minste ${QUARTILES_FROM} aanbieders zijn; bij een afgerond aantal is dat vanaf ${printedFrom(QUARTILES_FROM)}. De laagste en de hoogste aanbieder staan er nooit.`
  }),
  deciles: rule({
    rule: 'R8',
    value: DECILES_FROM,
    basis: 'Als bij de kwartielen',
    standing: 'judgement',
    says: `De bredere spreiding, de middelste 80%, staat er als er zeker ten minste ${DECILES_FROM} aanbieders zijn: bij een afgerond aantal vanaf ${printedFrom(DECILES_FROM)}.`
  }),
  orderStatistics: rule({
    rule: 'R8',
    value: 5,
    basis: 'Een gewone mediaan is bij een oneven aantal iemands eigen cijfer; het getal is een keuze',
    standing: 'judgement',
    says: 'Elke grens van de spreiding is het gemiddelde van vijf aanbieders, zodat het nooit het cijfer van één aanbieder is.'
  }),
  rankFrom: rule({
    rule: 'R9',
    value: RANK_FROM,
    basis: 'Een plaats in een ranglijst verraadt de volgorde; het getal is een keuze',
    standing: 'judgement',
    says: `Er zijn geen ranglijsten. In welk kwart van een groep u valt, is alleen te zien als het er zeker ten minste ${RANK_FROM} zijn, aan de middelste helft.`
  }),
  zeroFrom: rule({
    rule: 'R10',
    value: ZERO_FROM,
    basis: 'UserSupport tau-ARGUS 135; het getal is een keuze',
    standing: 'judgement',
    says: `Een nul van een groep staat er alleen als die over ten minste ${ZERO_FROM} gaat. Een streepje bij een groep betekent dat niemand erin deze zorg leverde. Een verborgen cijfer kan wel nul zijn.`
  }),
  totalsOver: rule({
    rule: 'R13',
    value: ['prestatie'],
    basis: 'Elk totaal is een extra cijfer waarmee te rekenen valt; niet over jaren',
    standing: 'judgement',
    says: 'Van een groep staat er een totaal over de prestaties. Cijfers van een groep zijn nooit over jaren opgeteld.'
  }),
  reliableFrom: rule({
    rule: 'eigen',
    value: MIN_CLIENTS,
    basis: 'Keuze van dit rapport',
    standing: 'judgement',
    says: `Een gemiddelde of percentage over minder dan ${MIN_CLIENTS} is lichter getekend: het kan toeval zijn.`
  }),
  sources: {
    declaraties: {readerKnows: true},
    'declaraties-keten': {
      readerKnows: false,
      minOwn: rule({
        rule: 'R1',
        value: MIN_CLIENTS,
        basis: 'De bron weet hier meer van uw cliënten dan u zelf; zelfde grens als bij groepen',
        standing: 'judgement',
        says: `Zorg vóór en na de behandeling en psychofarmaca: ook uw eigen cijfer staat er alleen vanaf ${MIN_CLIENTS} cliënten, omdat de verzekeraar hier meer van uw cliënten weet dan u. Is een klein cijfer uit een groter cijfer af te leiden, dan staat ook dat grotere er niet.`
      })
    },
    wachttijden: {readerKnows: true},
    cqi: {readerKnows: true},
    afsluitredenen: {readerKnows: true},
    rom: {readerKnows: true}
  }
});
