import type {Amount, Block, Quantity} from './block.ts';

/**
 * Numbers of different indicators can be the same for every provider: how many trajects there are is also the
 * whole of who referred them. Or one is so many times the other for everybody: an amount at a fixed price. Whoever
 * knows that reads both where one is hidden, and both roundings where both are shown. What is the same is looked
 * up, not declared: that makes the attacker no less clever.
 */
export function linked(blocks: readonly Block[]): readonly Block[] {
  const known = new Map<string, Linked[]>();
  const signatures = new Map(
    blocks.map((block) => [block, block.quantities.map((quantity) => signatureOf(block, quantity))])
  );
  for (const [block, found] of signatures)
    found.forEach((signature, quantity) => {
      if (signature === null) return;
      const {key, unit} = signature;
      known.set(key, [...(known.get(key) ?? []), {block, quantity, unit}]);
    });
  return blocks.map((block) => borrow(block, signatures.get(block)!, known));
}

interface Linked {
  readonly block: Block;
  readonly quantity: number;
  /** What one of the key is in this quantity. */
  readonly unit: number;
}

interface Signature {
  /** Who has how much of it, counted in what the first of them has. */
  readonly key: string;
  readonly unit: number;
}

/** Of fewer owners, or where all have the same, so many times the other is a coincidence that nobody knows of. */
const ENOUGH = 6;
const DIFFERENT = 3;

/** Of the members of today, nobody's nothing left out; null where nobody has any. */
function signatureOf(block: Block, quantity: Quantity): Signature | null {
  const today = [...block.members.keys()].filter((member) => !block.members[member]!.former);
  const of = amountsOf(block, quantity, today);
  if (of.length < 2) return null;
  const inUnits = (unit: number) => of.map(({id, value}) => `${id}=${digits(value / unit)}`).join(' ');
  const isTelling = of.length >= ENOUGH && new Set(of.map(({value}) => digits(value))).size >= DIFFERENT;
  const unit = isTelling ? of[0]!.value : 1;
  return {key: inUnits(unit), unit};
}

/** What some members have of a quantity, nobody's nothing left out. */
function amountsOf({members, basics}: Block, {terms}: Quantity, some: readonly number[]) {
  return some.flatMap((member) => {
    const value = terms.reduce((sum, [at, times]) => sum + times * basics[at]!.values[member]!, 0);
    return Math.abs(value) < 1e-9 ? [] : [{id: members[member]!.id, value}];
  });
}

const digits = (value: number): number => Number(value.toPrecision(9));

/** What is the same to nine digits tells no more than nine digits of it. */
const BLUR = 1e-8;

function borrow(
  block: Block,
  signatures: readonly (Signature | null)[],
  known: ReadonlyMap<string, readonly Linked[]>
): Block {
  // A group that says nothing here of its own would be a new set: then who has none of it would count too.
  const set = (of: Block, at: number): number => block.setNames.indexOf(of.setNames[at]!);
  const borrowed = signatures.flatMap((signature, quantity) =>
    signature === null
      ? []
      : (known.get(signature.key) ?? [])
          .filter((other) => other.block !== block)
          .flatMap((other) =>
            other.block.amounts
              .filter((amount) => amount.quantity === other.quantity && amount.cells?.length !== 0)
              .map((amount) => ({amount, at: set(other.block, amount.set)}))
              .filter(
                ({amount, at}) =>
                  at >= 0 && isAlike({block, quantity, unit: signature.unit}, at, other, amount.set)
              )
              .map(({amount, at}) => ({...times(amount, signature.unit / other.unit), set: at, quantity}))
          )
  );
  return borrowed.length === 0 ? block : {...block, amounts: [...block.amounts, ...borrowed]};
}

/** In a set that holds figures of then, has everybody of the one so many times what it has of the other? Of today's, their signature tells. */
function isAlike(one: Linked, at: number, other: Linked, there: number): boolean {
  const holdsFormer = ({block}: Linked, set: number) =>
    block.sets[set]!.some((member) => block.members[member]!.former);
  if (!holdsFormer(one, at) && !holdsFormer(other, there)) return true;
  const inUnits = ({block, quantity, unit}: Linked, set: number) =>
    amountsOf(block, block.quantities[quantity]!, block.sets[set]!)
      .map(({id, value}) => `${id}=${digits(value / unit)}`)
      .sort()
      .join(' ');
  return inUnits(one, at) === inUnits(other, there);
}

/** The same number in another unit; what it must leave open is seen to where it is published. */
function times(amount: Amount, by: number): Amount {
  const ends = [amount.lo * by, amount.hi * by];
  const [lo, hi] = [Math.min(...ends), Math.max(...ends)];
  return {
    ...amount,
    lo: lo - BLUR * Math.abs(lo),
    hi: hi + BLUR * Math.abs(hi),
    rounded: amount.rounded * by,
    reach: amount.reach * Math.abs(by),
    floor: 0,
    window: null
  };
}
