import type {Status} from '../figures/series.ts';
import type {Deed, SafeCells} from './cells.ts';
import type {Why} from './drafts.ts';

/** What was done to a scope's cells of one indicator, in counts. */
export function deedOf(
  scope: string,
  indicator: string,
  made: readonly {readonly status: Status; readonly why: Why | null}[]
): Deed {
  const hidden = (why: Why) => made.filter((one) => one.status === 'hidden' && one.why === why).length;
  const shown = made.filter(({status}) => status !== 'hidden' && status !== 'none').length;
  return {
    scope,
    indicator,
    shown,
    rounded: scope === 'own' ? 0 : shown,
    none: made.filter(({status}) => status === 'none').length,
    primary: hidden('rule'),
    secondary: hidden('complement'),
    difference: hidden('difference'),
    unpublished: hidden('unpublished')
  };
}

export function tallyOf(log: readonly Deed[]): SafeCells['tally'] {
  const sum = (of: (deed: Deed) => number) => log.reduce((all, deed) => all + of(deed), 0);
  return {
    shown: sum(({shown}) => shown),
    hidden: sum(
      ({primary, secondary, difference, unpublished}) => primary + secondary + difference + unpublished
    ),
    none: sum(({none}) => none)
  };
}
