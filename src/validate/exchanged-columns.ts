import type {Fault} from '../errors.ts';
import type {Template} from '../template/define.ts';
import {blocks} from './fault.ts';
import type {PlacedHolder} from './holders.ts';

/** Of so many rows an agreement is no chance. */
const SOME = 4;

/**
 * Another yes-or-no column that says what this one should: then the two were exchanged, and whoever is meant by one has got
 * what was meant for the other. Null where none does.
 */
export function exchangedColumns(
  column: string,
  has: (one: PlacedHolder) => boolean,
  wrong: readonly PlacedHolder[],
  placed: readonly PlacedHolder[],
  {dataset}: Template
): Fault | null {
  if (wrong.length < SOME) return null;
  const flags = Object.keys(placed[0]?.row ?? {}).filter(
    (name) => name !== column && placed.every(({row}) => typeof row[name] === 'boolean')
  );
  const other = flags.find(
    (name) => placed.filter((one) => one.row[name] !== has(one)).length * 4 < wrong.length
  );
  return other === undefined
    ? null
    : blocks('columns-exchanged', dataset.holders.file, {column, args: {column, other}});
}
