import {audiencesOf} from '../template/audience.ts';
import type {Gone} from '../validate/last-rows.ts';
import type {Assigned} from './assign.ts';
import type {Prepared} from './prepared.ts';
import type {Published, Written} from './publish.ts';

/** What a build made, for the person who asked for it; no value and no phrase stands in it. */
export interface Receipt {
  readonly folder: string;
  readonly secrets: string;
  /** Its name: `<family>-<edition>`. */
  readonly name: string;
  readonly family: string;
  readonly edition: string;
  readonly reports: number;
  /** Of how many reports a file is new; those of the others are the very same. */
  readonly anew: number;
  /** Files are new of what was given out: they are to be given out too. */
  readonly again: boolean;
  /** How many there are of each audience, by what its reports are called. */
  readonly audiences: ReadonlyMap<string, number>;
  /** Providers that are large enough for a report of their own, and get none: the pool is too small without them. */
  readonly absorbed: readonly string[];
  /** Providers that are no longer there in the last period, and get a report. */
  readonly gone: Gone;
  readonly bytes: number;
  /** True for an invented delivery: its passphrases are no secret. */
  readonly synthetic: boolean;
  readonly written: readonly Written[];
  readonly tally: Prepared['tally'];
}

/** Sums up what was written. */
export function receipt(
  assigned: Assigned,
  {written, anew}: Published,
  {tally, decisions, gone}: Pick<Prepared, 'tally' | 'decisions' | 'gone'>
): Receipt {
  const {place, entries} = assigned;
  const audiences = audiencesOf(assigned.family.template);
  return {
    folder: place.folder,
    secrets: place.secrets,
    name: place.name,
    family: assigned.family.template.id,
    edition: assigned.edition,
    reports: entries.length,
    anew,
    again: assigned.wasGivenOut && anew > 0,
    absorbed: decisions.flatMap((one) => (one.kind === 'absorbed' ? [one.provider] : [])),
    gone: among(
      gone,
      entries.map(({reader}) => reader.id)
    ),
    audiences: countedBy(entries, (id) => audiences[id]!.label),
    bytes: written.reduce((sum, {bytes}) => sum + bytes, 0),
    synthetic: assigned.synthetic,
    written,
    tally
  };
}

/** Those of them that get a report. */
export const among = ({period, ids}: Gone, readers: readonly string[]): Gone => ({
  period,
  ids: ids.filter((id) => readers.includes(id))
});

const countedBy = (entries: Assigned['entries'], label: (audience: string) => string) =>
  new Map(
    [...Map.groupBy(entries, ({reader}) => label(reader.audience))].map(([name, of]) => [name, of.length])
  );
