import type {Goal} from './system.ts';

/** Whom an attacker goes for in a goal: the largest other owner; its own part it takes off. */
export interface Front {
  /** Null: somebody who knows nothing but the reports. */
  readonly attacker: string | null;
  readonly target: string;
  readonly amount: number;
  readonly own: number;
}

export function frontOf({parts}: Goal, attacker: string | null): Front | null {
  const victim = parts.find(([owner]) => owner !== attacker);
  if (!victim) return null;
  const own = parts.find(([owner]) => owner === attacker)?.[1] ?? 0;
  return {attacker, target: victim[0], amount: victim[1], own};
}

/** What an upper bound must reach, so that this attacker does not work out its target (R3). */
export const neededBy = ({amount, own}: Front, percent: number): number => amount * (1 + percent / 100) + own;

/** The same for whoever is in it: no more is needed than that the second largest does not work out the largest. */
export const neededOf = ({parts}: Goal, percent: number): number =>
  amountOf(parts, 0) * (1 + percent / 100) + amountOf(parts, 1);

/** The room that a bound leaves above the target's amount, as a share of it. */
export const roomOf = (
  most: number,
  {amount, own}: {readonly amount: number; readonly own: number}
): number => (most - own) / amount - 1;

/** The room that it leaves whoever is in it. */
export const leastRoomOf = (most: number, {parts}: Goal): number =>
  roomOf(most, {amount: amountOf(parts, 0), own: amountOf(parts, 1)});

const amountOf = (parts: Goal['parts'], at: number): number => parts[at]?.[1] ?? 0;

export const reaches = (value: number, needed: number): boolean => value >= needed * (1 - 1e-7);
