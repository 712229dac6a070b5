/** The indicators of the gallery: one of every kind of measure. Labels are invented and belong to no family. */
import type {DimensionPlan, GroupPlan, IndicatorPlan, Show, ShowKind} from '../../src/figures/series.ts';

export const year: DimensionPlan = {
  id: 'year',
  label: 'Jaar',
  per: 'per jaar',
  role: 'period',
  initial: '2021',
  values: [
    ...['2017', '2018', '2019', '2020', '2021'].map((code) => ({code, label: code, axis: true})),
    {code: '2020-2021', label: '2020 en 2021 samen', short: '2020–2021', axis: false, compared: false}
  ]
};

export const level: DimensionPlan = {
  id: 'level',
  label: 'Niveau',
  per: 'per niveau',
  role: 'class',
  total: 'all',
  initial: 'all',
  values: [
    {code: 'all', label: 'Alle niveaus', axis: false},
    {code: 'low', label: 'Licht', axis: true},
    {code: 'mid', label: 'Gemiddeld', axis: true},
    {code: 'high', label: 'Zwaar', axis: true},
    {code: 'long', label: 'Langdurig', axis: true}
  ]
};

export const dimensions = [year, level] as const;

export const everyone: GroupPlan = {
  id: 'alle',
  label: 'Alle aanbieders',
  sentence: 'Iedereen die meedoet.',
  providers: 120,
  memberIn: ['2017', '2018', '2019', '2020', '2021', '2020-2021']
};

/** A second group, beside everyone. */
export const larger: GroupPlan = {
  id: 'groter',
  label: 'Grotere aanbieders',
  sentence: 'Wie meer dan honderd mensen helpt.',
  providers: 45,
  memberIn: ['2019', '2020', '2021', '2020-2021']
};

const base = {
  title: 'Hoe vaak stopt het vroeg?',
  short: 'Vroeg gestopt',
  unit: '%',
  of: 'trajecten',
  decimals: 0,
  categories: [],
  exclusive: false,
  unavailable: {},
  benchmark: true,
  norms: [],
  reliableFrom: 10,
  say: {
    own: 'In {at} stopte {value} van uw trajecten vroeg.',
    group: 'In {at} stopte {value} van de trajecten van {group} vroeg.'
  }
} as const;

/** A show with all that its kind asks for. */
function showOf(kind: ShowKind): Show {
  if (kind === 'change') return {kind, up: 'minder klachten', down: 'meer klachten'};
  if (kind === 'ends') return {kind, of: 'parts', before: 'Vóór de start', after: 'Na het einde'};
  return kind === 'flow' ? {kind, from: 'verwacht', to: 'geleverd'} : {kind};
}

const shown = (kind: ShowKind): IndicatorPlan['show'] => ({year: [showOf(kind)], level: [showOf(kind)]});

export const share = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'share',
  kind: 'share',
  show: shown(kind),
  ...more
});

export const weeks = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'weeks',
  kind: 'mean',
  title: 'Hoe lang is het wachten?',
  unit: 'weken',
  than: {more: 'langer', less: 'korter'},
  decimals: 1,
  of: 'metingen',
  show: shown(kind),
  norms: [
    {
      label: 'Treeknorm',
      kind: 'limit',
      side: 'most',
      by: null,
      values: {'-': 14},
      note: 'Een afspraak.',
      source: 'Invented'
    }
  ],
  say: {
    own: 'In {at} wachtte iemand bij u gemiddeld {value}.',
    group: 'In {at} wachtte iemand bij {group} gemiddeld {value}.'
  },
  ...more
});

export const cases = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'cases',
  kind: 'count',
  title: 'Hoeveel trajecten zijn er?',
  short: 'Trajecten',
  unit: 'trajecten',
  show: shown(kind),
  say: {
    own: 'In {at} sloot u {value} af.',
    group: 'In {at} sloten {group} samen {value} af.',
    usual: 'Bij {group} sloot een aanbieder in {at} in doorsnee {value} af.'
  },
  ...more
});

/** How many came, in the figure of which the number of their trajects stands. */
export const people: typeof cases = (kind, more = {}) =>
  cases(kind, {
    id: 'people',
    title: 'Hoeveel cliënten en trajecten zijn er?',
    short: 'Cliënten',
    unit: 'cliënten',
    of: 'cliënten',
    with: 'cases',
    say: {
      own: 'In {at} hielp u {value}.',
      group: 'In {at} hielpen {group} samen {value}.',
      usual: 'Bij {group} hielp een aanbieder in {at} in doorsnee {value}.'
    },
    ...more
  });

const scales = {
  treat: {label: 'Bejegening', from: '2017'},
  decide: {label: 'Samen beslissen'},
  carry: {label: 'Uitvoering van de behandeling', short: 'Uitvoering'},
  reach: {label: 'Bereikbaarheid van de behandelaar', short: 'Bereikbaarheid'},
  inform: {label: 'Informatie over vragenlijsten', short: 'Informatie'}
};

