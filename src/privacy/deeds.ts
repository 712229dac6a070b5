import {isOwn} from '../figures/scope.ts';
import type {Status} from '../figures/series.ts';
import type {AuditTally, Deed, SafeCells} from './cells.ts';
import type {Why} from './drafts.ts';
import type {Proof} from './edition/prove.ts';

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
    rounded: isOwn(scope) ? 0 : shown,
    none: made.filter(({status}) => status === 'none').length,
    primary: hidden('rule'),
    secondary: hidden('complement'),
    difference: hidden('difference'),
    audit: hidden('audit'),
    unpublished: hidden('unpublished')
  };
}

export function tallyOf(log: readonly Deed[]): SafeCells['tally'] {
  const sum = (of: (deed: Deed) => number) => log.reduce((all, deed) => all + of(deed), 0);
  return {
    shown: sum(({shown}) => shown),
    hidden: sum(
      ({primary, secondary, difference, audit, unpublished}) =>
        primary + secondary + difference + audit + unpublished
    ),
    none: sum(({none}) => none)
  };
}

/** What the audit came to, with what was done to the groups' cells. */
export function auditOf({recipes: _, ...proof}: Proof, log: readonly Deed[]): AuditTally {
  const sum = (of: (deed: Deed) => number) => log.reduce((all, deed) => all + of(deed), 0);
  return {
    ...proof,
    hiddenFirst: sum(({primary}) => primary),
    hiddenOther: sum(({secondary, difference, audit}) => secondary + difference + audit),
    rounded: sum(({rounded}) => rounded),
    shown: sum(({shown}) => shown)
  };
}
