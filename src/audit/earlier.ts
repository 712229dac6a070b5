import type {SafeCell} from '../figures/series.ts';
import type {Interval, IssuedEdition, IssuedRow} from '../privacy/ledger.ts';
import type {Cell} from '../template/define.ts';
import type {Finding} from './finding.ts';
import type {Members} from './members.ts';
import {placeKey, type Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';

/** A number that was given out before, about a group as it was then. */
export interface EarlierNumber {
  /** Group of the members that it was about, see `withEarlier`. */
  readonly scope: string;
  readonly place: string;
  readonly category: string;
  readonly n: Interval | null;
  readonly x: Interval | null;
  readonly mean: Interval | null;
  readonly none: boolean;
}

/** What was given out of one slice, over members that may since have changed. */
export interface Earlier {
  readonly members: Members;
  readonly numbers: readonly EarlierNumber[];
  readonly findings: readonly Finding[];
}

/** Fewer owners than this behind a changed number, and the difference is about them (section 5 of the policy). */
const FEW = 5;

/** Lays what earlier editions gave out of a slice beside what is shown now. */
export function earlierOf(
  slice: Slice,
  period: string,
  editions: readonly IssuedEdition[],
  members: Members,
  union: Union
): Earlier {
  let now = members;
  const numbers: EarlierNumber[] = [];
  const findings: Finding[] = [];
  for (const edition of editions) {
    const named = new Map<string, string>();
    for (const [group, ids] of Object.entries(edition.members[slice.period] ?? {})) {
      const same = isSame(group, ids, members);
      named.set(group, same ? group : `${edition.edition}/${group}`);
      if (!same) now = withGroup(now, named.get(group)!, ids);
    }
    const rows = edition.rows.filter(
      ({cell}) => cell.indicator === slice.indicator.id && cell.at[period] === slice.period
    );
    numbers.push(...rows.map((row) => numberOf(row, named)));
    findings.push(...changed(rows, edition, slice, period, members, union));
  }
  return {members: now, numbers, findings};
}

function isSame(group: string, ids: readonly string[], members: Members): boolean {
  const now = [...members].filter(([, {groups}]) => groups.includes(group)).map(([id]) => id);
  const before = new Set(ids);
  return now.length === before.size && now.every((id) => before.has(id));
}

function withGroup(members: Members, group: string, ids: readonly string[]): Members {
  const then = new Set(ids);
  return new Map(
    [...members].map(([id, member]) => [
      id,
      then.has(id) ? {...member, groups: [...member.groups, group]} : member
    ])
  );
}

const numberOf = ({cell, n, x, mean}: IssuedRow, named: ReadonlyMap<string, string>): EarlierNumber => ({
  scope: named.get(cell.scope) ?? cell.scope,
  place: placeKey(cell.at),
  category: cell.category,
  n,
  x,
  mean,
  none: cell.status === 'none'
});

/** A number of an old period that is printed otherwise now, because of a few owners only: the difference is theirs. */
function changed(
  rows: readonly IssuedRow[],
  edition: IssuedEdition,
  slice: Slice,
  period: string,
  members: Members,
  union: Union
): Finding[] {
  const differing = rows.filter(({cell}) => {
    const now = union.get(cellKey(cell));
    return now !== undefined && isReadable(now) && isReadable(cell) && !printedAlike(now, cell);
  });
  if (differing.length === 0) return [];
  const before = new Map(
    edition.truth
      .filter((cell) => cell.indicator === slice.indicator.id && cell.at[period] === slice.period)
      .map((cell) => [`${cell.provider} ${cell.category} ${placeKey(cell.at)}`, cell])
  );
  return differing.flatMap(({cell}): Finding[] => {
    const then = new Set(edition.members[slice.period]?.[cell.scope] ?? []);
    const now = [...members].filter(([, {groups}]) => groups.includes(cell.scope)).map(([id]) => id);
    const owners = new Set(
      [...new Set([...then, ...now])]
        .filter((id) => then.has(id) !== now.includes(id) || isCorrected(id, cell, before, slice))
        .map((id) => members.get(id)?.owner ?? id)
    );
    if (owners.size === 0 || owners.size >= FEW) return [];
    const {scope, indicator, category, at} = cell;
    const args = {
      edition: edition.edition,
      owners: owners.size,
      scope,
      indicator,
      category,
      at: placeKey(at)
    };
    return [{code: 'frozen-changed', args}];
  });
}

const isReadable = ({status}: SafeCell): boolean => status !== 'hidden';

const printedAlike = (a: SafeCell, b: SafeCell): boolean =>
  a.status === b.status && a.n === b.n && a.x === b.x && a.mean === b.mean;

function isCorrected(
  id: string,
  {category, at}: SafeCell,
  before: ReadonlyMap<string, Cell>,
  slice: Slice
): boolean {
  const then = before.get(`${id} ${category} ${placeKey(at)}`);
  const now = slice.gifts.get(placeKey(at))?.get(id)?.get(category);
  return (then?.n ?? 0) !== (now?.n ?? 0) || (then?.x ?? 0) !== (now?.x ?? 0);
}
