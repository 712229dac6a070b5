import type {Amount, Block} from './block.ts';

/**
 * Numbers of different indicators can be the same for every provider: how many trajects there are is also the
 * whole of who referred them. Whoever knows that reads both where one is hidden, and both roundings where
 * both are shown. What is the same is looked up, not declared: that makes the attacker no less clever.
 */
export function linked(blocks: readonly Block[]): readonly Block[] {
  const known = new Map<string, {block: Block; quantity: number}[]>();
  for (const block of blocks)
    signaturesOf(block).forEach((signature, quantity) => {
      if (signature === null) return;
      known.set(signature, [...(known.get(signature) ?? []), {block, quantity}]);
    });
  return blocks.map((block) => borrow(block, known));
}

/** Per quantity who has how much of it, nobody's nothing left out; null where nobody has any. */
function signaturesOf({members, basics, quantities}: Block): readonly (string | null)[] {
  const now = members.flatMap(({former}, member) => (former ? [] : [member]));
  const has = members.some(({former}) => former);
  return quantities.map(({terms}) => {
    if (has) return null;
    const of = now.flatMap((member) => {
      const value = terms.reduce((sum, [at, times]) => sum + times * basics[at]!.values[member]!, 0);
      return Math.abs(value) < 1e-9 ? [] : [`${members[member]!.id}=${Number(value.toPrecision(12))}`];
    });
    return of.length > 1 ? of.join(' ') : null;
  });
}

function borrow(block: Block, known: ReadonlyMap<string, {block: Block; quantity: number}[]>): Block {
  // A group that says nothing here of its own would be a new set: then who has none of it would count too.
  const set = (of: Block, at: number): number => block.setNames.indexOf(of.setNames[at]!);
  const borrowed = signaturesOf(block).flatMap((signature, quantity) =>
    (known.get(signature ?? '') ?? [])
      .filter((other) => other.block !== block)
      .flatMap((other) =>
        other.block.amounts
          .filter((amount) => amount.quantity === other.quantity && amount.cells?.length !== 0)
          .map(
            (amount): Amount => ({
              ...amount,
              set: set(other.block, amount.set),
              quantity,
              floor: 0,
              window: null
            })
          )
          .filter((amount) => amount.set >= 0)
      )
  );
  return borrowed.length === 0 ? block : {...block, amounts: [...block.amounts, ...borrowed]};
}
