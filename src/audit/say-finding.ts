import type {Finding} from './finding.ts';

type Args = Readonly<Record<string, string | number>>;
type Words = (args: Args) => string;

const cell = ({scope, indicator, period, category, at, place}: Args): string =>
  [scope, indicator, period, place ?? at, category === '-' ? undefined : category]
    .filter((word) => word !== undefined && word !== '')
    .join(', ');

const kinds = {
  en: {provider: 'providers', owner: 'owners', group: 'groups'},
  nl: {provider: 'aanbieders', owner: 'eigenaren', group: 'groepen'}
} as const;
type Kind = keyof (typeof kinds)['nl'];

/** English for the command, Dutch for the privacy officer's page. */
const said: Readonly<Record<Finding['code'], {readonly en: Words; readonly nl: Words}>> = {
  'file-missing': {
    en: ({file}) => `${file} is in the manifest and not on disk. Build the edition again.`,
    nl: ({file}) => `${file} staat in de lijst maar is er niet. Maak de editie opnieuw.`
  },
  'file-changed': {
    en: ({file}) => `${file} is not the file that was built. Build the edition again.`,
    nl: ({file}) => `${file} is niet het bestand dat is gemaakt. Maak de editie opnieuw.`
  },
  'file-unlisted': {
    en: ({file}) => `${file} lies among the reports and no build made it. Take it away.`,
    nl: ({file}) => `${file} ligt bij de rapporten en is daar niet gemaakt. Haal het weg.`
  },
  'file-closed': {
    en: ({file}) => `${file} does not open with the passphrase in the store.`,
    nl: ({file}) => `${file} gaat niet open met het wachtwoord uit de kluis.`
  },
  'file-tells': {
    en: ({file}) =>
      `${file} differs in size or in its number of locks from the other reports: that tells whose it may be. Build the edition again.`,
    nl: ({file}) =>
      `${file} is anders van grootte of heeft een ander aantal sloten dan de andere rapporten: dat verraadt van wie het kan zijn. Maak de editie opnieuw.`
  },
  'hash-differs': {
    en: ({file}) => `${file} carries another check number than the other copy of the same report.`,
    nl: ({file}) => `${file} heeft een ander controlegetal dan de andere kopie van hetzelfde rapport.`
  },
  'stranger-named': {
    en: ({file, provider}) => `${file} names another provider: ${provider}.`,
    nl: ({file, provider}) => `${file} noemt een andere aanbieder: ${provider}.`
  },
  'codes-alike': {
    en: ({of, one, other}) =>
      `Two codes of ${kinds.en[of as Kind]} read the same and count as two: ${one} and ${other}. Mend the delivery, or record what they are in besluiten.json.`,
    nl: ({of, one, other}) =>
      `Twee codes van ${kinds.nl[of as Kind]} lezen hetzelfde en tellen als twee: ${one} en ${other}. Verbeter de levering, of leg in besluiten.json vast wat het zijn.`
  },
  'own-differs': {
    en: (args) => `${args['file']} shows an own figure that its reader did not deliver: ${cell(args)}.`,
    nl: (args) => `${args['file']} toont een eigen cijfer dat niet van de lezer komt: ${cell(args)}.`
  },
  'audience-strange': {
    en: ({file, audience}) =>
      `${file} is for "${audience}", an audience of which the family has no such reader.`,
    nl: ({file, audience}) => `${file} is voor "${audience}", en zo'n lezer kent deze soort rapport niet.`
  },
  'place-strange': {
    en: ({file, at}) => `${file} holds figures of a place that its reader does not see: ${at}.`,
    nl: ({file, at}) => `${file} bevat cijfers van een plek die de lezer niet ziet: ${at}.`
  },
  'scope-strange': {
    en: ({file, scope}) => `${file} holds figures of "${scope}", which its reader may not choose.`,
    nl: ({file, scope}) => `${file} bevat cijfers van "${scope}", die de lezer niet kan kiezen.`
  },
  'hidden-number': {
    en: (args) => `${args['file']} carries a number behind a hidden figure: ${cell(args)}.`,
    nl: (args) => `In ${args['file']} staat een getal achter een verborgen cijfer: ${cell(args)}.`
  },
  'group-differs': {
    en: (args) => `${args['file']} shows another number than other reports: ${cell(args)}.`,
    nl: (args) => `${args['file']} toont een ander getal dan andere rapporten: ${cell(args)}.`
  },
  'pool-differs': {
    en: ({file}) => `${file} is not the same as the other reports of the pool.`,
    nl: ({file}) => `${file} is niet gelijk aan de andere rapporten van de kleine aanbieders.`
  },
  'group-untrue': {
    en: (args) =>
      `This number is not what all members of the group together deliver, rounded: ${cell(args)}.`,
    nl: (args) => `Dit getal is niet wat alle leden van de groep samen leveren, afgerond: ${cell(args)}.`
  },
  'rule-broken': {
    en: (args) => `This figure is shown although it breaks ${args['rule']}: ${cell(args)}.`,
    nl: (args) => `Dit cijfer is te lezen, al mag het niet van regel ${args['rule']}: ${cell(args)}.`
  },
  'floor-broken': {
    en: (args) =>
      `Reports of "${args['audience']}" show a figure of fewer than their floor of ${args['rule']} allows: ${cell(args)}.`,
    nl: (args) =>
      `Rapporten van de soort ‘${args['audience']}’ tonen een cijfer onder hun eigen grens van regel ${args['rule']}: ${cell(args)}.`
  },
  'floor-undone': {
    en: (args) =>
      `Reports of "${args['audience']}" leave a figure out that follows from the others by adding and taking away: ${cell(args)}.`,
    nl: (args) =>
      `Rapporten van de soort ‘${args['audience']}’ laten een cijfer weg dat uit de andere volgt door optellen en aftrekken: ${cell(args)}.`
  },
  'percentile-single': {
    en: (args) => `${args['percentile']} is the figure of one provider: ${cell(args)}.`,
    nl: (args) => `De grens ${args['percentile']} is het cijfer van één aanbieder: ${cell(args)}.`
  },
  'percentile-untrue': {
    en: (args) => `${args['percentile']} does not follow from the providers' values: ${cell(args)}.`,
    nl: (args) => `De grens ${args['percentile']} volgt niet uit de waarden van de aanbieders: ${cell(args)}.`
  },
  'own-narrowed': {
    en: (args) => `The reader of ${args['file']} can narrow down its own hidden figure: ${cell(args)}.`,
    nl: (args) =>
      `De lezer van ${args['file']} kan zijn eigen verborgen cijfer achterhalen, helemaal of voor een deel: ${cell(args)}.`
  },
  'frozen-changed': {
    en: (args) =>
      `This number was given out in ${args['edition']} and changed by the figures of ${args['owners']} providers, fewer than five: ${cell(args)}. Keep the old number.`,
    nl: (args) =>
      `Dit getal is in ${args['edition']} uitgegeven en veranderd door de cijfers van ${args['owners']} aanbieders, minder dan vijf: ${cell(args)}. Laat het oude getal staan.`
  },
  'small-count': {
    en: (args) =>
      `A hidden number of few people can be told: it lies from ${args['least']} to ${args['most']} (${cell(args)}).`,
    nl: (args) =>
      `Een verborgen cijfer over weinig mensen is te achterhalen: het ligt van ${args['least']} tot en met ${args['most']} (${cell(args)}).`
  },
  breach: {
    en: (args) =>
      `${args['attacker'] || 'Anybody'} can work out ${measure(args, 'en')} of ${args['target']} to within ${args['percent']}% (${cell({...args, scope: ''})}): ${args['recipe']}`,
    nl: (args) =>
      `${args['attacker'] ? `Aanbieder ${args['attacker']}` : 'Iedereen'} kan ${measure(args, 'nl')} van aanbieder ${args['target']} ${
        args['kind'] === 'exact' ? 'door aftrekken vinden' : 'benaderen'
      }, tot op ${String(args['percent']).replace('.', ',')}% (${cell({...args, scope: ''})}).`
  }
};

const measures = {
  en: {n: 'the denominator', x: 'the figure', rest: 'the rest of the denominator'},
  nl: {n: 'de noemer', x: 'het cijfer', rest: 'de rest van de noemer'}
} as const;

const measure = ({measure}: Args, language: 'en' | 'nl'): string =>
  measures[language][measure as 'n' | 'x' | 'rest'];

/** One finding in a sentence for staff; it may say how something can be worked out, so it never leaves the house. */
export const sayFinding = ({code, args}: Finding, language: 'en' | 'nl'): string =>
  said[code][language](args);
