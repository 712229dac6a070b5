/** What the page says of a reader's own file: what is wrong with it, and what was read. In plain Dutch. */
import {count, counted as countedWords, decimal} from '../../figures/format.ts';
import {listed} from '../../figures/words.ts';
import {fromTo} from '../../periods/words.ts';
import {most, type OwnCounted, type OwnFault, type OwnFaultCode} from '../../query/own/found.ts';
import type {UploadColumn, UploadReading, UploadWords} from '../../template/upload.ts';

/** A fault as a reader sees it: where it stands, what is wrong, what was expected and what to do. */
export interface SaidFault {
  readonly where: string;
  readonly what: string;
  readonly expected: string;
  readonly todo: string;
}

interface Wording {
  readonly what: string;
  readonly expected?: string;
  readonly todo: string;
}

const wordings: Readonly<Record<OwnFaultCode, Wording>> = {
  'too-large': {
    what: 'Het bestand is te groot.',
    expected: `een bestand van ten hoogste ${most.bytes / 1_000_000} MB`,
    todo: 'Kies een kortere periode bij het maken van het bestand.'
  },
  'not-text': {
    what: 'Dit is geen CSV-bestand. Het lijkt een Excel-werkmap, of tekst in een andere codering (UTF-16 zonder BOM).',
    expected: 'een CSV-bestand, opgeslagen als UTF-8 of Windows-1252',
    todo: 'Open het bestand in Excel en kies Opslaan als: CSV UTF-8.'
  },
  empty: {
    what: 'Het bestand is leeg.',
    expected: 'een rij met de namen van de kolommen, en daaronder gegevens',
    todo: 'Maak het bestand opnieuw. Het voorbeeldbestand laat zien hoe het eruitziet.'
  },
  'quote-open': {
    what: 'Ergens gaat een dubbel aanhalingsteken open dat nooit dichtgaat. Het bestand is daardoor niet te lezen.',
    expected: 'bij elk aanhalingsteken aan het begin van een veld ook een aan het eind',
    todo: 'Zoek in het bestand naar het teken " en haal weg wat er te veel is.'
  },
  quotes: {
    what: 'Een dubbel aanhalingsteken staat op een plek waar het niet te begrijpen is.',
    expected: 'een veld helemaal tussen dubbele aanhalingstekens, of zonder',
    todo: 'Verbeter de aanhalingstekens in deze rijen. Wat daarna komt, is nog niet nagekeken.'
  },
  'no-header': {
    what: 'In de eerste rij staat geen enkele naam van een kolom.',
    expected: 'een eerste rij met: {names}',
    todo: 'Zet de namen van de kolommen in de eerste rij.'
  },
  'no-rows': {
    what: 'Het bestand heeft namen van kolommen, maar geen gegevens.',
    expected: 'ten minste één rij met gegevens',
    todo: 'Maak het bestand opnieuw, met de gegevens.'
  },
  'too-many-rows': {
    what: 'Het bestand heeft te veel rijen.',
    expected: `ten hoogste ${count(most.rows)} rijen`,
    todo: 'Kies een kortere periode bij het maken van het bestand.'
  },
  'nothing-placed': {
    what: 'Alle {records} in het bestand zijn {open}, dus er is nog niets te tellen.',
    expected: 'ten minste één van de {records} die wel meetelt',
    todo: 'Kijk of de goede kolom gevuld is.'
  },
  'column-missing': {
    what: 'Deze kolom ontbreekt.',
    expected: 'een kolom met deze naam in de eerste rij',
    todo: 'Voeg de kolom toe, of verbeter de naam in de eerste rij.'
  },
  'column-twice': {
    what: 'Deze kolom staat er twee keer.',
    expected: 'elke naam één keer; hoofdletters en spaties maken geen verschil',
    todo: 'Haal een van de twee weg, of verbeter de naam.'
  },
  'columns-unknown': {
    what: 'Er zijn kolommen die niet worden gelezen: {names}.',
    todo: 'U hoeft niets te doen. Hoort een kolom er wel bij, verbeter dan de naam.'
  },
  'letters-lost': {
    what: 'Sommige letters waren al beschadigd voordat u het bestand koos.',
    todo: 'Voor de cijfers maakt dat meestal niet uit. Anders: sla het bestand opnieuw op als CSV UTF-8.'
  },
  footer: {
    what: 'Hieronder staat geen gegeven, maar een regel die een programma of een mens onder de gegevens zette, zoals een aantal, een totaal of een gemiddelde. Deze regel telt niet mee.',
    todo: 'U hoeft niets te doen.'
  },
  surplus: {
    what: 'De rij heeft meer velden dan de eerste rij.',
    expected: 'evenveel velden als er namen van kolommen zijn',
    todo: 'Zoek naar een scheidingsteken te veel. Zet een tekst met een scheidingsteken erin tussen dubbele aanhalingstekens.'
  },
  'field-empty': {
    what: 'Het veld is leeg.',
    todo: 'Vul het veld in, of haal de rij weg.'
  },
  'field-whole': {what: 'Dit is geen heel getal.', todo: 'Schrijf alleen het getal.'},
  'field-decimal': {
    what: 'Dit is geen getal.',
    todo: 'Schrijf alleen het getal, zonder eenheid en zonder punt voor duizendtallen. Laat het veld leeg als er geen is.'
  },
  'field-year': {what: 'Dit is geen jaartal.', todo: 'Schrijf het jaar met vier cijfers.'},
  'field-date': {
    what: 'Dit is geen datum, of de dag bestaat niet.',
    todo: 'Schrijf de datum als dag-maand-jaar of jaar-maand-dag, met het jaar in vier cijfers.'
  },
  'field-endless': {
    what: 'Deze datum betekent meestal dat iets nog loopt.',
    expected: 'een leeg veld zolang het loopt',
    todo: 'Laat het veld leeg, of vul de dag in waarop het eindigde.'
  },
  'field-moment': {
    what: 'Hier staat een tijdstip met een tijdzone. Het is gelezen als de dag die het toen in Nederland was.',
    todo: 'Kijk of dat klopt. Anders: lever alleen de datum.'
  },
  'field-shortened': {
    what: 'Dit getal is ingekort, meestal door Excel. Een deel van de cijfers is weg.',
    todo: 'Ga terug naar de bron. Geef de kolom in Excel eerst de eigenschap Tekst, open of plak daarna, en sla opnieuw op.'
  },
  'field-code': {
    what: 'Deze waarde staat niet op de lijst.',
    todo: 'Kies een waarde van de lijst, of laat het veld leeg als dat mag.'
  },
  'field-low': {
    what: 'Dit ligt buiten de grenzen: te laag of te vroeg.',
    todo: 'Verbeter de waarde bij de bron.'
  },
  'field-high': {
    what: 'Dit ligt buiten de grenzen: te hoog of te laat.',
    todo: 'Verbeter de waarde bij de bron.'
  },
  'field-before': {
    what: 'Deze datum ligt vóór de datum in kolom {other}.',
    expected: 'een datum op of na die in kolom {other}',
    todo: 'Kijk welke van de twee datums niet klopt.'
  },
  'field-twice': {
    what: 'Deze waarde staat er vaker dan één keer.',
    expected: 'elke waarde één keer',
    todo: 'Haal de dubbele rij weg, of geef die een eigen nummer.'
  }
};

