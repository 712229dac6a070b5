/** What can be read of a safe cell: its value, what it rests on, and the spread of the providers behind it. */

import {estimate} from '../../figures/estimate.ts';
import {amount, count, isShare, reading, span, tally} from '../../figures/format.ts';
import {isOwn} from '../../figures/scope.ts';
import type {IndicatorPlan, SafeCell} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';

/** One safe cell as it stands in a table. */
export interface Reading {
  readonly text: string;
  /** As it is read: percentages as 0..100. Null where there is no one number. */
  readonly number: number | null;
  /** Decimals with which the number is shown. */
  readonly decimals: number;
  readonly status: SafeCell['status'];
  /** 95% interval in the unit of the number, where there is one. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unreliable: boolean;
}

export interface Measure {
  readonly id: string;
  /** In a menu. */
  readonly name: string;
  /** Above a table: with what it is of. */
  readonly label: string;
  readonly read: (cell: SafeCell) => Reading;
  /** Can it be drawn? */
  readonly drawn: boolean;
}

type Told = Pick<ReportPlan, 'self' | 'words'>;

/** What the cells of an indicator can show: at least one of them holds it. The first is the figure itself. */
export function measuresOf(
  plan: Told,
  indicator: IndicatorPlan,
  cells: readonly SafeCell[]
): readonly Measure[] {
  const holds = (name: Held) => cells.some((cell) => cell[name] !== null);
  const {kind, of} = indicator;
  return [
    figureOf(plan, indicator),
    ...(hasInterval(plan, indicator, cells) ? [intervalOf(plan, indicator)] : []),
    ...(kind !== 'count' && holds('n') ? [counted(plan, 'n', `Aantal ${of} (n)`)] : []),
    ...(isShare(kind) && holds('x') ? [counted(plan, 'x', 'Teller')] : []),
    ...(holds('providers') ? [counted(plan, 'providers', `Aantal ${plan.words.providers} in de groep`)] : []),
    ...spread
      .filter(({id}) => holds(id))
      .map(({id, label}) => percentile(plan, indicator, id, label(plan.words.providers)))
  ];
}

type Held = 'n' | 'x' | 'providers' | (typeof spread)[number]['id'];

const spread = [
  {id: 'p10', label: (providers: string) => `10% van de ${providers} zit hieronder`},
  {id: 'p25', label: (providers: string) => `Een kwart van de ${providers} zit hieronder`},
  {id: 'p50', label: (providers: string) => `De helft van de ${providers} zit hieronder (mediaan)`},
  {id: 'p75', label: (providers: string) => `Driekwart van de ${providers} zit hieronder`},
  {id: 'p90', label: (providers: string) => `90% van de ${providers} zit hieronder`}
] as const;

/** As a number is read: a share in percents. */
const times = ({kind}: IndicatorPlan): number => (isShare(kind) ? 100 : 1);

function figureOf(plan: Told, indicator: IndicatorPlan): Measure {
  const scale = times(indicator);
  return {
    id: 'value',
    ...valueNames(indicator),
    drawn: true,
    read(cell) {
      const {value, low, high, unreliable} = estimate(cell, indicator, cell.scope === plan.self);
      const scaled = (number: number | null) => (number === null ? null : number * scale);
      const text = reading({status: cell.status, value}, unitless(indicator));
      return {
        ...blank(cell, plan, text),
        ...{number: scaled(value), low: scaled(low), high: scaled(high), unreliable},
        decimals: indicator.decimals
      };
    }
  };
}

/** What stands above a table names the unit. */
const unitless = (indicator: IndicatorPlan): IndicatorPlan =>
  isShare(indicator.kind) ? indicator : {...indicator, unit: ''};

function valueNames({kind, unit, of}: IndicatorPlan): Pick<Measure, 'name' | 'label'> {
  if (isShare(kind)) return {name: 'Percentage', label: `Percentage van de ${of}`};
  if (kind === 'count') return named(`Aantal ${of}`);
  return {name: 'Gemiddelde', label: unit === '' ? 'Gemiddelde' : `Gemiddelde in ${unit}`};
}

const named = (name: string): Pick<Measure, 'name' | 'label'> => ({name, label: name});

const hasInterval = ({self}: Told, indicator: IndicatorPlan, cells: readonly SafeCell[]): boolean =>
  cells.some((cell) => estimate(cell, indicator, cell.scope === self).low !== null);

function intervalOf(plan: Told, indicator: IndicatorPlan): Measure {
  return {
    id: 'interval',
    ...named('Marge door toeval (95%)'),
    drawn: false,
    read(cell) {
      const {low, high} = estimate(cell, indicator, cell.scope === plan.self);
      const text = low === null || high === null ? '' : span(low, high, unitless(indicator));
      return {...blank(cell, plan, text), low, high};
    }
  };
}

function counted(plan: Told, id: 'n' | 'x' | 'providers', label: string): Measure {
  return {
    ...{id, ...named(label), drawn: true},
    read(cell) {
      const number = cell[id];
      const text = number === null ? '' : id === 'providers' ? count(number) : tally(number);
      const decimals = number === null || Number.isInteger(number) ? 0 : 1;
      return {...blank(cell, plan, text), number, decimals};
    }
  };
}

function percentile(
  plan: Told,
  indicator: IndicatorPlan,
  id: (typeof spread)[number]['id'],
  label: string
): Measure {
  return {
    ...{id, ...named(label), drawn: true},
    read(cell) {
      const value = cell[id];
      const text = value === null ? '' : amount(value, unitless(indicator));
      const number = value === null ? null : value * times(indicator);
      return {...blank(cell, plan, text), number, decimals: indicator.decimals};
    }
  };
}

/** The one way in which a hidden or empty cell reads, whatever is asked of it; else this text. */
function blank({status, scope}: SafeCell, {words}: Told, text: string | null): Reading {
  const hidden = isOwn(scope) ? words.hiddenOwn : words.hidden;
  const said = status === 'hidden' ? hidden : status === 'none' ? '–' : (text ?? '');
  return {text: said, number: null, decimals: 0, status, low: null, high: null, unreliable: false};
}
