import type {Cell, Policy, Table} from './schema.ts';

/** Does everybody know that there is nothing in this cell? */
export function isKnownEmpty(cell: Cell, {zeros}: Pick<Policy, 'zeros'>): boolean {
  return cell.empty === true || (zeros === 'shown' && isNothing(cell));
}

/** Must it be hidden that there is nothing in this cell? */
export const isSecretZero = (cell: Cell, {zeros}: Pick<Policy, 'zeros'>): boolean =>
  zeros === 'secret' && cell.empty !== true && isNothing(cell);

/** Nobody and nothing is in it: an amount that happens to come to 0 has people behind it. */
export const isNothing = ({value, frequency = 0, contributions = []}: Cell): boolean =>
  value === 0 && frequency === 0 && contributions.every((one) => one.value === 0);

/** Whoever knows which cells are empty also knows which holder has nothing in a cell: that is no cover for others. */
export function withoutKnownZeros<Given extends Table>(table: Given): Given {
  const cells = table.cells.map((cell) =>
    cell.contributions && (table.policy.zeros === 'shown' || cell.empty)
      ? {...cell, contributions: cell.contributions.filter(({value}) => value !== 0)}
      : cell
  );
  return {...table, cells};
}
