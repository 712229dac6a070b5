import type {CodeDecision, RawRow} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import {alike} from './alike.ts';
import {columnOf} from './column.ts';
import {decidedOf, decisionFaults, type Kind} from './decided.ts';
import {blocks, type ValidateCode, warns} from './fault.ts';
import {isShortened} from './shortened.ts';

/** A code that identifies something, as it was delivered, and where it stood first. */
export interface Seen {
  readonly of: Kind;
  /** Codes of one field are held against each other. */
  readonly field: string;
  readonly code: string;
  /** The code of a provider that is its own owner: as a provider it is held against others already. */
  readonly alone?: boolean;
  readonly raw: RawRow;
}

/** What somebody is called, under which codes. */
export interface Called {
  readonly name: string;
  readonly owner: string;
  readonly id: string;
  readonly raw: RawRow;
}

const codes: Readonly<Record<Kind, ValidateCode>> = {
  provider: 'provider-codes-alike',
  owner: 'owner-codes-alike',
  group: 'group-codes-alike'
};

/** Codes that are nearly equal and of which nobody decided what they are: one owner would pass for two. */
export function checkCodes(seen: readonly Seen[], decisions: readonly CodeDecision[]): readonly Fault[] {
  const fields = [...Map.groupBy(seen, ({field}) => field).values()];
  const known = {provider: [], owner: [], group: []} as Record<Kind, ReadonlySet<string>[]>;
  for (const of of fields) known[of[0]!.of].push(new Set(of.map(({code}) => code)));
  return [
    ...fields.flatMap(shortenedFaults),
    ...fields.flatMap((of) => fieldFaults(of, decisions)),
    ...decisionFaults(decisions, known)
  ];
}

/** What a spreadsheet made of a long code: several codes may have become the same. A code with a shape is refused for it already. */
function shortenedFaults(seen: readonly Seen[]): readonly Fault[] {
  return seen
    .filter(({code}) => isShortened(code))
    .map(({of, code, raw}) =>
      blocks('code-shortened', raw.file, {
        row: raw.row,
        ...columnOf(raw, of === 'provider' ? 'provider' : '', code)
      })
    );
}

function fieldFaults(seen: readonly Seen[], decisions: readonly CodeDecision[]): readonly Fault[] {
  const {of} = seen[0]!;
  const {one, areTwo} = decidedOf(decisions, of);
  const first = new Map<string, Seen>();
  for (const code of seen)
    if (!first.has(code.code) || (first.get(code.code)!.alone && !code.alone)) first.set(code.code, code);
  return alike(first.keys())
    .filter(([code, other]) => !(first.get(code)!.alone && first.get(other)!.alone))
    .filter(([code, other]) => one(code) !== one(other) && !areTwo(code, other))
    .map(([code, other]) => {
      const [before, after] = [first.get(code)!, first.get(other)!];
      return blocks(codes[of], after.raw.file, {
        row: after.raw.row,
        ...columnOf(after.raw, of === 'provider' ? 'provider' : '', other),
        args: {
          one: spelled(code),
          other: spelled(other),
          file: before.raw.file,
          first: String(before.raw.row)
        }
      });
    });
}

/** Another provider, of another owner: one and the same may change hands. */
const isAnother = (one: Called, other: Called): boolean => one.id !== other.id && one.owner !== other.owner;

/** Names that are nearly equal under codes of different owners: perhaps it is one. */
export function checkNames(called: readonly Called[]): readonly Fault[] {
  const owners = Map.groupBy(called, ({name}) => name);
  const byName = [...owners].flatMap(([, same]) => {
    const other = same.find((one) => isAnother(one, same[0]!));
    return other ? [[same[0]!, other] as const] : [];
  });
  const nearly = alike(owners.keys()).flatMap(([one, other]) => {
    const [before] = owners.get(one)!;
    const after = owners.get(other)!.find((one) => isAnother(one, before!));
    return after ? [[before!, after] as const] : [];
  });
  return [...byName, ...nearly].map(([before, after]) =>
    warns('names-alike', after.raw.file, {
      row: after.raw.row,
      ...columnOf(after.raw, 'name', after.name),
      args: {first: String(before.raw.row)}
    })
  );
}

/**
 * A code so that a person sees what is in it: with a note of every character that is not what it looks like. A bare
 * number could be a figure: then the rows must do.
 */
export function spelled(code: string): string {
  if (!/\p{L}/u.test(code) || code.length > 40) return '';
  const noted = [...code].map((sign) => {
    if (/[\x21-\x7e]| /.test(sign)) return sign;
    const point = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return /[\p{L}\p{N}\p{P}]/u.test(sign) ? `${sign}‹${point}›` : `‹${point}›`;
  });
  return ` "${noted.join('')}"`;
}
