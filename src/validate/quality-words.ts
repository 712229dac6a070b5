import type {Language} from './words.ts';

const count = (number: number, one: string, more: string, of: string): string =>
  `${number.toLocaleString(of)} ${number === 1 ? one : more}`;

/** What stands around faults in the quality report. */
export interface QualityWords {
  readonly locale: string;
  readonly title: string;
  readonly fit: string;
  readonly fitSays: (warnings: string) => string;
  readonly unfit: string;
  readonly unfitSays: (blocking: number, warnings: string) => string;
  readonly warnings: (number: number) => string;
  readonly keys: (owner: string, ids: string) => string;
  readonly unknown: string;
  readonly about: readonly [
    edition: string,
    period: string,
    source: string,
    delivered: string,
    coverage: string
  ];
  readonly until: string;
  readonly uncovered: string;
  readonly blocking: readonly [heading: string, none: string];
  readonly warning: readonly [heading: string, none: string];
  readonly noFiles: string;
  readonly print: string;
  readonly fileColumns: readonly string[];
  readonly delimiters: Readonly<Record<';' | ',' | '\t', string>>;
  readonly decimals: Readonly<Record<',' | '.' | 'none', string>>;
  readonly received: string;
  readonly delivered: string;
  readonly coverageSays: (providers: string) => string;
  readonly listed: (providers: string) => string;
  readonly figure: string;
  readonly perPeriod: (providers: string) => string;
  readonly tags: readonly [blocks: string, warns: string];
  readonly times: (number: string) => string;
  readonly like: string;
  readonly terms: readonly [file: string, where: string, expected: string, todo: string];
  readonly more: (number: string) => string;
  readonly before: (edition: string | null) => string;
  readonly beforeSays: (came: number, left: number, stayed: number, providers: string) => string;
  readonly beforeColumns: readonly string[];
  readonly beforeNone: string;
}

const nl: QualityWords = {
  locale: 'nl-NL',
  title: 'Kwaliteit van de levering',
  fit: 'Geschikt',
  fitSays: (warnings) => `Van deze levering kunnen rapporten worden gemaakt. Er zijn ${warnings}.`,
  unfit: 'Niet geschikt',
  unfitSays: (blocking, warnings) =>
    `Van deze levering worden geen rapporten gemaakt. Er ${blocking === 1 ? 'is' : 'zijn'} ${count(blocking, 'fout die', 'fouten die', 'nl-NL')} eerst ${blocking === 1 ? 'moet' : 'moeten'} worden verbeterd, en ${warnings}.`,
  warnings: (number) =>
    number === 0 ? 'geen waarschuwingen' : count(number, 'waarschuwing', 'waarschuwingen', 'nl-NL'),
  keys: (owner, ids) =>
    `Deze levering geeft een sleutel aan ${owner} bij: ${ids}. Er wordt pas gebouwd als van elk van hen is vastgelegd of de toestemming er is.`,
  unknown: 'Over de levering is niets bekend: levering.json ontbreekt of is niet in orde.',
  about: ['Editie', 'Periode', 'Bron', 'Geleverd op', 'Dekking'],
  until: 'tot en met',
  uncovered: 'niet opgegeven',
  blocking: ['Wat eerst moet worden verbeterd', 'Er is niets dat het maken van rapporten tegenhoudt.'],
  warning: ['Wat u moet nakijken', 'Er zijn geen waarschuwingen.'],
  noFiles: 'Er is geen bestand met cijfers ontvangen.',
  print: 'De SHA-256 is de vingerafdruk van een bestand: dezelfde vingerafdruk is hetzelfde bestand.',
  fileColumns: ['Bestand', 'Rijen', 'Bytes', 'Tekens', 'Scheiding', 'Decimaal', 'SHA-256'],
  delimiters: {';': 'puntkomma', ',': 'komma', '\t': 'tab'},
  decimals: {',': 'komma', '.': 'punt', none: 'geen decimalen'},
  received: 'Ontvangen bestanden',
  delivered: 'Wat er is geleverd',
  coverageSays: (providers) =>
    `Aantal ${providers} per periode: op de lijst, en met cijfers per indicator. Een streepje betekent: geen.`,
  listed: (providers) => `Alle ${providers} op de lijst`,
  figure: 'Cijfer',
  perPeriod: (providers) => `Aantal ${providers} per periode`,
  tags: ['Houdt tegen', 'Waarschuwing'],
  times: (number) => `, ${number} keer`,
  like: ', en meer zoals dit',
  terms: ['Bestand', 'Waar', 'Verwacht', 'Wat te doen'],
  more: (number) => `en nog ${number} keer`,
  before: (edition) => `Vergeleken met de vorige levering${edition === null ? '' : ` (editie ${edition})`}`,
  beforeSays: (came, left, stayed, providers) =>
    `Er zijn ${stayed.toLocaleString('nl-NL')} ${providers} gebleven, ${came.toLocaleString('nl-NL')} gekomen en ${left.toLocaleString('nl-NL')} weggegaan. De tabel telt cijfers, en noemt er geen.`,
  beforeColumns: ['Periode', 'Hetzelfde', 'Veranderd', 'Weg', 'Nieuw'],
  beforeNone: 'Er is niets bijzonders.'
};

