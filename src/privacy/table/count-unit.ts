import type {Cell, Table} from './schema.ts';

/**
 * The unit of a table of counts: the value of each cell is its frequency, in ones or in another power of ten.
 * Null for amounts. Only counts are known to be whole, and only of counts is every number below the minimum
 * equally secret.
 */
export function countUnit({cells, policy}: Table): number | null {
  if (policy.minFrequency === undefined) return null;
  const units = new Set(cells.filter((cell) => cell.value !== 0 || cell.frequency).map(unitOf));
  const [unit] = units;
  if (units.size !== 1 || unit === undefined || !isPowerOfTen(unit)) return null;
  return cells.every((cell) => amountsOf(cell).every((amount) => isWhole(amount / unit))) ? unit : null;
}

function unitOf({value, frequency, contributions}: Cell): number {
  if (frequency === undefined) return contributions ? Number.NaN : 1;
  return Number((value / frequency).toPrecision(12));
}

const amountsOf = ({value, contributions = []}: Cell) => [value, ...contributions.map((one) => one.value)];
const isPowerOfTen = (unit: number) => unit > 0 && isWhole(Math.log10(unit));
const isWhole = (amount: number) =>
  Math.abs(amount - Math.round(amount)) <= 1e-9 * Math.max(1, Math.abs(amount));
