/** Where the reader's figure lies beside a norm, and whether chance can explain it. Never good or bad. */
import {agreed, amountInWords} from '../format.ts';
import {chosen, isIncomplete, normAt, pointAt} from '../place.ts';
import type {IndicatorPlan, Norm, Point, Series} from '../series.ts';
import {type Told, told} from '../told.ts';
import {inSentence} from '../words.ts';
import {categoriesOf, idOf, isJudged} from './compared.ts';
import {marginOf} from './margin.ts';
import {publishedRange} from './published.ts';
import type {Range} from './verdict.ts';

/** A figure beside a limit that was agreed. */
export interface Limited {
  readonly id: string;
  readonly series: Series;
  readonly category: string;
  readonly own: Point;
  readonly norm: Norm;
  readonly asked: number;
  /** Beyond the side that was agreed, whatever a rounded number leaves open. */
  readonly beyond: boolean;
  /** On the limit, or so near that a rounded number does not say on which side. */
  readonly on: boolean;
  /** Is it there by more than chance? Null where chance is not known. */
  readonly sure: boolean | null;
}

/** Every limit of a figure at the chosen place, one a category. */
export function limitsOf(series: Series): readonly Limited[] {
  if (isIncomplete(series, chosen(series))) return [];
  return categoriesOf(series).flatMap((category) => limitsFor(series, category));
}

/** The limits that hold for one category. */
export function limitsFor(series: Series, category: string): readonly Limited[] {
  const own = pointAt(series, series.subject, chosen(series), category);
  if (!isJudged(series) || own?.value == null || own.unreliable) return [];
  return series.indicator.norms
    .filter(({kind}) => kind === 'limit')
    .flatMap((norm) => {
      const asked = normAt(series, norm, chosen(series), category);
      return asked === null ? [] : [laidBeside(series, category, own, norm, asked)];
    });
}

function laidBeside(series: Series, category: string, own: Point, norm: Norm, asked: number): Limited {
  const above = norm.side !== 'least';
  const [least, most] = rangeOf(series, own);
  const beyond = above ? least > asked : most < asked;
  const on = least <= asked && asked <= most;
  const margin = marginOf(own, series.indicator, series.pooled);
  const sure =
    typeof margin === 'string'
      ? null
      : above === beyond
        ? margin.widest[0] > asked
        : margin.widest[1] < asked;
  const id = idOf(series, category, chosen(series), `norm:${norm.label}`);
  return {id, series, category, own, norm, asked, beyond, on, sure};
}

/** A pool's numbers are rounded like a group's. */
function rangeOf({pooled, indicator}: Series, own: Point): Range {
  const open = pooled ? publishedRange(own, indicator) : null;
  return open ?? [own.value!, own.value!];
}

/** `dat is 2,2 weken boven de Treeknorm van 14 weken, meer dan door toeval`. */
export function sayLimit(limited: Limited): Told {
  const {id, series, own, norm, asked, beyond, on, sure} = limited;
  const {indicator} = series;
  const exact = apart(indicator, own.value!, asked);
  const by = amountInWords(Math.abs(own.value! - asked), exact);
  const name = `${named(norm)} van ${agreed(asked, indicator)}`;
  if (on) return told(`dat is ${series.pooled ? 'ongeveer ' : ''}gelijk aan ${name}`, `${id}=within`);
  const side = own.value! > asked ? 'boven' : 'onder';
  const chance = sure === null ? '' : sure ? ', meer dan door toeval' : '; dat kan toeval zijn';
  const unknown = beyond && sure === null ? '; of dat toeval kan zijn, is niet bekend' : '';
  return told(
    `dat is ${by} ${side} ${name}${beyond ? chance : ''}${unknown}`,
    `${id}=${beyond ? 'beyond' : 'within'}`
  );
}

/** In a row of many: `boven de Treeknorm`. */
export const briefLimit = ({own, norm, asked}: Limited): string =>
  `${own.value! > asked ? 'boven' : 'onder'} ${named(norm)}`;

/** The norms that are only laid beside: `de gemiddelde NZa-normtijd is 294 minuten`. */
export function referencesFor(series: Series, category: string): readonly string[] {
  return series.indicator.norms
    .filter(({kind}) => kind === 'reference')
    .flatMap((norm) => {
      const asked = normAt(series, norm, chosen(series), category);
      return asked === null ? [] : [`de ${inSentence(norm.label)} is ${agreed(asked, series.indicator)}`];
    });
}

/** A name keeps its capital: the norm is called after somebody. */
const named = ({label}: Norm): string => `de ${label}`;

/** So many decimals that a value beyond a limit never reads as the limit itself. */
function apart(indicator: IndicatorPlan, value: number, asked: number): IndicatorPlan {
  const tried = [0, 1, 2, 3].map((more) => ({...indicator, decimals: indicator.decimals + more}));
  return tried.find(({decimals}) => Math.round(Math.abs(value - asked) * 10 ** decimals) > 0) ?? indicator;
}