const en: QualityWords = {
  locale: 'en-GB',
  title: 'Quality of the delivery',
  fit: 'Fit for use',
  fitSays: (warnings) => `Reports can be made of this delivery. There are ${warnings}.`,
  unfit: 'Not fit for use',
  unfitSays: (blocking, warnings) =>
    `No reports are made of this delivery. ${blocking === 1 ? 'There is' : 'There are'} ${count(blocking, 'fault that', 'faults that', 'en-GB')} must be mended first, and ${warnings}.`,
  warnings: (number) => (number === 0 ? 'no warnings' : count(number, 'warning', 'warnings', 'en-GB')),
  keys: (owner, ids) =>
    `This delivery gives ${owner} a key at: ${ids}. Nothing is built until it is recorded of each of them whether there is consent.`,
  unknown: 'Nothing is known of the delivery: levering.json is missing or at fault.',
  about: ['Edition', 'Period', 'Source', 'Delivered on', 'Coverage'],
  until: 'to',
  uncovered: 'not given',
  blocking: ['What must be mended first', 'Nothing stops reports from being made.'],
  warning: ['What you should look at', 'There are no warnings.'],
  noFiles: 'No file with figures was received.',
  print: 'The SHA-256 is the fingerprint of a file: the same fingerprint is the same file.',
  fileColumns: ['File', 'Rows', 'Bytes', 'Signs', 'Delimiter', 'Decimal', 'SHA-256'],
  delimiters: {';': 'semicolon', ',': 'comma', '\t': 'tab'},
  decimals: {',': 'comma', '.': 'point', none: 'no decimals'},
  received: 'Files received',
  delivered: 'What was delivered',
  coverageSays: (providers) =>
    `Number of ${providers} by period: on the list, and with figures by indicator. A dash means: none.`,
  listed: (providers) => `All ${providers} on the list`,
  figure: 'Figure',
  perPeriod: (providers) => `Number of ${providers} by period`,
  tags: ['Blocks', 'Warning'],
  times: (number) => `, ${number} times`,
  like: ', and more like this',
  terms: ['File', 'Where', 'Expected', 'What to do'],
  more: (number) => `and ${number} more`,
  before: (edition) => `Compared with the delivery before${edition === null ? '' : ` (edition ${edition})`}`,
  beforeSays: (came, left, stayed, providers) =>
    `Of the ${providers} ${stayed.toLocaleString('en-GB')} stayed, ${came.toLocaleString('en-GB')} came and ${left.toLocaleString('en-GB')} left. The table counts figures, and names none.`,
  beforeColumns: ['Period', 'The same', 'Changed', 'Gone', 'New'],
  beforeNone: 'There is nothing out of the ordinary.'
};

export const qualityWords: Readonly<Record<Language, QualityWords>> = {nl, en};
