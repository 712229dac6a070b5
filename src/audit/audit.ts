import {editionHash} from '../bundle/edition-hash.ts';
import {solvingFor} from '../errors.ts';
import {isOwn} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import {before} from '../periods/order.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import {issuedBefore} from '../publish/given-out.ts';
import {phrasesOf} from '../publish/keyring.ts';
import {privacyPage} from '../publish/privacy-page.ts';
import {type PrivacyReceipt, writePrivacyReceipt} from '../publish/privacy-receipt.ts';
import type {Place} from '../publish/publish.ts';
import {keepingFault} from '../publish/solver-fault.ts';
import {standingIn} from '../store/store.ts';
import type {Vault} from '../store/vault.ts';
import {audienceOf, audiencesOf} from '../template/audience.ts';
import type {Template} from '../template/define.ts';
import type {Family} from '../template/load.ts';
import type {Rows} from '../validate/validate.ts';
import {checkAlike} from './alike.ts';
import {attackSlice, type Tried, together, type World} from './attack-slice.ts';
import type {Audited} from './audited.ts';
import type {Finding} from './finding.ts';
import {checkFloors} from './floors.ts';
import {membersOf} from './members.ts';
import {type OpenedReport, openEdition} from './open.ts';
import {checkOwnTables} from './own-table.ts';
import {type Prose, proseOf} from './prose.ts';
import {receiptOf} from './receipt.ts';
import {roomsOf} from './room.ts';
import {sayFinding} from './say-finding.ts';
import {solver} from './solver.ts';
import {periodDimension, type Slice, truthOf} from './truth.ts';
import {twinsOf} from './twins.ts';
import {standsAsIssued, type Union, unionOf} from './union.ts';
import {checkReports} from './written.ts';

export {changedFigures} from './changed.ts';
export type {Finding} from './finding.ts';
export {type OpenedReport, openEdition} from './open.ts';

export interface Progress {
  readonly onFiles?: (count: number) => void;
  readonly onOpen?: () => void;
  readonly onSlices?: (count: number) => void;
  readonly onSlice?: () => void;
}

interface Options extends Progress {
  /** Editions given out before. */
  readonly earlier?: readonly IssuedEdition[];
  /** Words of the house and the family, which name nobody. */
  readonly prose?: Prose;
}

/**
 * Opens every report of a written edition with its phrases, tries to undo what they show together with all
 * editions given out before, and writes the receipt and its page beside the secrets.
 */
export async function auditWritten(
  vault: Vault,
  place: Place,
  rows: Rows,
  family: Family,
  progress: Progress = {}
): Promise<{
  receipt: PrivacyReceipt;
  findings: readonly Finding[];
  numbers: Readonly<Record<string, string>>;
}> {
  const start = performance.now();
  const {template} = family;
  const phrases = phrasesOf(standingIn(vault.store, rows.meta.edition));
  const opened = await openEdition(place, phrases, progress);
  const earlier = await issuedBefore(vault, rows.meta.edition);
  const told = {...progress, earlier, prose: proseOf(template, family)};
  const audited = await keepingFault(vault, () => auditReports(opened.reports, rows, template, told));
  const findings = [...opened.findings, ...audited.findings];
  const receipt = receiptOf(
    place,
    template,
    opened.files,
    {...audited, findings},
    {
      earlier: earlier.length,
      delivered: rows.files,
      seconds: Math.round((performance.now() - start) / 100) / 10
    }
  );
  const found = findings.map((finding) => ({
    says: sayFinding(finding, 'nl'),
    ...('recipe' in finding.args ? {recipe: String(finding.args['recipe'])} : {})
  }));
  await writePrivacyReceipt(place, receipt, privacyPage(receipt, found));
  const numbers = Object.fromEntries(opened.reports.map(({id, plan}) => [id, plan.hash]));
  return {receipt, findings, numbers};
}

