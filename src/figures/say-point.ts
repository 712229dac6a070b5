import {alongAt, alongIn} from './along.ts';
import {between, counted, isShare, readingInWords, tally} from './format.ts';
import {isAbsent, isIncomplete} from './place.ts';
import {isGroup} from './scope.ts';
import type {Point, Series} from './series.ts';
import {axisLabel, categoryLabel, hiddenWords, inSentence} from './words.ts';

/**
 * One mark of a drawing in words, for who walks past it or points at it:
 * "2019, uw praktijk: 14,7% (34 van 231 trajecten)".
 */
export function sayPoint(series: Series, point: Point): string {
  const category = series.indicator.categories.length > 1 ? categoryLabel(series, point.category) : '';
  const where = [axisLabel(series, point.on), category, ownerOf(series, point)].filter(Boolean).join(', ');
  const early = isIncomplete(series, point.on) && point.value !== null ? 'voorlopig' : '';
  const more = [basisOf(series, point), spreadOf(series, point), early].filter(Boolean).join('; ');
  return `${where}: ${figureOf(series, point)}${more === '' ? '' : ` (${more})`}`;
}

function ownerOf({subject, selfLabel, group, beside}: Series, {scope}: Point): string {
  if (scope === subject) return inSentence(selfLabel);
  return inSentence((scope === beside?.id ? beside : group)?.label ?? '');
}

function figureOf(series: Series, point: Point): string {
  if (point.status === 'hidden') return hiddenWords(series, point.scope, point.on);
  const said = readingInWords(point, series.indicator);
  if (said !== null)
    return series.indicator.kind === 'count' && isGroup(point.scope) ? `in doorsnee ${said}` : said;
  return nothingWords(series, point);
}

/** Why a point that is not hidden has no figure: nobody here, or nothing known of it. */
export const nothingWords = (series: Series, point: Point | undefined): string =>
  point?.status === 'none' && !(point.scope === series.subject && isAbsent(series, point.on))
    ? 'komt niet voor'
    : 'geen cijfers';

/** `34 van 231 trajecten`; a group's parts are rounded apart, so that only its spread is said. */
function basisOf(series: Series, point: Point): string {
  const {subject, indicator} = series;
  const {scope, value, x, n, unreliable} = point;
  const [along, there] = [alongIn(series), alongAt(series, point)];
  if (along !== null) return there === undefined ? '' : alongWords(along, there);
  if (scope !== subject || value === null || n === null || indicator.kind === 'count') return '';
  const basis = counted(n, indicator.of);
  const said = isShare(indicator.kind) && x !== null ? `${tally(x)} van ${basis}` : basis;
  return unreliable ? `${said}, te weinig voor een conclusie` : said;
}

/** `113 trajecten`; of a group what is usual for one of its providers. */
function alongWords(along: Series, there: Point): string {
  const said = there.value === null ? null : readingInWords(there, along.indicator);
  return said === null ? '' : isGroup(there.scope) ? `en ${said}` : said;
}

function spreadOf({self, indicator}: Series, {scope, value, p25, p75}: Point): string {
  if (scope === self || value === null || p25 === null || p75 === null) return '';
  return `middelste helft ${between(p25, p75, indicator)}`;
}
