import type {Fault} from '../errors.ts';
import {type FaultGroup, groupFaults} from './grouped.ts';
import {type Language, placeIn, sayFault} from './wording.ts';

export {qualityReport} from './quality.ts';
export {type Language, type Said, sayFault} from './wording.ts';

/** What stands around the words of a fault in a terminal. */
interface Frame {
  readonly blocks: string;
  readonly warns: string;
  readonly at: string;
  /** How often, behind a file. */
  readonly times: (number: number) => string;
  readonly more: (number: number) => string;
  readonly expected: string;
  readonly todo: string;
  readonly counts: (blocking: number, warnings: number) => string;
}

const count = (number: number, none: string, one: string, many: string): string =>
  `${number === 0 ? none : number} ${number === 1 ? one : many}`;

const FRAMES: Readonly<Record<Language, Frame>> = {
  en: {
    blocks: 'BLOCKS',
    warns: 'warning',
    at: 'at',
    times: (number) => `, ${number} times`,
    more: (number) => `and ${number} more like this`,
    expected: 'expected',
    todo: 'to do',
    counts: (blocking, warnings) =>
      `${count(blocking, 'No', 'fault that blocks', 'faults that block')}, ${count(warnings, 'no', 'warning', 'warnings')}.`
  },
  nl: {
    blocks: 'HOUDT TEGEN',
    warns: 'waarschuwing',
    at: 'waar',
    times: (number) => `, ${number} keer`,
    more: (number) => `en nog ${number} keer`,
    expected: 'verwacht',
    todo: 'wat te doen',
    counts: (blocking, warnings) =>
      `${count(blocking, 'Geen', 'fout die tegenhoudt', 'fouten die tegenhouden')}, ${count(warnings, 'geen', 'waarschuwing', 'waarschuwingen')}.`
  }
};

/** Every fault for a terminal: what blocks first, repeated ones as one with their first rows. */
export function sayFaults(faults: readonly Fault[], language: Language = 'en'): string {
  const blocking = faults.filter((fault) => fault.severity === 'blocks').length;
  const counts = FRAMES[language].counts(blocking, faults.length - blocking);
  return [...groupFaults(faults).map((group) => sayGroup(group, language)), counts].join('\n\n');
}

function sayGroup({shown, more, blocking}: FaultGroup, language: Language): string {
  const [first] = shown;
  if (first === undefined) return '';
  const frame = FRAMES[language];
  const {expected, todo} = sayFault(first, language);
  const all = shown.length + more;
  return [
    `${blocking ? frame.blocks : frame.warns}  ${first.file}${all > 1 ? frame.times(all) : ''}`,
    ...sayPlaces(shown, language),
    ...(more > 0 ? [`  ${frame.more(more)}`] : []),
    `  ${frame.expected}: ${expected}`,
    `  ${frame.todo}: ${todo}`
  ].join('\n');
}

/** One sentence with its places where it is the same each time; else a sentence a place. */
function sayPlaces(shown: readonly Fault[], language: Language): readonly string[] {
  const lines = shown.map((fault) => ({
    what: sayFault(fault, language).what,
    place: placeIn(fault, language).join(', ')
  }));
  const what = new Set(lines.map((line) => line.what));
  if (what.size > 1) return lines.map((line) => `  ${line.place}: ${line.what}`);
  const places = lines.map((line) => line.place).filter((place) => place !== '');
  return [
    `  ${[...what].join('')}`,
    ...(places.length > 0 ? [`  ${FRAMES[language].at}: ${places.join('; ')}`] : [])
  ];
}
