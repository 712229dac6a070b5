import type {SafeCell} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import type {Finding} from './finding.ts';
import type {Members} from './members.ts';
import type {Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';

/** Why group figures are hidden, counted again from the delivery. */
export interface Hidden {
  /** Too few people or owners, or one owner too large: by the figure itself. */
  readonly first: number;
  /** To protect another figure. */
  readonly forOthers: number;
}

/** A hidden group figure that fails by itself. */
export interface Failing {
  readonly scope: string;
  readonly place: string;
  readonly category: string;
}

/** What is behind a group figure: people, and of every owner how much. */
export interface Sum {
  readonly clients: number;
  readonly n: readonly number[];
  readonly x: readonly number[];
}

/** Holds every group figure against the rules again: a shown one must pass them, a hidden one is counted by cause. */
export function checkRules(
  slice: Slice,
  union: Union,
  members: Members,
  policy: Policy,
  asIssued: (cell: SafeCell) => boolean
): Hidden & {findings: readonly Finding[]; failing: readonly Failing[]} {
  const findings: Finding[] = [];
  const alone: Failing[] = [];
  let forOthers = 0;
  const groups = new Set([...members.values()].flatMap((member) => member.groups));
  for (const [place, at] of slice.places)
    for (const category of slice.categories)
      for (const scope of groups) {
        const cell = union.get(cellKey({scope, indicator: slice.indicator.id, category, at}));
        if (!cell || cell.status === 'none' || asIssued(cell)) continue;
        const sum = sumOf(slice, place, category, scope, members);
        const fails = failing(sum, cell, slice, policy) ?? untold(sum, cell, policy);
        if (cell.status !== 'hidden' && fails)
          findings.push({
            code: 'rule-broken',
            args: {rule: fails, scope, indicator: slice.indicator.id, period: slice.period, place, category}
          });
        else if (fails) alone.push({scope, place, category});
        else if (cell.status === 'hidden') forOthers++;
      }
  return {first: alone.length, forOthers, findings, failing: alone};
}

export function sumOf(slice: Slice, place: string, category: string, scope: string, members: Members): Sum {
  const owners = new Map<string, {n: number; x: number}>();
  let clients = 0;
  for (const [provider, gifts] of slice.gifts.get(place) ?? []) {
    const member = members.get(provider);
    const gift = gifts.get(category);
    if (!member?.groups.includes(scope) || !gift || !(gift.n > 0)) continue;
    clients += gift.clients;
    const sum = owners.get(member.owner) ?? {n: 0, x: 0};
    owners.set(member.owner, {n: sum.n + gift.n, x: sum.x + gift.x});
  }
  return {clients, n: [...owners.values()].map(({n}) => n), x: [...owners.values()].map(({x}) => x)};
}

/** The first rule that a figure breaks by itself, or null. */
function failing({clients, n, x}: Sum, cell: SafeCell, {parted, kind}: Slice, policy: Policy): string | null {
  if (clients < policy.minClients.value) return policy.minClients.rule;
  if (n.length < policy.minProviders.value) return policy.minProviders.rule;
  if (topShare(n) > policy.topShare.value) return policy.topShare.rule;
  if (isDominated(n, policy.pPercent.value)) return policy.pPercent.rule;
  const [whole, part] = [total(n), total(x)];
  if (part === 0 && n.length < policy.zeroFrom.value) return policy.zeroFrom.rule;
  if (cell.status === 'under' || cell.status === 'over') return null;
  if (parted && whole < policy.boundFrom.value && cell.status === 'shown' && (part === 0 || part === whole))
    return policy.boundFrom.rule;
  const rest = parted ? n.map((amount, at) => amount - x[at]!) : [];
  if (isDominated(x, policy.pPercent.value) || isDominated(rest, policy.pPercent.value))
    return policy.pPercent.rule;
  if (kind === 'count' && topShare(x) > policy.topShare.value) return policy.topShare.rule;
  const small = (amount: number): boolean => amount > 0 && amount < policy.minParts.value;
  return parted && (small(part) || small(whole - part)) ? policy.minParts.rule : null;
}

/** R5 holds for the number of owners too: it is none but the rounded one, or the least that any number rests on. */
function untold({n}: Sum, {status, providers}: SafeCell, policy: Policy): string | null {
  if (status === 'hidden' || providers === null) return null;
  const {roundingBase, minProviders} = policy;
  const near =
    Math.abs(providers - n.length) * 2 <= roundingBase.value && providers % roundingBase.value === 0;
  return near || providers === minProviders.value ? null : roundingBase.rule;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function topShare(amounts: readonly number[]): number {
  const sum = total(amounts.map(Math.abs));
  return sum === 0 ? 0 : Math.max(...amounts.map(Math.abs)) / sum;
}

function isDominated(amounts: readonly number[], percent: number): boolean {
  const [first = 0, second = 0, ...others] = amounts.map(Math.abs).sort((a, b) => b - a);
  return total(others) < (percent / 100) * first * (1 - 1e-12) && first + second > 0;
}
