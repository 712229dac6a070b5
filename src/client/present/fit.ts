/** How large a figure may be on a slide: as large as its letters can get, beside the words or under them. */
import {sizes} from '../../figures/svg.ts';

export type Width = keyof typeof sizes;

export type Layout = 'beside' | 'under';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Fit {
  readonly layout: Layout;
  readonly width: Width;
  /** How many times as large as it was drawn. */
  readonly times: number;
}

/**
 * The layout and the width in which the smallest letters of a drawing are largest, in px no larger than `most`. A drawing that
 * would have smaller ones than `least` goes on below the edge of the slide, as wide as there is room.
 */
export function fitOf(
  drawn: Readonly<Record<Width, Size>>,
  rooms: Readonly<Record<Layout, Size>>,
  {least, most}: {readonly least: number; readonly most: number}
): Fit {
  const tries = (['beside', 'under'] as const).flatMap((layout) =>
    (['narrow', 'wide'] as const).map((width) => {
      const {small} = sizes[width];
      const across = rooms[layout].width / drawn[width].width;
      const whole = Math.min(across, rooms[layout].height / drawn[width].height);
      const letters = Math.min(most, whole * small);
      const times = letters >= least ? letters / small : Math.min(across, least / small);
      return {layout, width, times, letters};
    })
  );
  const {letters: _, ...best} = tries.reduce((a, b) => (b.letters > a.letters ? b : a));
  return best;
}
