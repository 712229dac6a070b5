/** The parts of a whole as rows: each category, and first of all several together where the question is about them. */
import {isReadable} from '../empty.ts';
import {aboutOf, pointAt} from '../place.ts';
import type {Row} from '../rows.ts';
import type {Point, Series} from '../series.ts';
import {wrap} from '../text.ts';
import {categoryLabel} from '../words.ts';

/** A part, and what it is called. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Does the figure's sentence speak of it? */
  readonly about: boolean;
}

/** How wide names may be, and in what size. */
export interface NameRoom {
  readonly width: number;
  readonly size: number;
}

/** A place of the figure, or of another that is laid beside it. */
export interface Spot {
  readonly series: Series;
  readonly on: string;
}

/** Every part that has a figure, or a hidden one, at one of these places; where none has, at any place. */
export function partsOf(series: Series, spots: readonly Spot[], room: NameRoom): readonly Part[] {
  const {categories, unions = []} = series.indicator;
  const about = aboutOf(series);
  // What the question takes together is a part of this figure alone.
  const one = spots.every((spot) => spot.series === series);
  const together = unions.filter(({id}) => one && id === about).map(({id}) => id);
  const ids = [...together, ...categories.map(({id}) => id)];
  const told = (points: readonly Point[]) => {
    const known = new Set(points.filter((point) => isTold(series, point)).map(({category}) => category));
    return ids.filter((id) => known.has(id));
  };
  const here = told(spots.flatMap(({series: {points}, on}) => points.filter((point) => point.on === on)));
  const shown = here.length > 0 ? here : told(series.points);
  return shown.map((id) => {
    const [label, short] = [categoryLabel(series, id), categoryLabel(series, id, true)];
    return {
      id,
      name: fitting(label, short, room, 2),
      short: fitting(label, short, room, 1),
      about: id === about
    };
  });
}

const isTold = (series: Series, point: Point): boolean =>
  point.status === 'hidden' || isReadable(series, point);

/** The whole name where it fits in so many lines, else the short one. */
function fitting(label: string, short: string, {width, size}: NameRoom, most: number): string {
  const lines = wrap(label, width, size, {bold: true, most: 9});
  return lines.length > most || lines.some((line) => line.endsWith('…')) ? short : label;
}

/** A part at one place, of everyone who is compared. */
export const rowAt = (series: Series, {id, name, short, about}: Part, on: string): Row => ({
  name,
  short,
  on,
  category: id,
  own: pointAt(series, series.subject, on, id),
  peers: pointAt(series, series.group?.id, on, id),
  beside: pointAt(series, series.beside?.id, on, id),
  chosen: false,
  about
});
