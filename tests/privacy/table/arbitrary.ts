import fc from 'fast-check';
import type {AuditInput, TableInput} from '../../../src/privacy/table/schema.ts';

type Cell = TableInput['cells'][number];
type Equation = NonNullable<TableInput['constraints']>[number];

/** What one leaf holds, per kind of table. */
export interface Kind {
  readonly leaf: fc.Arbitrary<Omit<Cell, 'id'>>;
  readonly policy: fc.Arbitrary<NonNullable<TableInput['policy']>>;
}

const holders = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Small counts, some of them below the minimum. */
export const counts: Kind = {
  leaf: fc
    .oneof(
      {weight: 1, arbitrary: fc.integer({min: 1, max: 3})},
      {weight: 3, arbitrary: fc.integer({min: 0, max: 30})}
    )
    .map((value) => ({value})),
  policy: fc.record(
    {minFrequency: fc.integer({min: 2, max: 5}), safetyRange: fc.constantFrom(10, 40)},
    {requiredKeys: ['minFrequency']}
  )
};

/** Amounts with the number of people behind them. */
export const amounts: Kind = {
  leaf: fc.oneof(
    {weight: 1, arbitrary: fc.constant({value: 0, frequency: 0})},
    {
      weight: 6,
      arbitrary: fc.record({value: fc.integer({min: 1, max: 5000}), frequency: fc.integer({min: 1, max: 9})})
    }
  ),
  policy: fc.record({minFrequency: fc.integer({min: 2, max: 4}), safetyRange: fc.constantFrom(5, 10, 25)})
};

/** Amounts of known holders, all of whom attack. */
export const shares: Kind = {
  leaf: fc
    .uniqueArray(fc.record({holder: fc.constantFrom(...holders), value: fc.integer({min: 0, max: 400})}), {
      selector: ({holder}) => holder,
      minLength: 1,
      maxLength: 5
    })
    .map((contributions) => ({value: sum(contributions), contributions})),
  policy: fc
    .record({minHolders: fc.constantFrom(2, 3, 4), pPercent: fc.constantFrom(5, 15)}, {requiredKeys: []})
    .filter((policy) => Object.keys(policy).length > 0)
};

export const kinds = [counts, amounts, shares];

/** A table of two or three dimensions with every margin. */
export function grid({leaf, policy}: Kind): fc.Arbitrary<TableInput> {
  const sides = fc.oneof(
    fc.tuple(fc.integer({min: 2, max: 4}), fc.integer({min: 2, max: 4})),
    fc.tuple(fc.constant(2), fc.integer({min: 2, max: 3}), fc.integer({min: 2, max: 3}))
  );
  return sides.chain((dims) => {
    const size = dims.reduce((so, side) => so * side, 1);
    return fc
      .record({leaves: fc.array(leaf, {minLength: size, maxLength: size}), policy})
      .map(({leaves, policy}) => ({...gridOf(dims, leaves), policy}));
  });
}

/** Leaves with sums over any subsets: linked and overlapping, and sums of sums. */
export function web({leaf, policy}: Kind): fc.Arbitrary<TableInput> {
  return fc.array(leaf, {minLength: 3, maxLength: 7}).chain((leaves) => {
    const subset = fc.subarray([...leaves.keys()], {minLength: 2});
    return fc
      .record({subsets: fc.array(subset, {minLength: 1, maxLength: 5}), policy})
      .map(({subsets, policy}) => ({...webOf(leaves, subsets), policy}));
  });
}

/** Holders in two groupings at once, of which only the groups are in the table: one total, split in two ways. */
export const groupings: fc.Arbitrary<TableInput> = fc
  .record({
    members: fc.array(
      fc.record({
        one: fc.integer({min: 0, max: 2}),
        other: fc.integer({min: 0, max: 2}),
        value: fc.integer({min: 1, max: 90})
      }),
      {minLength: 4, maxLength: 7}
    ),
    policy: shares.policy
  })
  .map(({members, policy}) => {
    const named = members.map((member, index) => ({...member, holder: `H${index}`}));
    const group = (id: string, own: typeof named) => ({
      id,
      value: sum(own),
      contributions: own.map(({holder, value}) => ({holder, value}))
    });
    const split = (by: 'one' | 'other') =>
      [...Map.groupBy(named, (member) => member[by])].map(([key, own]) => group(`${by} ${key}`, own));
    const [one, other] = [split('one'), split('other')];
    const equation = (parts: readonly {id: string}[]) => ({total: 'all', parts: parts.map(({id}) => id)});
    return {
      cells: [group('all', named), ...one, ...other],
      constraints: [equation(one), equation(other)],
      policy
    };
  });

