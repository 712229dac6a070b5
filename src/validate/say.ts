import type {Fault} from '../errors.ts';
import {type FaultGroup, groupFaults} from './grouped.ts';
import {placeIn, sayFault} from './wording.ts';

export {qualityReport} from './quality.ts';
export {type Language, type Said, sayFault} from './wording.ts';

/** Every fault in English for a terminal: what blocks first, repeated ones as one with their first rows. */
export function sayFaults(faults: readonly Fault[]): string {
  const blocking = faults.filter((fault) => fault.severity === 'blocks').length;
  const warnings = count(faults.length - blocking, 'warning');
  const counts = `${capital(count(blocking, 'fault'))} that ${blocking === 1 ? 'blocks' : 'block'}, ${warnings}.`;
  return [...groupFaults(faults).map(sayGroup), counts].join('\n\n');
}

const count = (number: number, noun: string): string =>
  `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sayGroup({shown, more, blocking}: FaultGroup): string {
  const [first] = shown;
  if (first === undefined) return '';
  const {expected, todo} = sayFault(first, 'en');
  return [
    `${blocking ? 'BLOCKS' : 'warning'}  ${first.file}`,
    ...sayPlaces(shown),
    ...(more > 0 ? [`  and ${more} more like this`] : []),
    `  expected: ${expected}`,
    `  to do: ${todo}`
  ].join('\n');
}

/** One sentence with its places where it is the same each time; else a sentence a place. */
function sayPlaces(shown: readonly Fault[]): readonly string[] {
  const lines = shown.map((fault) => ({
    what: sayFault(fault, 'en').what,
    place: placeIn(fault, 'en').join(', ')
  }));
  const what = new Set(lines.map((line) => line.what));
  if (what.size > 1) return lines.map((line) => `  ${line.place}: ${line.what}`);
  const places = lines.map((line) => line.place).filter((place) => place !== '');
  return [`  ${[...what].join('')}`, ...(places.length > 0 ? [`  at: ${places.join('; ')}`] : [])];
}
