import type {Delivery, Meta, RawRow} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import {isWithin} from '../periods/order.ts';
import {isSingle, parse, type Step} from '../periods/period.ts';
import type {HolderYear, Template} from '../template/define.ts';
import {askFamily, tryClasses} from './ask-family.ts';
import type {Called, Seen} from './codes-alike.ts';
import {columnOf} from './column.ts';
import {decidedOf} from './decided.ts';
import {blocks} from './fault.ts';
import {parseRows} from './parse.ts';
import {stepOf} from './rules.ts';

export interface PlacedHolder {
  readonly holder: HolderYear;
  /** Its row, column by column. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly raw: RawRow;
}

/** Codes as they were delivered, before a decision made two of them one. */
export interface Named {
  readonly codes: readonly Seen[];
  readonly names: readonly Called[];
}

/** Who delivered in which period. */
export interface Holders {
  readonly placed: readonly PlacedHolder[];
  /** Provider → its periods. */
  readonly periods: ReadonlyMap<string, ReadonlySet<string>>;
  /** Provider → what it is called in its last row. */
  readonly names: ReadonlyMap<string, string>;
  /** Values of rows that could not be read, without zeros at their start: a provider among them is not called unknown. */
  readonly spoiled: ReadonlySet<string>;
  /** False when the file is missing, cannot be read, or lost rows of which nobody knows whose they were. */
  readonly readable: boolean;
  readonly named: Named;
  readonly faults: readonly Fault[];
}

/** Rows of the holders' file → who there is in which period. */
export function readHolders(delivery: Delivery, template: Template): Holders {
  const {file, row, holder} = template.dataset.holders;
  const parsed = parseRows(delivery, file, row);
  const said = parsed.rows.map(({raw, value}) => ({
    raw,
    row: value as PlacedHolder['row'],
    holder: askFamily(template, 'holder', () => holder(value))
  }));
  const one = oneCode(delivery);
  const step = stepOf(template);
  const all = said.map(({holder, ...rest}) => ({...rest, holder: one(holder)}));
  const first = new Map<string, PlacedHolder>();
  const faults = [...parsed.faults];
  for (const placed of all) {
    const key = `${placed.holder.id}|${placed.holder.period}`;
    const earlier = first.get(key);
    if (earlier !== undefined) faults.push(twice(placed, earlier, step));
    else first.set(key, placed);
    faults.push(...periodFaults(placed, delivery.meta, step));
  }
  const placed = [...first.values()];
  tryClasses(
    placed.map(({holder}) => holder),
    template
  );
  return {
    placed,
    periods: periodsOf(placed),
    names: new Map(placed.map(({holder}) => [holder.id, holder.name])),
    spoiled: withoutZeros(parsed.spoiled),
    readable: all.length > 0 && !parsed.lost,
    named: {codes: said.flatMap(codesOf), names: all.map(calledOf)},
    faults
  };
}

/** A holder under the codes that count, where staff decided that two are the same. */
function oneCode({decisions}: Delivery): (holder: HolderYear) => HolderYear {
  if (decisions.length === 0) return (holder) => holder;
  const [provider, owner, group] = (['provider', 'owner', 'group'] as const).map(
    (of) => decidedOf(decisions, of).one
  );
  return (holder) => ({
    ...holder,
    id: provider!(holder.id),
    concern: owner!(holder.concern === holder.id ? provider!(holder.id) : holder.concern),
    facts: Object.fromEntries(
      Object.entries(holder.facts as object).map(([name, fact]) => [
        name,
        typeof fact === 'string' ? group!(fact) : fact
      ])
    )
  });
}

/** What identifies: the provider, its owner, and every fact that is a code, for groups are made by facts. */
function codesOf({raw, holder: {id, concern, facts}}: PlacedHolder): readonly Seen[] {
  const codes = Object.entries(facts as object).filter(([, fact]) => typeof fact === 'string');
  return [
    {of: 'provider', field: 'provider', code: id, raw},
    {of: 'owner', field: 'owner', code: concern, alone: concern === id, raw},
    ...codes.map(([name, code]): Seen => ({of: 'group', field: `group ${name}`, code, raw}))
  ];
}

const calledOf = ({raw, holder: {id, name, concern}}: PlacedHolder): Called => ({
  name,
  id,
  owner: concern,
  raw
});

/** What a spreadsheet took the zeros of in one file still stands whole in the next. */
const withoutZeros = (values: ReadonlySet<string>): ReadonlySet<string> => new Set([...values].map(bare));

/** A code as a spreadsheet leaves it: without the zeros at its start. */
export const bare = (code: string): string => code.replace(/^0+(?=.)/, '');

const twice = ({raw, holder}: PlacedHolder, earlier: PlacedHolder, step: Step): Fault =>
  blocks('holder-twice', raw.file, {
    row: raw.row,
    ...columnOf(raw, 'id', holder.id),
    args: {period: holder.period, first: String(earlier.raw.row), step}
  });

function periodFaults({raw, holder}: PlacedHolder, meta: Meta | null, step: Step): readonly Fault[] {
  const place = {row: raw.row, ...columnOf(raw, 'period', holder.period)};
  if (!isSingle(holder.period) || parse(holder.period)?.step !== step)
    return [blocks('holder-period', raw.file, {...place, args: {step}})];
  if (meta === null || isWithin(holder.period, meta.period.from, meta.period.to)) return [];
  return [blocks('period-outside', raw.file, {...place, args: {from: meta.period.from, to: meta.period.to}})];
}

function periodsOf(placed: readonly PlacedHolder[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = Map.groupBy(placed, ({holder}) => holder.id);
  return new Map([...byId].map(([id, own]) => [id, new Set(own.map(({holder}) => holder.period))]));
}
