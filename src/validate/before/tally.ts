import {sorted} from '../../periods/order.ts';
import type {Seen} from '../rows.ts';
import {amountsOf, setsOf} from './cells.ts';
import type {Compared} from './compared.ts';
import type {Side} from './side.ts';

export function tally(now: Seen, {read, delivery}: Side): Compared {
  const [is, was] = [now, read].map(({holders}) => new Set(holders.placed.map(({holder}) => holder.id))) as [
    Set<string>,
    Set<string>
  ];
  return {
    edition: delivery.meta?.edition ?? null,
    providers: {
      stayed: [...is].filter((id) => was.has(id)).length,
      came: [...is].filter((id) => !was.has(id)).length,
      left: [...was].filter((id) => !is.has(id)).length
    },
    periods: periodsOf(figuresOf(now), figuresOf(read))
  };
}

/** Period → figure → its amounts. */
function figuresOf(seen: Seen): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const periods = new Map<string, Map<string, string>>();
  for (const [id, set] of setsOf(seen)) {
    const period = id.split('\u001f')[2] ?? '';
    const figures = periods.get(period) ?? new Map<string, string>();
    periods.set(period, figures);
    for (const [figure, one] of set) figures.set(`${id}|${figure}`, amountsOf(one));
  }
  return periods;
}

function periodsOf(is: ReturnType<typeof figuresOf>, was: ReturnType<typeof figuresOf>): Compared['periods'] {
  const none = new Map<string, string>();
  return sorted(new Set([...is.keys(), ...was.keys()])).map((period) => {
    const [now, before] = [is.get(period) ?? none, was.get(period) ?? none];
    const kept = [...now].filter(([figure]) => before.has(figure));
    const same = kept.filter(([figure, amounts]) => before.get(figure) === amounts).length;
    return {
      ...{period, same, changed: kept.length - same},
      ...{gone: before.size - kept.length, added: now.size - kept.length}
    };
  });
}
