/** Why a statement has no answer, in Dutch; the engine's own line stands behind it for who can read that. */
import {EngineFault} from '../../query/fault.ts';
import {QueryFault} from '../../query/query-fault.ts';
import {reasonWords} from '../notice.ts';

export interface FaultSaid {
  readonly words: string;
  /** The engine's own words; empty where they add nothing. */
  readonly detail: string;
}

/** What ended a question: the clock, the reader, or the question itself, which broke its engine. */
export type Halt = 'late' | 'stopped' | 'broken';

/** Seconds that a statement may take. */
export const limitSeconds = 10;

export const haltWords: Readonly<Record<Halt, string>> = {
  late: `Deze vraag duurde langer dan ${limitSeconds} seconden en is gestopt. Vraag om minder tegelijk, bijvoorbeeld met WHERE.`,
  stopped: 'De vraag is gestopt.',
  broken: 'Deze vraag was te zwaar en is gestopt. Vraag om minder tegelijk.'
};

const onlyReading = 'Hier kunt u alleen lezen: begin met SELECT, WITH, FROM, VALUES, DESCRIBE of SUMMARIZE.';
const oneAtATime = 'Stel één vraag tegelijk: er staat een puntkomma midden in uw vraag.';
const nothingOutside =
  'Deze vraag wil iets van buiten het rapport lezen of ernaar schrijven. Dat kan hier niet.';

/** A fault of whatever kind in words. `known` are the names of the table and its columns. */
export function faultWords(cause: unknown, known: readonly string[]): FaultSaid {
  if (cause instanceof EngineFault) return {words: reasonWords(cause), detail: ''};
  if (!(cause instanceof QueryFault)) return {words: reasonWords(cause), detail: String(cause)};
  const {code, named, message} = cause;
  if (code === 'empty') return {words: 'Typ eerst een vraag, of kies een voorbeeld.', detail: ''};
  if (code === 'writes') return {words: `‘${named}’ kan hier niet. ${onlyReading}`, detail: ''};
  if (code === 'forbidden')
    return {
      words: `De functie ${named} kan hier niet: die leest of verandert iets buiten de tabel.`,
      detail: ''
    };
  for (const [pattern, say] of sayings) {
    const found = pattern.exec(message);
    if (found) return {words: say(found.slice(1), known), detail: message};
  }
  return {words: 'Deze vraag kan niet beantwoord worden.', detail: message};
}

type Say = (found: readonly (string | undefined)[], known: readonly string[]) => string;

/** The engine's messages, the particular before the general. */
const sayings: readonly (readonly [RegExp, Say])[] = [
  [/Cannot prepare multiple statements/, () => oneAtATime],
  [/Permission Error|file system operations are disabled|read-only mode/, () => nothingOutside],
  [
    /(?:Referenced column|Column) "([^"]+)"[\s\S]*?(?:not found|does not exist)|Table ".*" does not have a column named "([^"]+)"/,
    ([one, other], known) => `De kolom ‘${one ?? other}’ bestaat niet. ${didYouMean(one ?? other!, known)}`
  ],
  [
    /Table with name (.+?) does not exist/,
    ([name]) => `De tabel ‘${name}’ bestaat niet. Er is één tabel: cijfers.`
  ],
  [
    /Referenced table "([^"]+)" not found/,
    ([name]) => `De tabel ‘${name}’ staat niet in FROM. Er is één tabel: cijfers.`
  ],
  [
    /(?:Function|Macro) with name "?([^"\s]+)"? (?:does not exist|is not in the catalog)/,
    ([name]) => `De functie ‘${name}’ bestaat hier niet.`
  ],
  [
    /No function matches the given name and argument types '([^'(]+)/,
    ([name]) => `De functie ${name} past niet bij wat u erin stopt. Let op: tekst is geen getal.`
  ],
  [
    /Ambiguous reference to column name "([^"]+)"/,
    ([name]) =>
      `De kolom ‘${name}’ staat in meer dan één tabel. Zet de naam van de tabel ervoor, met een punt.`
  ],
  [
    /must appear in the GROUP BY clause/,
    () =>
      'Een kolom staat niet in GROUP BY en ook niet in een functie als sum of avg. Zet hem in GROUP BY, of gebruik GROUP BY ALL.'
  ],
  [
    /clause cannot contain aggregates/,
    () => 'In WHERE kan geen functie als sum of count staan. Gebruik daarvoor HAVING.'
  ],
  [/Values were not provided/, () => 'Een vraagteken of $1 kan hier niet: vul de waarde zelf in.'],
  [/unterminated/i, () => 'Er begint iets dat nergens ophoudt: een aanhalingsteken of een /* zonder einde.'],
  [
    /syntax error at (?:or near "\)"[\s\S]*LIMIT \d+|end of input)/,
    () => 'De vraag is niet af: er ontbreekt nog iets aan het einde.'
  ],
  [/syntax error at or near ";"/, () => oneAtATime],
  [
    /syntax error at or near "([^"]*)"/,
    ([near]) => `De vraag klopt niet bij ‘${near}’. Kijk of het woord ervoor goed gespeld is.`
  ],
  [/Parser Error/, () => 'De vraag klopt niet. Kijk de woorden en de komma’s na.'],
  [
    /Could not convert string '([^']*)'/,
    ([value]) => `‘${value}’ is geen getal. Vergelijk tekst met tekst, tussen enkele aanhalingstekens.`
  ],
  [
    /Conversion Error|Cannot compare values|Cannot mix values/,
    () => 'Hier worden twee soorten gegevens door elkaar gebruikt, zoals tekst en getallen.'
  ],
  [
    /out of memory|Allocation failure/i,
    () => 'Deze vraag heeft te veel geheugen nodig. Vraag om minder tegelijk.'
  ],
  [/Out of Range Error|overflow/i, () => 'Een getal in deze vraag wordt te groot.']
];

/** The known name that looks most like it, where one does. */
function didYouMean(name: string, known: readonly string[]): string {
  const distances = known.map((one) => ({one, away: distance(name.toLowerCase(), one.toLowerCase())}));
  const [nearest] = distances.sort((a, b) => a.away - b.away);
  return nearest && nearest.away <= Math.max(1, name.length / 3)
    ? `Bedoelt u ‘${nearest.one}’?`
    : 'De kolommen staan hieronder.';
}

/** Letters to add, drop or change between two words (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to++)
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + Number(letter !== other[to - 1])));
    row = next;
  }
  return row[other.length]!;
}
