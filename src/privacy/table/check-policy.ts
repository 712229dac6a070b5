import {InputError} from '../../errors.ts';
import {isNothing} from './empty.ts';
import type {Holdings} from './holdings.ts';
import type {Cell, Policy, Table} from './schema.ts';

type Rule = 'minFrequency' | 'minHolders' | 'pPercent' | 'topShare';

/** A rule of the policy, and by what of each cell it was judged. */
export interface Applied {
  readonly rule: Rule;
  readonly by: 'frequency' | 'contributions' | 'value';
}

/**
 * How each rule of the policy is applied. Throws an InputError for a rule that cannot be judged in every cell that has
 * something in it: left out in silence, such a cell would be shown as safe.
 */
export function checkPolicy(table: Table, holdings: Holdings): readonly Applied[] {
  const cells = table.cells.filter((cell) => !isNothing(cell));
  const frequency = countedBy(table.policy, cells, holdings);
  const onHolders = (['minHolders', 'pPercent', 'topShare'] as const).filter(
    (rule) => table.policy[rule] !== undefined
  );
  for (const rule of onHolders) {
    const lacking = cells.filter(({id}) => !holdings.of.has(id));
    refuse(rule, lacking, `"contributions"${rule === 'pPercent' ? RANGE : ''}`);
  }
  return [
    ...(frequency ? [{rule: 'minFrequency', by: frequency} as const] : []),
    ...onHolders.map((rule) => ({rule, by: 'contributions'}) as const)
  ];
}

const RANGE =
  ' (for room around cells that another rule hides, without a rule on holders, there is "safetyRange")';

/** All cells by their frequency, or all by their number of holders, or all by their value, which is then a count. */
function countedBy({minFrequency}: Policy, cells: readonly Cell[], {of}: Holdings): Applied['by'] | null {
  if (minFrequency === undefined) return null;
  if (cells.some((cell) => cell.frequency !== undefined)) {
    refuse(
      'minFrequency',
      cells.filter((cell) => cell.frequency === undefined),
      '"frequency"'
    );
    return 'frequency';
  }
  if (of.size > 0) {
    refuse(
      'minFrequency',
      cells.filter(({id}) => !of.has(id)),
      '"frequency", or "contributions" to count holders by'
    );
    return 'contributions';
  }
  refuse(
    'minFrequency',
    cells.filter(({value}) => !Number.isInteger(value) || value < 0),
    '"frequency" (without one anywhere, values are numbers of people: whole, from 0)'
  );
  return 'value';
}

/** So many cells are named; of more it is said how many. */
const NAMED = 10;

function refuse(rule: Rule, lacking: readonly Cell[], what: string): void {
  if (lacking.length === 0) return;
  const named = lacking.slice(0, NAMED).map(({id}) => `"${id}"`);
  const more = lacking.length > NAMED ? ` and ${lacking.length - NAMED} more` : '';
  throw new InputError(
    `The rule "${rule}" cannot be judged: ${named.join(', ')}${more} ${lacking.length > 1 ? 'have' : 'has'} no ${what}.`
  );
}

/** Room for what rules hide is asked where no rule can hide anything: what it was meant to protect would be shown. */
export function checkRange({policy}: Table, applied: readonly Applied[]): void {
  if (policy.safetyRange !== undefined && applied.length === 0 && policy.zeros === 'shown')
    throw new InputError(
      '"safetyRange" asks for room around what rules hide, and the policy has no rule that hides.'
    );
}