/** Words one fault; `declared` says what its column should hold. */
export function sayFault(fault: OwnFault, reading: UploadReading, words: UploadWords): SaidFault {
  const {what, expected, todo} = wordings[fault.code];
  const column = fault.column === undefined ? undefined : reading.columns[fault.column];
  const args: Readonly<Record<string, string>> = {
    names: namesWords(fault.names ?? []),
    records: words.records,
    open: words.open,
    other: (column?.kind === 'date' && column.notBefore) || ''
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '');
  return {
    where: whereWords(fault),
    what: fill(what),
    expected: expected === undefined ? (column ? expectedWords(column) : '') : fill(expected),
    todo: fill(todo)
  };
}

/** At most so many names of columns. */
const shownNames = 8;

function namesWords(names: readonly string[]): string {
  const shown = names.slice(0, shownNames).map((name) => cut(name, whole));
  const more = names.length - shown.length;
  return listed(more > 0 ? [...shown, `nog ${count(more)}`] : shown);
}

/** "Kolom t_begin, rij 3 (‘x’), 5 (‘y’) en nog 12 rijen"; where the same stands in all that are shown, it is said once. */
function whereWords({column, places, many}: OwnFault): string {
  const alike = places.length > 1 && new Set(places.map(({value}) => value)).size === 1;
  const rows = places.map(({row, value, first}) =>
    [
      `${row}`,
      ...(alike ? [] : quoted(value)),
      ...(first === undefined ? [] : [`(ook in rij ${first})`])
    ].join(' ')
  );
  const shown = alike ? [[listed(rows), ...quoted(places[0]?.value)].join(' ')] : rows;
  const more = many - places.length;
  const rest = more <= 0 ? [] : [more === 1 ? 'nog 1 rij' : `nog ${count(more)} rijen`];
  const parts = [
    ...(column === undefined ? [] : [`kolom ${column}`]),
    ...(places.length === 0 ? [] : [`rij ${listed([...shown, ...rest])}`])
  ];
  const where = parts.join(', ');
  return where.charAt(0).toUpperCase() + where.slice(1);
}

