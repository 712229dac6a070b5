import {type Delivery, META_FILE} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {SourceCells} from './cells.ts';
import {blocks, warns} from './fault.ts';

/** Control totals of levering.json against what came in. */
export function checkControls(delivery: Delivery, sources: readonly SourceCells[]): readonly Fault[] {
  return [...missing(delivery), ...differing(delivery, sources)];
}

/** Without them nobody sees that a file was cut short. */
function missing({meta, files}: Delivery): readonly Fault[] {
  if (meta === null) return [];
  const told = new Set(meta.controlTotals.map(({file}) => file.toLowerCase()));
  const without = files.filter(({name}) => !told.has(name.toLowerCase())).map(({name}) => name);
  return without.length === 0
    ? []
    : [warns('control-missing', META_FILE, {column: 'controletotalen', args: {files: without.join(', ')}})];
}

function differing(delivery: Delivery, sources: readonly SourceCells[]): readonly Fault[] {
  return (delivery.meta?.controlTotals ?? []).flatMap((total) => {
    const receipt = delivery.files.find(({name}) => name.toLowerCase() === total.file.toLowerCase());
    if (receipt === undefined) return [];
    const ofFile = sources.filter(({file}) => file === receipt.name);
    const agreed = receipt.rows === total.rows || isUncounted(delivery.faults, receipt.name);
    const rows = agreed ? [] : [rowsDiffer(receipt.name, total.rows, receipt.rows)];
    const summable = ofFile.length > 0 && ofFile.every(({whole}) => whole);
    return [...rows, ...(summable && rows.length === 0 ? sums(receipt.name, total, ofFile) : [])];
  });
}

/** Where a fault that blocks says already that there are no rows to count. */
const isUncounted = (faults: readonly Fault[], name: string): boolean =>
  faults.some(({code, severity, file}) => file === name && severity === 'blocks' && WITHOUT_ROWS.has(code));

const WITHOUT_ROWS: ReadonlySet<string> = new Set([
  'file-empty',
  'file-without-rows',
  'header-missing',
  'header-later',
  'quote-open'
]);

const rowsDiffer = (file: string, expected: number, found: number): Fault =>
  blocks('control-rows', file, {args: {expected, found}});

function sums(
  file: string,
  total: {n?: number; x?: number},
  sources: readonly SourceCells[]
): readonly Fault[] {
  const placed = sources.flatMap((source) => source.placed);
  return (['n', 'x'] as const).flatMap((amount) => {
    const expected = total[amount];
    const found = placed.reduce((sum, {cell}) => sum + cell[amount], 0);
    return expected === undefined || agrees(expected, found)
      ? []
      : [blocks('control-sum', file, {column: amount})];
  });
}

/** A control total may be written with two decimals. */
const agrees = (expected: number, found: number): boolean =>
  Math.abs(expected - found) <= Math.max(0.005, 1e-9 * Math.abs(expected));
