/** A judgement in Dutch: of each level one pattern. No other file calls anything higher, lower, striking or alike. */
import {isShare, reading, readingInWords} from '../format.ts';
import type {IndicatorPlan, Point, Series} from '../series.ts';
import {type Told, told} from '../told.ts';
import {selfWords} from '../words.ts';
import {type Side, tokenOf, type Verdict} from './verdict.ts';

const usually = {more: 'hoger', less: 'lager'} as const;

/** `hoger`, `korter`: the comparative that is true of the unit. */
export function comparative({than = usually}: Pick<IndicatorPlan, 'than'>, side: Side): string {
  return side > 0 ? than.more : than.less;
}

/** `opvallend hoger`, `lager`; empty where no side is said. */
export function howMuch(
  {level, side}: Pick<Verdict, 'level' | 'side'>,
  indicator: Pick<IndicatorPlan, 'than'>
): string {
  if (side === 0) return '';
  return `${level === 'striking' ? 'opvallend ' : ''}${comparative(indicator, side)}`;
}

/** In a row of many: `opvallend hoger`, `ongeveer gelijk`, `kan toeval zijn`; empty where nothing is said. */
export function brief(
  verdict: Pick<Verdict, 'level' | 'side'>,
  indicator: Pick<IndicatorPlan, 'than'>
): string {
  switch (verdict.level) {
    case 'none':
      return '';
    case 'alike':
      return 'ongeveer gelijk';
    case 'chance':
      return 'kan toeval zijn';
    default:
      return howMuch(verdict, indicator);
  }
}

/** The clause behind a group's value: `bij u is dat opvallend hoger`, `dat verschil kan toeval zijn`. */
export function sayVerdict(series: Series, verdict: Verdict, turned = false): Told {
  const text = wordsOf(series, verdict, turned);
  return text === '' ? told('') : told(text, tokenOf(verdict));
}

function wordsOf(series: Series, verdict: Verdict, turned: boolean): string {
  const whom = series.pooled ? selfWords(series) : 'u';
  const others = verdict.others ? 'vergeleken met de anderen in die groep ' : '';
  switch (verdict.level) {
    case 'none':
      return '';
    case 'alike':
      return verdict.others ? 'dat is ongeveer gelijk aan de anderen in die groep' : 'dat is ongeveer gelijk';
    case 'chance':
      return others === '' ? 'dat verschil kan toeval zijn' : `${others}kan het verschil toeval zijn`;
    default:
      // Words for a value below zero count the other way round: higher and lower would be misread.
      if (turned)
        return `dat is een ${verdict.level === 'striking' ? 'opvallend verschil' : 'verschil dat groter is dan toeval'}`;
      return others === ''
        ? `bij ${whom} is dat ${howMuch(verdict, series.indicator)}`
        : `${others}is dat bij ${whom} ${howMuch(verdict, series.indicator)}`;
  }
}

/** `opvallend hoger dan 9% bij alle aanbieders`: behind the reader's value, where one line says it all. */
export function sayBeside({series, verdict, own, peers}: Beside, where: string): Told {
  const {indicator} = series;
  const theirs = readingInWords(peers, finer(indicator, verdict, own, peers)) ?? '';
  const apart = howMuch(verdict, indicator);
  const than = verdict.others
    ? `dan bij de anderen in de gekozen groep, met u erbij ${theirs}`
    : `dan ${theirs} ${where}`;
  return told(`${apart} ${than}`, tokenOf(verdict));
}

/** A verdict with the two figures that it is about. */
export interface Beside {
  readonly series: Series;
  readonly category: string;
  readonly own: Point;
  readonly peers: Point;
  readonly verdict: Verdict;
}

/** More decimals, where two values that differ would read the same: `12,3%` and `11,8%`, both `12%`. */
export function finer(
  indicator: IndicatorPlan,
  {level}: Pick<Verdict, 'level'>,
  own: Point,
  peers: Point
): IndicatorPlan {
  if (level !== 'differs' && level !== 'striking') return indicator;
  const tried = [0, 1, 2, 3].map((more) => ({...indicator, decimals: indicator.decimals + more}));
  return tried.find((one) => tellsApart(own, peers, one)) ?? indicator;
}

/** Do two values read as two numbers? `<1%` is none beside `0%` or `1%`. */
function tellsApart(own: Point, peers: Point, indicator: IndicatorPlan): boolean {
  const [mine = '', theirs = ''] = [own, peers].map((point) => reading(point, indicator) ?? '');
  if (mine === theirs) return false;
  if (own.value === null || peers.value === null) return true;
  const steps =
    Math.abs(own.value - peers.value) * 10 ** (indicator.decimals + (isShare(indicator.kind) ? 2 : 0));
  return steps >= 2 || ![mine, theirs].some((read) => /^[<>]/.test(read));
}

/** Why a verdict is what it is, for the worked example: what the margin and the ordinary range have to do with it. */
export function explainVerdict(series: Series, verdict: Verdict, theirs: string): Told {
  const token = tokenOf(verdict);
  const whose = series.pooled ? 'de marge' : 'uw marge';
  const whom = series.pooled ? selfWords(series) : 'u';
  const others = verdict.others
    ? 'u bent een groot deel van deze groep: daarom telt hier het verschil met de anderen erin, waarvan we geen cijfer laten zien; '
    : '';
  const subject = verdict.others ? 'het cijfer van de anderen' : theirs;
  switch (verdict.level) {
    case 'none':
      return told('');
    case 'alike':
      return told(`${others}${subject} ligt binnen ${whose}, en die is smal: ongeveer gelijk`, token);
    case 'chance':
      return told(
        `${others}${subject} ligt binnen ${whose} of op de rand ervan; dichterbij komen we niet: het verschil kan toeval zijn`,
        token
      );
    case 'differs':
      return told(
        `${others}${subject} ligt buiten ${whose}: bij ${whom} is dat ${howMuch(verdict, series.indicator)}${ordinaryWords(series, verdict)}`,
        token
      );
    case 'striking':
      return told(
        `${others}${subject} ligt buiten ${whose}, en uw cijfer ligt ook buiten wat bij negen van de tien gewoon is: bij ${whom} is dat ${howMuch(verdict, series.indicator)}`,
        token
      );
  }
}

const ordinaryWords = ({pooled}: Series, {p, beyond}: Verdict): string =>
  pooled || p === null || beyond !== 0 ? '' : ', maar niet verder van het midden dan gewoon is';
