import type {Chance} from './chance.ts';

const adjectives = [
  'Verzonnen',
  'Bedachte',
  'Gedroomde',
  'Denkbeeldige',
  'Nagemaakte',
  'Onechte',
  'Gefantaseerde',
  'Papieren',
  'Getekende',
  'Geschilderde',
  'Vertelde',
  'Gespeelde',
  'Zogenaamde',
  'Sprookjesachtige',
  'Onbestaande',
  'Doorzichtige',
  'Vliegende',
  'Fluisterende',
  'Slapende',
  'Lachende'
];

const nouns = [
  'Vlinder',
  'Brug',
  'Egel',
  'Fontein',
  'Zonnebloem',
  'Molen',
  'Vuurtoren',
  'Otter',
  'Kraanvogel',
  'Waterlelie',
  'Reünie',
  'Boomgaard',
  'Wegwijzer',
  'Haven',
  'Toverlantaarn',
  'Uil',
  'Sneeuwvlok',
  'Karavaan',
  'Oase',
  'Komeet',
  'Specht',
  'Veerpont',
  'Klaproos',
  'Schelp',
  'Regenboog',
  'Ooievaar',
  'Kastanje',
  'Lantaarn',
  'Dwaaltuin',
  'Zeeën',
  'Vossen',
  'Bijenkorf',
  'Luchtballon',
  'Terp',
  'Windwijzer',
  'Kompas',
  'Merel',
  'Wilg',
  'Fiets',
  'Trommel',
  'Zandloper',
  'Citroen',
  'Dolfijn',
  'Muze',
  'Poort',
  'Kiezel',
  'Spiegeltent',
  'Orchidee',
  'Zwaluw',
  'Theepot',
  'Anemoon',
  'Duinpan',
  'Sterrenwacht',
  'Kruidentuin',
  'Notenkraker',
  'Stuwdam'
];

/** Words around the name: some of them hard for a CSV reader or a page that forgets to escape. */
const shapes: Readonly<Record<'praktijk' | 'instelling', readonly ((name: string) => string)[]>> = {
  praktijk: [
    (name) => `Praktijk De ${name} (fictief)`,
    (name) => `Praktijk De ${name} (fictief)`,
    (name) => `Psychologen De ${name} (fictief)`,
    (name) => `De ${name}, psychologie & zo (fictief)`,
    (name) => `Praktijk "De ${name}" (fictief)`,
    (name) => `'t Huys van De ${name} (fictief)`
  ],
  instelling: [
    (name) => `Stichting De ${name} (fictief)`,
    (name) => `GGZ De ${name} (fictief)`,
    (name) => `De ${name} Basis GGZ B.V. (fictief)`,
    (name) => `Zorggroep De ${name}; samen verder (fictief)`
  ]
};

/** The nth invented name: every two words are used once before any comes back. */
export function nameOf(nth: number, soort: 'praktijk' | 'instelling', luck: Chance): string {
  const pairs = adjectives.length * nouns.length;
  const at = (nth * 463) % pairs;
  const round = nth < pairs ? '' : ` ${Math.floor(nth / pairs) + 1}`;
  const name = `${adjectives[at % adjectives.length]} ${nouns[Math.floor(at / adjectives.length)]}${round}`;
  const shape = shapes[soort][Math.floor(luck.uniform() * shapes[soort].length)]!;
  return shape(name);
}
