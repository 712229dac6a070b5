import type {Amounts, Sum} from './amounts.ts';
import {nearest, split} from './base.ts';
import {wish} from './wish.ts';

/**
 * One sum, exactly: the total goes to its nearest multiple, every part to the multiple below it, and the
 * parts with the largest remainders one up until they add up (Hamilton's largest remainders); a few people
 * go to one base first.
 */
export function remainders({total, parts}: Sum, amounts: Amounts, base: number): Amounts {
  const pieces = parts.map((id) => ({id, ...split(amounts.get(id)!, base)}));
  const sum = pieces.reduce((all, {floor}) => all + floor, 0);
  const open = pieces.filter(({over}) => over > 0);
  const whole = Math.min(nearest(amounts.get(total)!, base) / base, sum + open.length);
  const claim = ({floor, over}: {floor: number; over: number}) => over + wish(floor, over);
  const up = new Set([...open].sort((a, b) => claim(b) - claim(a)).slice(0, Math.max(0, whole - sum)));
  const rounded = pieces.map((piece) => [piece.id, (piece.floor + (up.has(piece) ? 1 : 0)) * base] as const);
  return new Map([...rounded, [total, whole * base]]);
}
