import type {Delivery, Meta} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import {sorted} from '../periods/order.ts';
import type {Cell, HolderYear, Template} from '../template/define.ts';
import {checkAgainstItself} from './against-itself.ts';
import {type PlacedCell, readCells} from './cells.ts';
import {checkCell} from './check-cell.ts';
import {checkCodes, checkNames} from './codes-alike.ts';
import {checkControls} from './controls.ts';
import {checkCoverage, coverageOf} from './coverage.ts';
import {blocks} from './fault.ts';
import {readHolders} from './holders.ts';
import {checkOwners} from './owners.ts';
import {placesOf} from './places.ts';
import type {Rows, Verdict} from './rows.ts';
import {type Rules, rulesOf} from './rules.ts';
import {suspects} from './trust.ts';

export type {Rows, Verdict} from './rows.ts';

/** Raw rows → rows; every fault of the delivery is collected, those of reading included. */
export function validate(delivery: Delivery, template: Template): Verdict {
  const rules = rulesOf(template);
  const holders = readHolders(delivery, template);
  const sources = readCells(delivery, template);
  const placed = sources.flatMap((source) => source.placed);
  const byCell = placed.map((one) => checkCell(one, {rules, holders, meta: delivery.meta}));
  const {places, faults: doubles} = placesOf(placed, rules);
  const faults = [
    ...delivery.faults,
    ...familyFaults(delivery.meta, template),
    ...checkCodes([...holders.named.codes, ...sources.flatMap(({codes}) => codes)], delivery.decisions),
    ...checkNames(holders.named.names),
    ...holders.faults,
    ...checkOwners(holders, rules.step),
    ...sources.flatMap((source) => source.faults),
    ...distinct(byCell.flat()),
    ...doubles,
    ...checkAgainstItself(
      {places, placed, sources, holders, suspect: suspects(placed, byCell)},
      rules,
      template
    ),
    ...checkControls(delivery, sources),
    ...checkCoverage(holders, sources, rules, template.dataset)
  ];
  return {
    rows: rowsOf(
      delivery,
      faults,
      placed,
      holders.placed.map(({holder}) => holder),
      rules
    ),
    faults,
    coverage: coverageOf(holders, placed, rules),
    read: {holders, placed, rules}
  };
}

function familyFaults(meta: Meta | null, template: Template): readonly Fault[] {
  if (meta === null || meta.family === template.id) return [];
  return [blocks('family-differs', 'levering.json', {column: 'familie', args: {expected: template.id}})];
}

/** Cells of one row may have the same fault: it is said once. */
const distinct = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()
];

function rowsOf(
  delivery: Delivery,
  faults: readonly Fault[],
  placed: readonly PlacedCell[],
  holders: readonly HolderYear[],
  rules: Rules
): Rows | null {
  const {meta, files, decisions} = delivery;
  if (meta === null || faults.some(({severity}) => severity === 'blocks')) return null;
  const cells = placed.map(({cell}) => cell);
  return {meta, cells, holders, periods: periodsOf(cells, rules), files, decisions};
}

function periodsOf(cells: readonly Cell[], {dimensions, period}: Rules): readonly string[] {
  const [, dimension] = dimensions.find(([id]) => id === period) ?? [];
  const codes = new Set(cells.map((cell) => cell.at[period ?? ''] ?? ''));
  return sorted([...codes].filter((code) => code !== '' && code !== dimension?.total?.code));
}
