import {isIssued, isOwn} from '../figures/scope.ts';
import {audiencesOf} from '../template/audience.ts';
import type {Template} from '../template/define.ts';
import type {Finding} from './finding.ts';
import type {OpenedReport} from './open.ts';
import {placeKey} from './truth.ts';

/** What a report may hold by what the family declares of its audience, whatever the report says of itself. */
interface Allowed {
  /** Null: whatever groups its provider is in. */
  readonly groups: ReadonlySet<string> | null;
  readonly hasOwn: boolean;
  readonly sees: (at: Readonly<Record<string, string>>) => boolean;
}

/** Who reads without being a provider holds group figures at its own places and nothing else; own figures are of large providers. */
export function checkReadBy(report: OpenedReport, template: Template): readonly Finding[] {
  const {file, plan, cells} = report;
  const allowed = allowedOf(report, template);
  if (!allowed) return [{code: 'audience-strange', args: {file, audience: plan.audience}}];
  const {groups, hasOwn, sees} = allowed;
  const isStrange = (scope: string) =>
    isOwn(scope) || isIssued(scope) ? !hasOwn : groups !== null && !groups.has(scope);
  const scopes = new Set(cells.map(({scope}) => scope).filter(isStrange));
  const places = new Set(cells.filter(({at}) => !sees(at)).map(({at}) => placeKey(at)));
  return [
    ...[...scopes].map((scope): Finding => ({code: 'scope-strange', args: {file, scope}})),
    ...[...places].map((at): Finding => ({code: 'place-strange', args: {file, at}}))
  ];
}

const everywhere = (): boolean => true;

function allowedOf({id, plan}: OpenedReport, template: Template): Allowed | null {
  const audience = audiencesOf(template)[plan.audience];
  if (!audience) return null;
  const {of, groups} = audience;
  if (typeof of === 'string') return {groups: null, hasOwn: of === 'large', sees: everywhere};
  const {pool, groupings} = template.policy;
  const all = [pool.id, ...groupings.flatMap(({classes}) => Object.keys(classes))];
  const shared = {groups: new Set(groups ?? all), hasOwn: false};
  if ('everyone' in of) return id === plan.audience ? {...shared, sees: everywhere} : null;
  if ('classesOf' in of) {
    const {classes = {}} = groupings.find((grouping) => grouping.id === of.classesOf) ?? {};
    const own = Object.keys(classes).find((one) => id === `${plan.audience}:${one}`);
    const seen = audience.self === 'members' ? [own ?? '', ...shared.groups] : shared.groups;
    return own === undefined ? null : {...shared, groups: new Set(seen), sees: everywhere};
  }
  const {values = {}, total} = template.dataset.dimensions[of.codesOf]!;
  const code = Object.keys(values).find((one) => id === `${plan.audience}:${one}`);
  if (code === undefined) return null;
  return {...shared, sees: (at) => [code, total?.code].includes(at[of.codesOf])};
}
