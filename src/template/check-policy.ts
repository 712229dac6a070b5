import type {Policy} from './define.ts';

/** R1 and R2 have a floor that no family goes below: fewer owners than this, and a member that takes itself off sees too few. */
const floors = {minClients: 5, minProviders: 6} as const;

/** R11: every grouping is one more way to subtract. */
const GROUPINGS = 4;

export function checkPolicy(policy: Policy): string[] {
  const low = Object.entries(floors).flatMap(([name, floor]) => {
    const {rule, value} = policy[name as keyof typeof floors];
    return value < floor ? [`the policy sets ${name} (${rule}) to ${value}; the least is ${floor}`] : [];
  });
  const {length} = policy.groupings;
  return length > GROUPINGS ? [...low, `the policy has ${length} groupings; the most is ${GROUPINGS}`] : low;
}
