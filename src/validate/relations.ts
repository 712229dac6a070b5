import type {Fault} from '../errors.ts';
import type {NumberOf, Relation} from '../template/define.ts';
import type {amountColumns} from './amount-column.ts';
import {exceeds, near, rounding} from './amounts.ts';
import {blocks, type ValidateCode, warns} from './fault.ts';
import {type Found, type Lookup, numberIn} from './lookup.ts';
import type {Place} from './places.ts';

/** Two that count alike, in different sources, are told from this factor on, and where either counts so many. */
const FACTOR = 3;
const MANY = 20;

type Columns = ReturnType<typeof amountColumns>;

/** Numbers that the family says agree, wherever the left one was delivered. */
export function checkRelations(
  places: readonly Place[],
  relations: readonly Relation[],
  lookup: Lookup,
  columns: Columns
): readonly Fault[] {
  const byIndicator = Map.groupBy(places, ({rules}) => rules.indicator.id);
  return relations.flatMap((relation) =>
    (byIndicator.get(relation.left.of.id) ?? []).flatMap((place) =>
      isAt(place, relation.left) ? checkAt(place, relation, lookup, columns) : []
    )
  );
}

const isAt = ({at}: Place, {at: named = {}}: NumberOf): boolean =>
  Object.entries(named).every(([id, code]) => at[id] === code);

function checkAt(place: Place, {left, is, right}: Relation, lookup: Lookup, columns: Columns): Fault[] {
  const {provider, at} = place;
  const one = numberIn(place, left);
  if (one === null || !lookup.trusts(provider, right.of.id)) return [];
  const other = lookup.find(right, provider, at);
  if (other === null)
    return is === 'about' || one.value === 0 ? [] : [told('relation-alone', left, one, right, null, columns)];
  const code = contradiction(is, one.value, other.value);
  return code === null ? [] : [told(code, left, one, right, other, columns)];
}

function contradiction(is: Relation['is'], one: number, other: number): ValidateCode | null {
  const slack = rounding(one) + rounding(other);
  if (is === 'equal') return near(one, other) || Math.abs(one - other) <= slack ? null : 'relation-differs';
  if (is === 'at most') return exceeds(one, other + slack) ? 'relation-over' : null;
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  return most >= MANY && most > FACTOR * least ? 'relation-far' : null;
}

function told(
  code: ValidateCode,
  left: NumberOf,
  {raw}: Found,
  right: NumberOf,
  other: Found | null,
  columns: Columns
): Fault {
  const column = columns(raw, left.amount ?? 'x');
  const say = code === 'relation-far' ? warns : blocks;
  return say(code, raw.file, {
    row: raw.row,
    ...(column === undefined ? {} : {column}),
    args: {
      ...{indicator: left.of.id, amount: column ?? left.amount ?? 'x', other: right.of.id},
      ...(other === null
        ? {}
        : {
            otherAmount: columns(other.raw, right.amount ?? 'x') ?? right.amount ?? 'x',
            otherFile: other.raw.file,
            first: String(other.raw.row)
          })
    }
  });
}