export const scored = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'scored',
  kind: 'mean',
  title: 'Hoe ervaren zij de zorg?',
  unit: '',
  decimals: 1,
  of: 'antwoorden',
  range: [1, 5],
  categories: Object.entries(scales).map(([id, category]) => ({id, ...category})),
  about: 'decide',
  show: shown(kind),
  say: {
    own: 'In {at} was de score voor samen beslissen bij u {value}.',
    group: 'In {at} was de score voor samen beslissen bij {group} {value}.'
  },
  ...more
});

/** A questionnaire of which a new version came in the last year. */
export const versions = scored('range', {
  id: 'versions',
  categories: [
    {id: 'decide', label: 'Samen beslissen', from: '2021'},
    {id: 'brief', label: 'Kort en bondig', from: '2021'},
    {id: 'decide-old', label: 'Samen beslissen (oud)', short: 'Samen beslissen', to: '2020'},
    {id: 'kin-old', label: 'Betrekken van naasten (oud)', short: 'Naasten', to: '2020'}
  ]
});

export const versioned: typeof scored = (kind, more = {}) => ({...versions, ...more, show: shown(kind)});

/** Two waits and their sum, each with a norm of its own. */
export const waits = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  weeks(kind, {
    id: 'waits',
    categories: [
      {id: 'both', label: 'Samen: van aanmelding tot begin', short: 'Samen'},
      {id: 'first', label: 'Van aanmelding tot gesprek', short: 'Tot gesprek'},
      {id: 'second', label: 'Van gesprek tot begin', short: 'Tot begin'}
    ],
    about: 'both',
    norms: [
      {
        label: 'Treeknorm',
        kind: 'limit',
        side: 'most',
        by: 'category',
        values: {both: 14, first: 4, second: 10},
        note: 'Een afspraak.',
        source: 'Invented'
      }
    ],
    ...more
  });

/** A time in two parts, of which every place has a norm of its own. */
export const minutes = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  weeks(kind, {
    id: 'minutes',
    title: 'Hoeveel tijd kost het?',
    unit: 'minuten',
    decimals: 0,
    of: 'trajecten',
    categories: [
      {id: 'both', label: 'Direct en indirect samen', short: 'Samen'},
      {id: 'first', label: 'Directe tijd', short: 'Direct'},
      {id: 'second', label: 'Indirecte tijd', short: 'Indirect'}
    ],
    about: 'both',
    say: {
      own: 'In {at} kostte een traject bij u gemiddeld {value}.',
      group: 'In {at} kostte een traject bij {group} gemiddeld {value}.'
    },
    norms: [
      {
        label: 'Normtijd',
        kind: 'reference',
        by: 'level',
        values: {low: 290, mid: 400, high: 480, long: 350},
        note: 'Een gemiddelde.',
        source: 'Invented'
      }
    ],
    ...more
  });

/** A change, which may be negative. */
export const change = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  weeks(kind, {
    id: 'change',
    title: 'Hoeveel nemen de klachten af?',
    unit: 'punten',
    of: 'trajecten',
    norms: [],
    range: [-100, 100],
    say: {
      own: 'In {at} namen de klachten bij u gemiddeld {value} af.',
      group: 'In {at} namen de klachten bij {group} gemiddeld {value} af.',
      negative: {
        own: 'In {at} namen de klachten bij u gemiddeld {value} toe.',
        group: 'In {at} namen de klachten bij {group} gemiddeld {value} toe.'
      }
    },
    ...more
  });

const origins = {
  none: {label: 'Geen zorg vooraf', short: 'Geen'},
  near: {label: 'Ondersteuning bij de huisarts', short: 'Huisarts'},
  same: {label: 'Dezelfde soort zorg', short: 'Zelfde'},
  heavy: {label: 'Gespecialiseerde zorg', short: 'Gespecialiseerd'},
  other: {label: 'Iets anders', short: 'Anders'}
};

export const parts = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'parts',
  kind: 'distribution',
  title: 'Welke zorg ging eraan vooraf?',
  of: 'cliënten',
  exclusive: true,
  about: 'none',
  categories: Object.entries(origins).map(([id, category]) => ({id, ...category})),
  show: shown(kind),
  say: {
    own: 'In {at} had {value} van uw cliënten vooraf geen zorg.',
    group: 'In {at} had {value} van de cliënten van {group} vooraf geen zorg.'
  },
  ...more
});

/** The same categories afterwards. */
export const afterwards = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  parts(kind, {
    id: 'afterwards',
    title: 'Welke zorg kwam erna?',
    say: {
      own: 'In {at} had {value} van uw cliënten daarna geen zorg.',
      group: 'In {at} had {value} van de cliënten van {group} daarna geen zorg.'
    },
    ...more
  });

const levels = level.values.filter(({axis}) => axis).map(({code, label}) => ({id: code, label}));

export const crossed = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'crossed',
  kind: 'flow',
  title: 'Wat is verwacht, en wat is geleverd?',
  exclusive: true,
  about: 'low>mid',
  ends: {from: levels, to: levels},
  categories: levels.flatMap((from) =>
    levels.map((to) => ({id: `${from.id}>${to.id}`, label: `${from.label} → ${to.label}`}))
  ),
  show: shown(kind),
  say: {
    own: 'In {at} werd bij u {value} van de trajecten zwaarder dan verwacht.',
    group: 'In {at} werd bij {group} {value} van de trajecten zwaarder dan verwacht.'
  },
  ...more
});
