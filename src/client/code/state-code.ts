/** The state of one figure as eight or more symbols that can be read aloud and typed over. It holds what was chosen, never a value. */
import type {IndicatorPlan, Series, View} from '../../figures/series.ts';
import {fromSymbols, inFours, toSymbols} from '../../lock/crockford.ts';
import {normalise} from '../../lock/passphrase.ts';
import {type Choices, initialView} from '../state.ts';

/** A figure, and the view in which it was kept. */
export interface State {
  readonly figure: string;
  readonly view: View;
}

/** So many bits tell a code that was mistyped, or that is of a report with other choices. */
const CHECK = 20n;

/** `7K3M-9QXT`: which figure, along what, of what, and beside whom. */
export function codeOf(plan: Choices, series: Series): string {
  const {indicator, axis, at, group, beside} = series;
  const digits: readonly (readonly [choice: number, of: number])[] = [
    [plan.indicators.findIndex(({id}) => id === indicator.id), plan.indicators.length],
    [axesOf(indicator).indexOf(axis.id), axesOf(indicator).length],
    ...plan.dimensions.map(
      ({id, values}) => [values.findIndex(({code}) => code === at[id]), values.length] as const
    ),
    ...[group, beside].map(
      (one) => [1 + plan.groups.findIndex(({id}) => id === one?.id), 1 + plan.groups.length] as const
    )
  ];
  // The first choice is read first: it must be the last that went in.
  const state = digits.reduceRight((all, [choice, of]) => all * BigInt(of) + BigInt(Math.max(0, choice)), 0n);
  const symbols = toSymbols((state << CHECK) | checkOf(plan, state));
  return inFours(symbols.padStart(Math.ceil(symbols.length / 4) * 4, '0'));
}

/** What a code holds, as typed; null where it is not one of this report. */
export function stateOf(plan: Choices, typed: string): State | null {
  const number = fromSymbols(normalise(typed));
  if (number === null || number === 0n) return null;
  let state = number >> CHECK;
  if (checkOf(plan, state) !== (number & ((1n << CHECK) - 1n))) return null;
  const next = (of: number): number => {
    const choice = Number(state % BigInt(of));
    state /= BigInt(of);
    return choice;
  };
  const indicator = plan.indicators[next(plan.indicators.length)]!;
  const axis = axesOf(indicator)[next(axesOf(indicator).length)]!;
  const at = Object.fromEntries(
    plan.dimensions.map(({id, values}) => [id, values[next(values.length)]!.code])
  );
  const [group, beside] = [0, 0].map(() => plan.groups[next(1 + plan.groups.length) - 1]?.id);
  const view = {at, group: group ?? initialView(plan).group, axis: {[indicator.id]: axis}};
  return state > 0n ? null : {figure: indicator.id, view: beside === undefined ? view : {...view, beside}};
}

const axesOf = ({show}: IndicatorPlan): readonly string[] => Object.keys(show);

/** FNV-1a over everything that can be chosen and the choice: another edition, or another reader's groups, give another. */
function checkOf({dimensions, groups, indicators}: Choices, state: bigint): bigint {
  const choices = [
    dimensions.map(({id, values}) => [id, ...values.map(({code}) => code)]),
    groups.map(({id}) => id),
    indicators.map((indicator) => [indicator.id, ...axesOf(indicator)]),
    String(state)
  ];
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify(choices)))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return BigInt((hash ^ (hash >>> Number(CHECK))) >>> 0) & ((1n << CHECK) - 1n);
}
