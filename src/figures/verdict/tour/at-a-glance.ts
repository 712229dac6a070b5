/** Which rows of the glance one screen has room for. */
import type {Series, View} from '../../series.ts';
import {oneChapter} from '../glance/glance.ts';
import {arranged, blocksOf, type GlanceRow, isLoud} from '../glance/rows.ts';

export interface Few {
  /** In the order of the report. */
  readonly indicators: readonly string[];
  /** Figures that are compared too, and have no room here. */
  readonly left: number;
}

/** The figures whose rows are told first, as many as have room together: what is loud, what differs, and then the rest. */
export function fewOf(all: readonly Series[], view: Pick<View, 'at'>, most: number): Few {
  const rows = blocksOf(all, view, oneChapter(all).chapters, arranged).flatMap((block) => block.rows);
  const byFigure = Map.groupBy(rows, ({series}) => series.indicator.id);
  const ranked = [...byFigure].toSorted(([, a], [, b]) => rankOf(a) - rankOf(b));
  const chosen = new Set<string>();
  let room = most;
  for (const [id, {length}] of ranked)
    if (length <= room) {
      room -= length;
      chosen.add(id);
    }
  return {
    indicators: [...byFigure.keys()].filter((id) => chosen.has(id)),
    left: byFigure.size - chosen.size
  };
}

const rankOf = (rows: readonly GlanceRow[]): number =>
  rows.some(isLoud) ? 0 : rows.some(({verdict}) => verdict.level === 'differs') ? 1 : 2;
