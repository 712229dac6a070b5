import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import type {SafeCells} from './cells.ts';
import {auditOf, tallyOf} from './deeds.ts';
import {prove} from './edition/prove.ts';
import {figuresOf} from './figures.ts';
import {frameOf, type ProtectOptions} from './frame.ts';
import {groupsOf} from './groups.ts';
import {keptOf} from './kept.ts';
import {ownOf} from './own/own.ts';
import {peersOf} from './peers.ts';
import {tablesOf} from './places.ts';
import {pooledOf} from './pooled.ts';
import {providersOf} from './providers.ts';
import {readersOf} from './readers.ts';
import {stricterOf} from './stricter.ts';

export type {ProtectOptions} from './frame.ts';

/** Checked rows → final cells: everything that any report of the edition may show, and nothing else. */
export function protect(rows: Rows, template: Template, options: ProtectOptions = {}): SafeCells {
  const frame = frameOf(rows, template, options);
  const {pooled, decisions} = pooledOf(rows, frame);
  const groups = groupsOf(rows, frame, pooled);
  const readers = readersOf(rows, frame, pooled, groups);
  const tables = tablesOf(rows, frame, groups);
  const figures = figuresOf(tables, frame, groups);
  const own = ownOf(tables, readers, frame);
  const proof = prove(figures, own.cells, frame, groups);
  const peers = peersOf(figures, frame, groups);
  const log = [...peers.log, ...own.log];
  const providers = providersOf(frame, groups);
  const stricter = stricterOf(figures, peers.cells, frame, groups);
  return {
    readers,
    groups: peers.cells,
    own: own.cells,
    providers,
    stricter,
    log,
    audit: auditOf(proof, peers.log),
    recipes: proof.recipes,
    decisions: [...decisions, ...keptOf(figures, frame, groups)],
    tally: tallyOf(log)
  } as unknown as SafeCells;
}
