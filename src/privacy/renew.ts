import {ISSUED} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import type {SafeCells} from './cells.ts';
import {frameOf, type ProtectOptions} from './frame.ts';
import {groupsOf} from './groups.ts';
import {ownOf} from './own/own.ts';
import {tablesOf} from './places.ts';
import {pooledOf} from './pooled.ts';

/**
 * What was given out with newer own cells, of a family whose readers know all of their own rows. Group cells stay; beside own cells
 * that are others now stand those that were given out (`delivered`: on which day). Who delivered nothing keeps what it had.
 */
export function renew(
  issued: SafeCells,
  rows: Rows,
  template: Template,
  {delivered, ...options}: ProtectOptions & {readonly delivered: string}
): SafeCells {
  const frame = frameOf(rows, template, options);
  const groups = groupsOf(rows, frame, pooledOf(rows, frame).pooled);
  const {cells} = ownOf(tablesOf(rows, frame, groups), issued.readers, frame);
  const judged = new Set(frame.indicators.flatMap(({id, benchmark}) => (benchmark === false ? [] : [id])));
  const own = [...issued.own].map(([owner, then]) => {
    const now = cells.get(owner) ?? [];
    const isNew = now.some(({status}) => status !== 'none') && !isSame(then, now);
    const kept = then.filter(({indicator}) => judged.has(indicator));
    return [owner, isNew ? [...now, ...kept.map((cell) => ({...cell, scope: ISSUED}))] : then] as const;
  });
  return {...issued, own: new Map(own), judged: delivered} as unknown as SafeCells;
}

const isSame = (one: readonly SafeCell[], other: readonly SafeCell[]): boolean => {
  const [a, b] = [one, other].map((cells) =>
    cells
      .map((cell) => JSON.stringify(cell))
      .sort()
      .join()
  );
  return a === b;
};
