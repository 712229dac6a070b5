import type {Delivery, Meta} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import {sorted} from '../periods/order.ts';
import type {Cell, HolderYear, Template} from '../template/define.ts';
import {checkCategories} from './categories.ts';
import {type PlacedCell, readCells, type SourceCells} from './cells.ts';
import {checkCell} from './check-cell.ts';
import {checkCodes, checkNames} from './codes-alike.ts';
import {checkControls} from './controls.ts';
import {checkCoverage, coverageOf} from './coverage.ts';
import {blocks} from './fault.ts';
import {type Holders, readHolders} from './holders.ts';
import {checkParts} from './parts.ts';
import {key, type Place, placesOf} from './places.ts';
import type {Rows, Verdict} from './rows.ts';
import {type Rules, rulesOf} from './rules.ts';

export type {Rows, Verdict} from './rows.ts';

/** Raw rows → rows; every fault of the delivery is collected, those of reading included. */
export function validate(delivery: Delivery, template: Template): Verdict {
  const rules = rulesOf(template);
  const holders = readHolders(delivery, template);
  const sources = readCells(delivery, template);
  const placed = sources.flatMap((source) => source.placed);
  const byCell = placed.map((one) => checkCell(one, {rules, holders, meta: delivery.meta}));
  const {places, faults: doubles} = placesOf(placed, rules);
  const sound = soundPlaces(places, sources, holders, suspects(placed, byCell));
  const sums = sound.map(checkCategories);
  const faults = [
    ...delivery.faults,
    ...familyFaults(delivery.meta, template),
    ...checkCodes([...holders.named.codes, ...sources.flatMap(({codes}) => codes)], delivery.decisions),
    ...checkNames(holders.named.names),
    ...holders.faults,
    ...sources.flatMap((source) => source.faults),
    ...byCell.flat(),
    ...doubles,
    ...sums.flat(),
    ...checkParts(without(sound, sums), rules),
    ...checkControls(delivery, sources),
    ...checkCoverage(holders, sources, rules)
  ];
  const coverage = coverageOf(holders, placed, rules);
  return {
    rows: rowsOf(
      delivery,
      faults,
      placed,
      holders.placed.map(({holder}) => holder),
      rules
    ),
    faults,
    coverage
  };
}

function familyFaults(meta: Meta | null, template: Template): readonly Fault[] {
  if (meta === null || meta.family === template.id) return [];
  return [blocks('family-differs', 'levering.json', {column: 'familie', args: {expected: template.id}})];
}

/** Provider and indicator of cells that are at fault by themselves: their sums prove nothing. */
function suspects(placed: readonly PlacedCell[], faults: readonly (readonly Fault[])[]): ReadonlySet<string> {
  const at = placed.filter((_, index) => (faults[index]?.length ?? 0) > 0);
  return new Set(at.map(({cell}) => key(cell.provider, cell.indicator)));
}

/** Places whose rows could all be read: a missing row would make every sum differ. */
function soundPlaces(
  places: readonly Place[],
  sources: readonly SourceCells[],
  {periods}: Holders,
  suspect: ReadonlySet<string>
): readonly Place[] {
  const bySource = new Map(sources.map((source) => [source.source, source]));
  const astray = new Set(sources.filter((source) => isAstray(source, periods)));
  return places.filter(({provider, rules}) => {
    const source = bySource.get(rules.indicator.source)!;
    const unread = astray.has(source) || source.spoiled.has(provider);
    return !unread && !suspect.has(key(provider, rules.indicator.id));
  });
}

/** Are there unread rows of which nobody can say whose they are? They may be missing in any sum. */
const isAstray = ({lost, unread}: SourceCells, holders: Holders['periods']): boolean =>
  lost || unread.some(({fields}) => !Object.values(fields).some((value) => holders.has(value.trim())));

/** Where the categories of a place are at fault, its parts and totals only say the same again. */
function without(places: readonly Place[], faults: readonly (readonly Fault[])[]): readonly Place[] {
  const id = ({provider, rules}: Place) => key(provider, rules.indicator.id);
  const said = new Set(places.filter((_, at) => faults[at]?.some(blocking) ?? false).map(id));
  return places.filter((place) => !said.has(id(place)));
}

const blocking = ({severity}: Fault): boolean => severity === 'blocks';

function rowsOf(
  delivery: Delivery,
  faults: readonly Fault[],
  placed: readonly PlacedCell[],
  holders: readonly HolderYear[],
  rules: Rules
): Rows | null {
  const {meta, files, decisions} = delivery;
  if (meta === null || faults.some(blocking)) return null;
  const cells = placed.map(({cell}) => cell);
  return {meta, cells, holders, periods: periodsOf(cells, rules), files, decisions};
}

function periodsOf(cells: readonly Cell[], {dimensions, period}: Rules): readonly string[] {
  const [, dimension] = dimensions.find(([id]) => id === period) ?? [];
  const codes = new Set(cells.map((cell) => cell.at[period ?? ''] ?? ''));
  return sorted([...codes].filter((code) => code !== '' && code !== dimension?.total?.code));
}
