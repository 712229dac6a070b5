import type {Policy, Template} from './define.ts';

/** R1 and R2 have a floor that no family goes below: fewer owners than this, and a member that takes itself off sees too few. */
const floors = {minClients: 5, minProviders: 6} as const;

/** R11: every grouping is one more way to subtract. */
const GROUPINGS = 4;

/** A reader that is not the source of its own figures could tell from two versions what was hidden in one. */
export const checkRenewable = ({
  renewable,
  policy: {sources}
}: Pick<Template, 'renewable' | 'policy'>): string[] =>
  Object.entries(sources)
    .filter(([, {readerKnows}]) => renewable === true && !readerKnows)
    .map(([id]) => `own figures are renewable, and the policy says that readers do not know source "${id}"`);

export function checkPolicy(policy: Policy): string[] {
  const low = Object.entries(floors).flatMap(([name, floor]) => {
    const {rule, value} = policy[name as keyof typeof floors];
    return value < floor ? [`the policy sets ${name} (${rule}) to ${value}; the least is ${floor}`] : [];
  });
  const {length} = policy.groupings;
  const many = length > GROUPINGS ? [`the policy has ${length} groupings; the most is ${GROUPINGS}`] : [];
  return [...low, ...many, ...unguarded(policy)];
}

/** Where readers do not know their own rows, a least n is what guards them. */
const unguarded = ({sources}: Policy): string[] =>
  Object.entries(sources)
    .filter(([, {readerKnows, minOwn}]) => !readerKnows && minOwn === undefined)
    .map(([id]) => `the policy says that readers do not know source "${id}", and sets no minOwn for it`);