/** What stands there: a value whole; of a story no more than finds it. */
const whole = 60;
const quoted = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`(‘${cut(value, whole)}’)`];

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;

/** What a column takes: "een getal van 0 tot en met 100". */
export function expectedWords(column: UploadColumn): string {
  switch (column.kind) {
    case 'text':
      return column.unique ? 'tekst, elke waarde één keer' : 'tekst';
    case 'code':
      return `een van: ${Object.entries(column.codes).map(codeWords).join(', ')}`;
    case 'date':
      return `een datum zoals 31-12-2021 of 2021-12-31${dateBounds(column.least, column.most)}`;
    case 'year':
      return `een jaartal van vier cijfers${bounds(column.least, column.most)}`;
    case 'whole':
      return `een heel getal${bounds(column.least, column.most)}`;
    case 'decimal':
      return `een getal${bounds(column.least, column.most)}`;
  }
}

/** A code, with the first other way to write it. */
const codeWords = ([code, [other]]: readonly [string, readonly string[]]): string =>
  other === undefined ? code : `${code} (of ${other})`;

function bounds(least: number | undefined, most: number | undefined): string {
  const said = (bound: number): string => (Number.isInteger(bound) ? String(bound) : decimal(bound, 1));
  if (least !== undefined && most !== undefined) return ` van ${said(least)} tot en met ${said(most)}`;
  if (least !== undefined) return ` van ${said(least)} of meer`;
  return most === undefined ? '' : ` van ${said(most)} of minder`;
}

function dateBounds(least: string | undefined, most: string | undefined): string {
  const said = (day: string): string => (day === 'today' ? 'vandaag' : day.split('-').reverse().join('-'));
  return [
    ...(least === undefined ? [] : [`, vanaf ${said(least)}`]),
    ...(most === undefined ? [] : [`, tot en met ${said(most)}`])
  ].join('');
}

/** What was read: "Gelezen uit ‘rom.csv’: 214 trajecten, over 2019 tot en met 2023. 12 zonder einddatum tellen niet mee." */
export function readWords(file: string, counted: OwnCounted, words: UploadWords): readonly string[] {
  const {rows, open, periods, told} = counted;
  const [first, last] = [periods[0], periods.at(-1)];
  const over = `over ${fromTo(first ?? '', last ?? '')}`;
  const said = `Gelezen uit ‘${fileWords(file)}’: ${countedWords(rows, words.records)}, ${over}.`;
  const without =
    open === 0 ? '' : ` ${count(open)} ${words.open} ${open === 1 ? 'telt' : 'tellen'} niet mee.`;
  const names = told.map(({value, many}) => `${cut(value, whole)} (${count(many)})`);
  const {label = '', several = ''} = words.told ?? {};
  const tell =
    names.length === 0 ? [] : [`${label}: ${listed(names)}.${names.length > 1 ? ` ${several}` : ''}`];
  return [said + without, ...tell];
}

/** A name of a file, as much as finds it. */
export const fileWords = (file: string): string => cut(file, 48);
