import type {IssuedEdition, IssuedRow} from './ledger.ts';
import type {Giver, Layout, Place, Table} from './places.ts';
import {keyOf} from './places.ts';

/** What was given out of one number before. */
export interface Before {
  readonly edition: IssuedEdition;
  /** As it was last printed; null: it was hidden. */
  readonly row: IssuedRow | null;
}

/** Everything that was given out, oldest edition first, to look numbers up in. */
export interface Earlier {
  readonly editions: readonly IssuedEdition[];
  /** Group id → ids of its members in a period that was given out before: fixed with that period. */
  readonly membersIn: (period: string) => Readonly<Record<string, readonly string[]>> | null;
  readonly isPooled: (provider: string, period: string) => boolean;
  readonly before: (group: string, indicator: string, category: string, at: Place['at']) => Before | null;
  /** The true figures of an edition, by indicator and place. */
  readonly giver: (
    edition: IssuedEdition,
    indicator: string,
    at: Place['at'],
    provider: string
  ) => Giver | null;
  readonly givers: (edition: IssuedEdition, indicator: string, at: Place['at']) => readonly Giver[];
}

type Key = (indicator: string, category: string, group: string, at: Place['at']) => string;

/** `tables` makes an edition's true figures into tables of the same shape as those of today. */
export function earlierOf(
  editions: readonly IssuedEdition[],
  {dimensions, period}: Pick<Layout, 'dimensions' | 'period'>,
  tables: (edition: IssuedEdition) => readonly Table[]
): Earlier {
  const key: Key = (indicator, category, group, at) =>
    [indicator, category, group, keyOf(at, dimensions)].join('\u001f');
  const printed = editions.map(
    ({rows}) =>
      new Map(
        rows.map((row) => [key(row.cell.indicator, row.cell.category, row.cell.scope, row.cell.at), row])
      )
  );
  const truths = new Map(editions.map((edition) => [edition, truthOf(tables(edition), dimensions)]));
  const last = <T>(of: (edition: IssuedEdition) => T | undefined): T | null => {
    for (const edition of [...editions].reverse()) {
      const found = of(edition);
      if (found !== undefined) return found;
    }
    return null;
  };
  const givers = (edition: IssuedEdition, indicator: string, at: Place['at']) =>
    truths.get(edition)!.get(`${indicator}\u001f${keyOf(at, dimensions)}`);
  return {
    editions,
    membersIn: (code) => last(({members}) => members[code]),
    isPooled: (provider, code) => last(({pool}) => pool[code])?.includes(provider) ?? false,
    before(group, indicator, category, at) {
      for (let edition = editions.length - 1; edition >= 0; edition--) {
        const row = printed[edition]!.get(key(indicator, category, group, at));
        if (row && row.cell.status !== 'hidden') return {edition: editions[edition]!, row};
      }
      const hid = last((edition) =>
        edition.members[at[period]!]?.[group] && givers(edition, indicator, at) ? edition : undefined
      );
      return hid ? {edition: hid, row: null} : null;
    },
    giver: (edition, indicator, at, provider) => givers(edition, indicator, at)?.get(provider) ?? null,
    givers: (edition, indicator, at) => [...(givers(edition, indicator, at)?.values() ?? [])]
  };
}

function truthOf(
  tables: readonly Table[],
  dimensions: readonly string[]
): ReadonlyMap<string, ReadonlyMap<string, Giver>> {
  return new Map(
    tables.flatMap(({indicator, places}) =>
      places.map(
        ({at, givers}) =>
          [
            `${indicator.id}\u001f${keyOf(at, dimensions)}`,
            new Map(givers.map((giver) => [giver.provider, giver]))
          ] as const
      )
    )
  );
}
