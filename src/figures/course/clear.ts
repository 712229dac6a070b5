/** Where words beside a mark cover no other mark. */
import {widthOf} from '../text.ts';

export interface Words {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/** A place for words, around `x`, on a baseline. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Taken {
  readonly x: number;
  readonly y: number;
}

/** Half a dot and the air around it. */
const near = 6;

/** The first of these places, in order of preference, at which the words lie over none of the marks; else the first of all. */
export function clearOf(places: readonly Place[], words: Words, taken: readonly Taken[]): Place {
  const half = widthOf(words.text, words.size, words.bold) / 2;
  const covers = (place: Place) => (mark: Taken) =>
    Math.abs(mark.x - place.x) < half + near &&
    mark.y > place.y - words.size * 0.72 - near &&
    mark.y < place.y + near;
  return places.find((place) => !taken.some(covers(place))) ?? places[0]!;
}
