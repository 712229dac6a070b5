import type {Delivery, RawRow} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Cell, Template} from '../template/define.ts';
import {askFamily} from './ask-family.ts';
import type {Seen} from './codes-alike.ts';
import {decidedOf} from './decided.ts';
import {parseRows} from './parse.ts';

/** A cell and where it came from. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly source: string;
  readonly raw: RawRow;
}

/** One source's cells. */
export interface SourceCells {
  readonly source: string;
  readonly file: string;
  readonly placed: readonly PlacedCell[];
  readonly spoiled: ReadonlySet<string>;
  readonly unread: readonly RawRow[];
  readonly lost: boolean;
  readonly whole: boolean;
  /** Providers as they were delivered, each where it stood first. */
  readonly codes: readonly Seen[];
  readonly faults: readonly Fault[];
}

/** Rows of every delivered source → cells, in the order of the files. */
export function readCells(delivery: Delivery, template: Template): readonly SourceCells[] {
  const {one} = decidedOf(delivery.decisions, 'provider');
  return Object.entries(template.dataset.sources).map(([source, {file, row, cells}]) => {
    const parsed = parseRows(delivery, file, row);
    const codes = new Map<string, Seen>();
    const placed = parsed.rows.flatMap(({raw, value}) =>
      askFamily(template, `cells of the source "${source}"`, () => cells(value)).map((cell) => {
        const {provider: code} = cell;
        if (!codes.has(code)) codes.set(code, {of: 'provider', field: 'provider', code, raw});
        return {cell: {...cell, provider: one(code)}, source, raw};
      })
    );
    const {spoiled, unread, lost, whole, faults} = parsed;
    return {source, file, placed, spoiled, unread, lost, whole, codes: [...codes.values()], faults};
  });
}