/** Tries to undo what opened reports show together, against the delivery that they were made from. */
export async function auditReports(
  reports: readonly OpenedReport[],
  rows: Rows,
  template: Template,
  {earlier = [], prose = proseOf(template), ...progress}: Options = {}
): Promise<Audited> {
  const period = periodDimension(template);
  const truth = truthOf(rows, template);
  const audiences = audiencesOf(template);
  const {union, findings: differing} = unionOf(
    reports,
    ({plan}) => audiences[plan.audience]?.floors !== undefined
  );
  const large = audienceOf(audiences, 'large')?.id;
  const individual = new Set(reports.filter(({plan}) => plan.audience === large).map(({id}) => id));
  const membersIn = membersOf({rows, policy: template.policy, individual, earlier});
  const highs = await solver();
  const own = checkOwnTables(highs, onePerReader(reports), truth, template, period);
  const world = {
    highs,
    template,
    period,
    union,
    membersIn,
    earlier,
    twins: twinsOf(truth.values()),
    rooms: roomsOf(template, union),
    periodBefore: periodBefore(truth),
    asIssued: standsAsIssued(earlier)
  };
  const tried = await attackAll(shownSlices(truth, union, period), world, progress);
  const {findings, first, forOthers, ...counts} = together(tried);
  return {
    ...counts,
    lps: counts.lps + own.lps,
    findings: [
      ...checkAlike(rows),
      ...differing,
      ...checkReports(reports, rows, truth, template, asGiven(rows, template, earlier), period, prose),
      ...own.findings,
      ...checkFloors(reports, union, {template, truth, membersIn}),
      ...findings
    ],
    reports: onePerReader(reports).length,
    hash: editionHash(onePerReader(reports).map(({plan}) => plan.hash)),
    cells: {...tally(union, reports), hiddenFirst: first, hiddenForOthers: forOthers},
    attackers: new Set(rows.holders.map(({concern}) => concern)).size,
    ownTested: own.checked
  };
}

/** The true figures of this edition as it was given out last. */
function asGiven(
  rows: Rows,
  template: Template,
  earlier: readonly IssuedEdition[]
): ReadonlyMap<string, Slice> {
  const {edition} = rows.meta;
  const given = earlier.findLast((one) => one.edition === edition || one.edition.startsWith(`${edition} (`));
  return truthOf({...rows, cells: given?.truth ?? []}, template);
}

/** Single periods follow each other in order; several together have none before. */
const periodBefore =
  (truth: ReadonlyMap<string, Slice>) =>
  ({indicator, period}: Slice): Slice | undefined =>
    truth.get(`${indicator.id} ${before(period)}`);

type HiddenCells = Pick<Audited['cells'], 'hiddenFirst' | 'hiddenForOthers'>;

/** The indicators and periods of which any report shows a group number. */
function shownSlices(truth: ReadonlyMap<string, Slice>, union: Union, period: string): readonly Slice[] {
  const shown = new Set(
    [...union.values()].flatMap(({status, indicator, at}) =>
      status === 'hidden' ? [] : [`${indicator} ${at[period]}`]
    )
  );
  return [...truth].filter(([key]) => shown.has(key)).map(([, slice]) => slice);
}

async function attackAll(
  slices: readonly Slice[],
  world: World,
  {onSlices, onSlice}: Progress
): Promise<readonly Tried[]> {
  onSlices?.(slices.length);
  const tried: Tried[] = [];
  for (const slice of slices) {
    tried.push(solvingFor(`${slice.indicator.id} ${slice.period}`, () => attackSlice(slice, world)));
    onSlice?.();
    // A breath, so that a progress bar can draw.
    await new Promise<void>((next) => setImmediate(next));
  }
  return tried;
}

/** A hosted and a portable copy are one report. */
function onePerReader(reports: readonly OpenedReport[]): readonly OpenedReport[] {
  return [...new Map(reports.map((report) => [report.id, report])).values()];
}

function tally(union: Union, reports: readonly OpenedReport[]): Omit<Audited['cells'], keyof HiddenCells> {
  const groups = [...union.values()];
  const own = onePerReader(reports).flatMap(({cells}) => cells.filter(({scope}) => isOwn(scope)));
  const count = (cells: readonly SafeCell[], ...statuses: SafeCell['status'][]): number =>
    cells.filter(({status}) => statuses.includes(status)).length;
  return {
    shown: count(groups, 'shown', 'under', 'over'),
    rounded: count(groups, 'shown', 'under', 'over'),
    hidden: count(groups, 'hidden'),
    none: count(groups, 'none'),
    ownShown: count(own, 'shown', 'under', 'over'),
    ownHidden: count(own, 'hidden')
  };
}