export const anyTable: fc.Arbitrary<TableInput> = fc.oneof(
  groupings,
  ...kinds.flatMap((kind) => [grid(kind), web(kind)])
);

/** A table with some of its cells published, and every holder in it as an attacker. */
export function partly(tables: fc.Arbitrary<TableInput>): fc.Arbitrary<AuditInput> {
  return tables.chain((table) =>
    fc
      .subarray(table.cells.map(({id}) => ({id})))
      .map((published) => ({...table, published, ...attackersIn(table)}))
  );
}

export function attackersIn({cells}: TableInput): Pick<AuditInput, 'attackers'> {
  const names = new Set(cells.flatMap(({contributions = []}) => contributions.map(({holder}) => holder)));
  return names.size > 0 ? {attackers: [...names].map((holder) => ({holder}))} : {};
}

function gridOf(
  dims: readonly number[],
  leaves: readonly Omit<Cell, 'id'>[]
): Pick<TableInput, 'cells' | 'constraints'> {
  const places = dims.reduce<string[][]>(
    (so, side) => so.flatMap((at) => [...Array(side).keys()].map((index) => [...at, String(index)])),
    [[]]
  );
  const cells = new Map<string, Cell>(
    places.map((at, index) => [at.join('.'), {id: at.join('.'), ...leaves[index]!}])
  );
  const constraints: Equation[] = [];
  dims.forEach((side, axis) => {
    for (const id of [...cells.keys()]) {
      const at = id.split('.');
      if (at[axis] !== '0') continue;
      const along = (index: string) => at.map((part, dim) => (dim === axis ? index : part)).join('.');
      const parts = [...Array(side).keys()].map((index) => along(String(index)));
      addTotal(along('T'), parts, cells, constraints);
    }
  });
  const missing = [...cells.keys()].flatMap((id) => otherSums(id, dims, constraints));
  return {cells: [...cells.values()], constraints: [...constraints, ...missing]};
}

/** A grand total is a sum along each of its dimensions. */
function otherSums(id: string, dims: readonly number[], known: readonly Equation[]): Equation[] {
  const at = id.split('.');
  return at.flatMap((part, axis) => {
    const parts = [...Array(dims[axis]!).keys()].map((index) =>
      at.map((p, dim) => (dim === axis ? String(index) : p)).join('.')
    );
    const have = known.some((equation) => equation.total === id && equation.parts[0] === parts[0]);
    return part === 'T' && !have ? [{total: id, parts}] : [];
  });
}

function webOf(
  leaves: readonly Omit<Cell, 'id'>[],
  subsets: readonly (readonly number[])[]
): Pick<TableInput, 'cells' | 'constraints'> {
  const cells = new Map<string, Cell>(leaves.map((leaf, index) => [`c${index}`, {id: `c${index}`, ...leaf}]));
  const constraints: Equation[] = [];
  subsets.forEach((subset, index) => {
    addTotal(
      `S${index}`,
      subset.map((leaf) => `c${leaf}`),
      cells,
      constraints
    );
  });
  if (subsets.length > 1) addTotal('SS', ['S0', 'S1'], cells, constraints);
  return {cells: [...cells.values()], constraints};
}

function addTotal(
  total: string,
  parts: readonly string[],
  cells: Map<string, Cell>,
  constraints: Equation[]
): void {
  const own = parts.map((part) => cells.get(part)!);
  const frequency =
    own[0]!.frequency === undefined
      ? {}
      : {frequency: own.reduce((so, {frequency = 0}) => so + frequency, 0)};
  cells.set(total, {id: total, value: sum(own), ...frequency});
  constraints.push({total, parts: [...parts]});
}

function sum(all: readonly {value: number}[]): number {
  return all.reduce((so, {value}) => so + value, 0);
}
