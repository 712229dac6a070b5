import {isIssued, isOwn} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import type {Reader, SafeCells, Shown} from '../privacy/cells.ts';
import {isWithin} from '../template/audience.ts';
import type {Family} from '../template/load.ts';
import {ownerId, providerOf} from '../template/owner.ts';
import type {ReportPlan} from '../template/plan.ts';
import {planReport} from '../template/plan-report.ts';
import type {Rows} from '../validate/validate.ts';
import {toArrow} from './arrow.ts';
import {reportHash} from './edition-hash.ts';

/** One report before it is drawn: what it says (plan) and its final cells (Arrow IPC stream). */
export interface Packed {
  readonly plan: ReportPlan;
  readonly cells: Uint8Array;
}

/** A report that is packed when it is asked for, so that a thousand do not stand in memory at once. */
export interface Bundle {
  readonly reader: Reader;
  /** `delivered`: as if its figures had been delivered on another day. */
  readonly pack: (delivered?: string) => Packed;
}

/** Bundles the safe cells, one report a reader; of the rows what the delivery tells of itself and of the reader. */
export function pack(safe: SafeCells, family: Family, rows: Rows): readonly Bundle[] {
  const {meta, periods} = rows;
  const dimensions = Object.keys(family.template.dataset.dimensions);
  const byProvider = Map.groupBy(rows.holders, ({id}) => id);
  const knownOf = (reader: Reader) => byProvider.get(providerOf(reader.owner) ?? '') ?? [];
  return safe.readers.map((reader) => ({
    reader,
    pack: (delivered = meta.delivered) => {
      const shown = cellsOf(safe, reader);
      const judged = shown.some(({scope}) => isIssued(scope)) ? safe.judged : undefined;
      const plan = planReport(family, {
        ...meta,
        delivered,
        judged,
        periods,
        reader,
        known: knownOf(reader),
        providers: shownTo(reader, safe).providers
      });
      const cells = toArrow(inOrder(shown, dimensions), dimensions);
      return {plan: {...plan, hash: reportHash(plan, cells)}, cells};
    }
  }));
}

/** What groups have, as the reader's audience may see it. */
const shownTo = ({audience}: Reader, safe: SafeCells): Shown => safe.stricter.get(audience) ?? safe;

/** The reader's own cells and those of the groups it may choose; nothing of anybody else. */
function cellsOf(safe: SafeCells, reader: Reader): SafeCell[] {
  const {self, owner, groups, within} = reader;
  const shown = shownTo(reader, safe).groups;
  const mine = isOwn(self) ? safe.own.get(ownerId(owner!)) : shown.get(self ?? '');
  return [...(mine ?? []), ...groups.flatMap((group) => shown.get(group.id) ?? [])].filter(({at}) =>
    isWithin(within, at)
  );
}

/** Like beside like, which packs a tenth smaller: cells of one group that say as much, figure by figure. */
function inOrder(cells: readonly SafeCell[], dimensions: readonly string[]): readonly SafeCell[] {
  const place = ({scope, status, indicator, category, at}: SafeCell): string =>
    [scope, status, indicator, category, ...dimensions.toReversed().map((id) => at[id])].join('\0');
  const places = new Map(cells.map((cell) => [cell, place(cell)]));
  return cells.toSorted((one, other) => (places.get(one)! < places.get(other)! ? -1 : 1));
}
