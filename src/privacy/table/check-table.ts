import {InputError} from '../../errors.ts';
import {isNothing, withoutKnownZeros} from './empty.ts';
import type {Audit, Table} from './schema.ts';
import {totalsLast} from './totals-last.ts';

/** Relative room for decimal fractions: 0.1 + 0.2 must add up to 0.3. */
const room = 1e-9;

/** What was read as a table in which only those take part who have something. Throws an InputError as `checkTable`. */
export function tableOf<Given extends Table>(given: Given): Given {
  checkTable(given);
  return withoutKnownZeros(given);
}

/** Throws an InputError for a table that contradicts itself, naming what is wrong and no value. */
function checkTable(table: Table): void {
  refuse(twice(table.cells.map(({id}) => id)), (id) => `Cell "${id}" is in the table twice.`);
  refuse(unknown(table), (id) => `"${id}" is in an equation or a weight, but not among the cells.`);
  refuse(
    table.constraints.find(({parts}) => twice(parts) !== undefined),
    ({total}) => `A part of "${total}" is in its equation twice.`
  );
  refuse(
    table.cells.find(({frequency}) => frequency !== undefined && frequency < 0),
    ({id}) => `The frequency of "${id}" is negative. A frequency counts people or records, from 0.`
  );
  refuse(
    table.cells.find(({contributions}) => contributions?.some(({value}) => value < 0)),
    ({id}) => `A contribution to "${id}" is negative. The rules on holders are about amounts from 0.`
  );
  refuse(
    table.cells.find((cell) => cell.empty === true && !isNothing(cell)),
    ({id}) => `"${id}" is said to be empty, and there is something in it.`
  );
  totalsLast(table);
  const values = new Map(table.cells.map(({id, value}) => [id, value]));
  for (const equation of table.constraints) checkSum(values, equation);
}

/** Throws an InputError for a publication that names no cell, names one twice or leaves out the true value. */
export function checkPublished({cells, published}: Pick<Audit, 'cells' | 'published'>): void {
  const values = new Map(cells.map(({id, value}) => [id, value]));
  refuse(
    published.find(({id}) => !values.has(id)),
    ({id}) => `"${id}" is published, but not among the cells.`
  );
  refuse(twice(published.map(({id}) => id)), (id) => `Cell "${id}" is published twice.`);
  refuse(
    published.find(({id, interval: [lo, hi] = [null, null]}) => !within(values.get(id)!, lo, hi)),
    ({id}) => `The interval published for "${id}" does not hold its value.`
  );
}

function within(value: number, lo: number | null, hi: number | null): boolean {
  const slack = room * Math.abs(value);
  return value >= (lo ?? -Infinity) - slack && value <= (hi ?? Infinity) + slack;
}

function checkSum(value: ReadonlyMap<string, number>, {total, parts}: Table['constraints'][number]): void {
  const amounts = parts.map((part) => value.get(part)!);
  const gap = addsUp(value.get(total)!, amounts);
  if (gap !== 0)
    throw new InputError(
      `The table does not add up: ${total} = ${parts.join(' + ')} fails by ${gap}. Correct the cells or the equation.`
    );
}

/** How far the parts are from the total: 0 when only arithmetic lies between them. */
export function addsUp(total: number, parts: readonly number[]): number {
  const sum = parts.reduce((so, part) => so + part, 0);
  const size = parts.reduce((so, part) => so + Math.abs(part), Math.abs(total));
  const gap = sum - total;
  return Math.abs(gap) <= room * size ? 0 : Number(gap.toPrecision(9));
}

function unknown({cells, constraints, policy}: Table): string | undefined {
  const ids = new Set(cells.map(({id}) => id));
  const named = [
    ...constraints.flatMap(({total, parts}) => [total, ...parts]),
    ...Object.keys(policy.weights ?? {})
  ];
  return named.find((id) => !ids.has(id));
}

function twice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

function refuse<Fault>(fault: Fault | undefined, say: (fault: Fault) => string): void {
  if (fault !== undefined) throw new InputError(say(fault));
}
