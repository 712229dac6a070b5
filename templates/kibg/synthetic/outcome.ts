import rom from '../../../data/reference/rom.json' with {type: 'json'};
import {type Chance, chance} from './chance.ts';
import type {Holder} from './holder.ts';
import type {Period} from './period.ts';
import type {Practice} from './practice.ts';
import {distribute, type Row, sums, tally} from './row.ts';

const RESPONSE = Object.keys(rom.response);
const OUTCOME = Object.keys(rom.outcome);

interface Measured {
  readonly year: number;
  readonly client: number;
  readonly response: string;
  /** T-scores at the start and at the end, where both were measured. */
  readonly scores: readonly [number, number] | null;
}

/** ROM of a holder that takes part; nothing for the others. */
export function outcomeRows(
  holder: Holder,
  practice: Practice,
  periods: readonly Period[],
  seed: string
): Row[] {
  if (!holder.rom) return [];
  const luck = chance(seed, 'rom', holder.agb);
  const measured = practice.trajects.map(({year, client}) => measure(holder, year, client, luck));
  return periods.flatMap(({code, years}) =>
    rowsOf(
      holder.agb,
      code,
      measured.filter(({year}) => years.includes(year))
    )
  );
}

function measure({style}: Holder, year: number, client: number, luck: Chance): Measured {
  const both = style.measures;
  const response = luck.pick({
    volledig: both,
    'alleen-begin': (1 - both) * 0.62,
    'alleen-eind': (1 - both) * 0.06,
    geen: (1 - both) * 0.32
  });
  const start = Math.round(luck.normal(61, 7));
  const end = Math.round(start - luck.normal(style.effect + 0.15 * (start - 61), 7.5));
  return {year, client, response, scores: response === 'volledig' ? [start, end] : null};
}

function outcomeOf([start, end]: readonly [number, number]): string {
  const change = start - end;
  if (change <= -rom.reliableChange.value) return 'verslechterd';
  if (change < rom.reliableChange.value) return 'onveranderd';
  return start > rom.cutOff.value && end <= rom.cutOff.value ? 'hersteld' : 'verbeterd';
}

function rowsOf(aanbieder: string, periode: string, measured: readonly Measured[]): Row[] {
  if (measured.length === 0) return [];
  const spot = {aanbieder, periode, prestatie: 'totaal'};
  const twice = measured.filter(({scores}) => scores !== null);
  const people = (some: readonly Measured[]) => new Set(some.map(({client}) => client)).size;
  const changes = twice.map(({scores}) => scores![0] - scores![1]);
  const change: Row = {
    ...spot,
    indicator: 'rom-verschil',
    categorie: '-',
    clienten: people(twice),
    ...sums(changes)
  };
  return [
    ...distribute(
      spot,
      'rom-respons',
      people(measured),
      tally(
        RESPONSE,
        measured.map(({response}) => response)
      )
    ),
    ...distribute(
      spot,
      'rom-uitkomst',
      people(twice),
      tally(
        OUTCOME,
        twice.map(({scores}) => outcomeOf(scores!))
      )
    ),
    ...(twice.length === 0 ? [] : [change])
  ];
}
