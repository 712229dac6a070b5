import type {SafeCell} from '../figures/series.ts';
import type {Template} from '../template/define.ts';
import type {Finding} from './finding.ts';
import {derivable} from './gauss.ts';
import type {OpenedReport} from './open.ts';
import type {Terms} from './system.ts';
import {type Gift, placeKey, type Slice} from './truth.ts';

/**
 * Where a source knows more of a reader's clients than the reader does: can the reader fill in its own
 * hidden figures? It knows its own n everywhere and what is shown; parts add up to their whole.
 */
export function checkOwnTables(
  reports: readonly OpenedReport[],
  truth: ReadonlyMap<string, Slice>,
  {policy, chapters}: Template,
  period: string
): {checked: number; findings: readonly Finding[]} {
  const secret = new Set(
    chapters.flatMap(({indicators}) =>
      indicators.filter(({source}) => !policy.sources[source]?.readerKnows).map(({id}) => id)
    )
  );
  let checked = 0;
  const findings = reports.flatMap(({id, file, cells}) => {
    const own = cells.filter(({scope, indicator}) => scope === 'own' && secret.has(indicator));
    const places = Map.groupBy(own, (cell) => `${cell.indicator} ${placeKey(cell.at)}`);
    return [...places.values()].flatMap((here) => {
      const hidden = here.filter(({status}) => status !== 'shown' && status !== 'none');
      checked += hidden.length;
      const [first] = here;
      const slice = truth.get(`${first!.indicator} ${first!.at[period]}`);
      const gifts = slice?.gifts.get(placeKey(first!.at))?.get(id);
      if (!slice?.exclusive || !gifts || hidden.length === 0) return [];
      const told = follows(here, hidden, gifts);
      return told.map(
        ({category, indicator, at}): Finding => ({
          code: 'own-derivable',
          args: {file, indicator, category, at: placeKey(at)}
        })
      );
    });
  });
  return {checked, findings};
}

/** Hidden parts that the reader can tell exactly: by subtraction, or because nothing is left to share. */
function follows(
  all: readonly SafeCell[],
  hidden: readonly SafeCell[],
  gifts: ReadonlyMap<string, Gift>
): readonly SafeCell[] {
  const terms: Terms = hidden.map((_, column) => [column, 1]);
  const alone = derivable([terms], hidden.length);
  const whole = [...gifts.values()][0]!.n;
  const left = whole - all.reduce((sum, {status, x}) => sum + (status === 'shown' ? x! : 0), 0);
  return hidden.filter((_, column) => alone.has(column) || left === 0);
}
