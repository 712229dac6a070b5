/** A row of the glance in words: for who listens, and beside the marks. */
import {boundOf, isShare, readingInWords, span} from '../../format.ts';
import {chosen} from '../../place.ts';
import type {IndicatorPlan, Point} from '../../series.ts';
import {type Told, told} from '../../told.ts';
import {axisLabel, hiddenWords, stepWords} from '../../words.ts';
import {briefLimit} from '../limit.ts';
import {brief, finer, howMuch} from '../say-verdict.ts';
import {tokenOf} from '../verdict.ts';
import type {GlanceRow, Without} from './rows.ts';
import {spreadOf} from './spread.ts';

/** `13%`, `<5%`, `5,7 weken`; empty where nothing may be read. */
export const read = (point: Point, indicator: IndicatorPlan): string =>
  readingInWords(point, indicator) ?? '';

/** So many decimals that two values that differ read as two numbers. */
export const preciseOf = ({series, verdict, own, peers}: GlanceRow): IndicatorPlan =>
  finer(series.indicator, verdict, own, peers);

/** What is called of a row, in two or three words: `opvallend hoger`, `boven de Treeknorm`. */
export function verdictWords({verdict, series, limit}: GlanceRow): Told {
  const words = [brief(verdict, series.indicator), limit?.beyond ? briefLimit(limit) : ''].filter(Boolean);
  const tokens = verdict.level === 'none' ? [] : [tokenOf(verdict)];
  return told(words.join('; '), ...tokens, ...(limit?.beyond ? [`${limit.id}=beyond`] : []));
}

/** All that a row shows: `13%, hoger dan 9%; middelste helft van de groep: 7–12%; vorig jaar 14%`. */
export function spoken(row: GlanceRow): Told {
  const {series, own, peers, verdict, before, limit} = row;
  const precise = preciseOf(row);
  if (series.self === null)
    return told([read(peers, precise), spreadWords(peers, precise, own)].filter(Boolean).join('; '));
  const mine = read(own, precise) || hiddenWords(series, series.subject, chosen(series));
  const theirs = read(peers, precise);
  const apart = howMuch(verdict, series.indicator);
  const group =
    theirs === ''
      ? 'de groep heeft hier geen cijfer'
      : apart === ''
        ? `groep ${theirs}${brief(verdict, series.indicator) === '' ? '' : `: ${brief(verdict, series.indicator)}`}`
        : `${apart} dan ${verdict.others ? 'bij de anderen' : theirs}`;
  const parts = [
    `${mine}, ${group}`,
    limit?.beyond ? briefLimit(limit) : '',
    spreadWords(peers, precise, own),
    before === null ? '' : `${stepWords(series).before} ${read(before, precise)}`
  ];
  return {...verdictWords(row), text: parts.filter(Boolean).join('; ')};
}

/** Only where the drawing shows it. */
function spreadWords(peers: Point, indicator: IndicatorPlan, own: Point): string {
  if (spreadOf(peers) === null || (own.value === null && boundOf(own, indicator) === null)) return '';
  return `middelste helft van de groep: ${span(peers.p25!, peers.p75!, indicator)}`;
}

/** `13%` in a column whose row names the figure: without a unit that is long. */
export function columned(point: Point, indicator: IndicatorPlan): string {
  const words = readingBeside(point, indicator);
  return words === '' ? '–' : words;
}

const readingBeside = (point: Point, indicator: IndicatorPlan): string =>
  (readingInWords(point, {...indicator, unit: isShare(indicator.kind) ? indicator.unit : ''}) ?? '')
    .replace(/^minder dan /, '<')
    .replace(/^meer dan /, '>');

/** Why a figure has no row. */
export function withoutWords({series, why}: Without): string {
  switch (why) {
    case 'hidden':
      return 'afgeschermd';
    case 'unsplit':
      return 'niet te zien bij deze keuze';
    default:
      return `geen cijfers in ${axisLabel(series, chosen(series))}`;
  }
}
