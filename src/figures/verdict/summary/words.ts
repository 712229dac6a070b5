/** Findings as Dutch sentences: what, how much, beside whom, and since when. */
import {amountInWords, isShare, leading, readingInWords} from '../../format.ts';
import {chosen, figureOf, isCompared, pointAt} from '../../place.ts';
import type {IndicatorPlan, Series, View} from '../../series.ts';
import {type Told, together, told} from '../../told.ts';
import {
  axisLabel,
  categoryLabel,
  groupWords,
  inSentence,
  selfWords,
  sentence,
  stepWords
} from '../../words.ts';
import {type Change, earlierThan} from '../change.ts';
import {isJudged, verdictOn} from '../compared.ts';
import {type Limited, sayLimit} from '../limit.ts';
import {type Beside, finer, howMuch, sayBeside} from '../say-verdict.ts';
import {tokenOf} from '../verdict.ts';
import {type Fact, type Findings, most} from './findings.ts';

/** A sentence in parts, so that its topic can be a link and its figure can stand out. */
export interface Line {
  readonly id: string;
  readonly topic: string;
  readonly figure: string;
  /** Behind the figure, with what it judges. */
  readonly rest: Told;
}

/** The parts as one sentence. */
export const whole = ({topic, figure, rest}: Line): Told => ({
  ...rest,
  text: `${topic}: ${figure}${rest.text}.`
});

/** `Zorg vooraf, gespecialiseerde ggz: 20% van uw cliënten, opvallend hoger dan 8% bij …; zo is het elk jaar sinds 2018; …` */
export function lineOf(beside: Beside): Line {
  const {series, own, peers, verdict} = beside;
  const {indicator} = series;
  return {
    id: figureOf(indicator),
    topic: topicOf(beside),
    figure: amountInWords(own.value ?? 0, finer(indicator, verdict, own, peers)),
    rest: together([told(ofWhom(series)), sayBeside(beside, besideWhom(series)), lasting(beside)], '')
  };
}

/** `Wachttijd, samen: 16,2 weken; dat is 2,2 weken boven de Treeknorm van 14 weken.` */
export function limitLine(limited: Limited): Line {
  const said = sayLimit(limited);
  const {series, own} = limited;
  return {
    id: figureOf(series.indicator),
    topic: topicOf(limited),
    figure: amountInWords(own.value!, series.indicator),
    rest: {...said, text: `; ${said.text}`}
  };
}

/** `Wachttijd, tot intake: van 2,0 naar 3,1 weken; bij alle aanbieders van 2,0 naar 2,1 weken.` */
export function changeLine(change: Change): Line {
  const {series, before, after, verdict} = change;
  return {
    id: figureOf(series.indicator),
    topic: topicOf(change),
    figure: moved(series.indicator, before.value!, after.value!),
    rest: told(groupMoved(change), tokenOf(verdict))
  };
}

/** `Cliënten: van 513 naar 659 cliënten`; of an average, too, of which nobody knows what chance does. */
export function factLine({series, category, before, after}: Fact): Line {
  const {indicator} = series;
  const [was, is] = [before.value!, after.value!];
  const same = amountInWords(was, indicator) === amountInWords(is, indicator);
  const isCount = indicator.kind === 'count';
  const theirs = groupMoved({series, category, before, after});
  const unmoved = `, ${isCount ? '' : 'afgerond '}net zoveel als ${stepWords(series).before}`;
  return {
    id: figureOf(indicator),
    topic: isCount ? indicator.short : topicOf({series, category}),
    figure: same ? amountInWords(is, indicator) : moved(indicator, was, is),
    rest: told(`${same ? unmoved : ''}${isCount ? '' : `${theirs}; of dat toeval kan zijn, is niet bekend`}`)
  };
}

/** A figure of which nothing is said but that it is there. */
export const topicLine = ({indicator}: Series): Line => ({
  id: figureOf(indicator),
  topic: indicator.short,
  figure: '',
  rest: told('')
});

/** `Uitval: 13%, hoger dan 9%`: a figure in a list of them. */
export function shortLine({series, category, own, peers, verdict}: Beside): Line {
  const {indicator} = series;
  const precise = finer(indicator, verdict, own, peers);
  const [mine = '', theirs = ''] = [own, peers].map((point) => readingInWords(point, precise) ?? '');
  const than =
    verdict.side === 0
      ? `groep ${theirs}`
      : `${howMuch(verdict, indicator)} dan ${verdict.others ? 'bij de anderen' : theirs}`;
  return {
    id: figureOf(indicator),
    topic: topicOf({series, category}),
    figure: mine,
    rest: told(`, ${than}`, tokenOf(verdict))
  };
}

const ofWhom = ({indicator, pooled, selfLabel}: Series): string => {
  if (!isShare(indicator.kind)) return pooled ? ` bij ${inSentence(selfLabel)}, ` : ' bij u, ';
  return pooled ? ` van de ${indicator.of} van ${inSentence(selfLabel)}, ` : ` van uw ${indicator.of}, `;
};

/** Letters of a group's name above which a sentence gets too long; the line above the list names it in full. */
const longName = 24;

function besideWhom(series: Series): string {
  const words = groupWords(series);
  return words.length > longName ? 'in de gekozen groep' : `bij ${words}`;
}

/** `van 8% naar 12%`, `van 2,0 naar 3,1 weken`. */
function moved(indicator: IndicatorPlan, from: number, to: number): string {
  const start = isShare(indicator.kind) ? amountInWords(from, indicator) : leading(from, indicator);
  return `van ${start} naar ${amountInWords(to, indicator)}`;
}

/** The unbroken row of earlier periods in which the figure differed to the same side. */
function lasting({series, category, verdict}: Beside): Told {
  const group = series.group!;
  const earlier = earlierThan(series).map((on) => ({on, was: verdictOn(series, group, category, on)}));
  const broken = earlier.findLastIndex(({was}) => was.level !== 'differs' || was.side !== verdict.side);
  const since = earlier.slice(broken + 1);
  const [first] = since;
  if (first === undefined) return told('');
  return told(
    `; zo is het ${stepWords(series).every} sinds ${axisLabel(series, first.on)}`,
    ...since.map(({was}) => tokenOf(was))
  );
}

/** The same movement in the group: then it is not the reader's alone. */
function groupMoved({series, category, before, after}: Omit<Change, 'verdict' | 'p'>): string {
  const {group, indicator} = series;
  const [from, to] = [before, after].map(({on}) => pointAt(series, group?.id, on, category)?.value ?? null);
  if (from == null || to == null) return '';
  const [start, end] = [from, to].map((value) => amountInWords(value, indicator));
  if (start === end) return `; ${besideWhom(series)} bleef het ${end}`;
  return `; ${besideWhom(series)} ${moved(indicator, from, to)}`;
}

/** The indicator and its category. */
export function topicOf({series, category}: Pick<Beside, 'series' | 'category'>): string {
  const named = categoryLabel(series, category);
  const label = /[,;:()]/.test(named) ? categoryLabel(series, category, true) : named;
  return [series.indicator.short, label]
    .filter(Boolean)
    .map((word, at) => (at === 0 ? word : lower(word)))
    .join(', ');
}

/** In the middle of a sentence; with a capital further on it is a name, and keeps its first. */
export const lower = (label: string): string => (/\p{Lu}/u.test(label.slice(1)) ? label : inSentence(label));

/** `2021, Kort`: what the findings are about. */
function viewWords(one: Series, {at}: Pick<View, 'at'>): string {
  return one.dimensions
    .toSorted((a, b) => Number(a.role === 'class') - Number(b.role === 'class'))
    .filter(({id, total}) => at[id] !== total)
    .flatMap(({id, values}) => values.find(({code}) => code === at[id])?.label ?? [])
    .join(', ');
}

const withGroup = (all: readonly Series[]): Series | undefined => all.find(({group}) => group !== null);

/** What was looked at: the line under the heading. */
export function sayBasis(all: readonly Series[], view: Pick<View, 'at'>, {judged, striking}: Findings): Told {
  const one = withGroup(all);
  if (!one)
    return told(sentence(all[0] ? `dit gaat over ${viewWords(all[0], view)}` : 'er zijn geen cijfers'));
  if (!isCompared(one, chosen(one))) return told(sentence(`dit gaat over ${viewWords(one, view)}`));
  const whose = one.pooled ? `de cijfers van ${selfWords(one)} samen` : 'uw cijfers';
  const beside = `${whose} over ${viewWords(one, view)} naast die van ${groupWords(one)}`;
  if (judged === 0) return told(sentence(beside));
  const made = judged === 1 ? '1 vergelijking' : `${judged} vergelijkingen`;
  const tokens = striking.map(({verdict}) => tokenOf(verdict));
  return told(sentence(`${beside}: ${[made, ...foundWords(striking.length)].join(', ')}`), ...tokens);
}

function foundWords(found: number): string[] {
  if (found === 0) return [];
  const differ = found === 1 ? '1 opvallend verschil' : `${found} opvallende verschillen`;
  return [found > most.striking ? `${differ} (hier de ${most.striking} zekerste)` : differ];
}

/** Said where nothing is striking. */
export function sayNothing(all: readonly Series[], {judged, unjudged, limits, differs}: Findings): string {
  if (all.length > 0 && !all.some(isJudged))
    return 'Dit rapport gaat over groepen: daarvan beoordelen we geen verschillen.';
  const one = withGroup(all);
  if (!one) return 'Er is geen groep om mee te vergelijken.';
  if (!isCompared(one, chosen(one))) return sentence(`er is geen vergelijking: ${one.words.never}`);
  const group = groupWords(one);
  if (judged === 0 && unjudged.length > 0)
    return sentence(
      `we zeggen niet wat opvalt naast ${group}: van deze cijfers is niet te berekenen wat toeval kan zijn`
    );
  if (judged === 0) return sentence(`er zijn te weinig cijfers om te vergelijken met ${group}`);
  if (one.pooled)
    return sentence(
      `dit gaat over een groep, niet over één ${one.words.provider}: we zeggen wat hoger of lager is, maar niet wat opvalt`
    );
  if (limits.length > 0)
    return sentence(
      `naast ${group} valt geen cijfer op; wel ${limits.length === 1 ? 'ligt er één cijfer' : `liggen er ${limits.length}`} voorbij ${normWords(limits)}`
    );
  if (differs.length > 0)
    return sentence(
      `niets valt op: er zijn verschillen met ${group}, maar van geen is zeker dat het groter is dan gewoon`
    );
  return sentence(`niets valt op naast ${group}`);
}

/** `de Treeknorm`; a norm, where there are several. */
export function normWords(limits: Findings['limits']): string {
  const [name, ...others] = new Set(limits.map(({norm}) => norm.label));
  return name === undefined || others.length > 0 ? 'een norm' : `de ${name}`;
}

/** What else changed, that nothing did, or that there is nothing earlier; empty where the list says it all. */
export function sayRest(all: readonly Series[], {changes, facts, twoPeriods, first}: Findings): string {
  const pooled = all.some((one) => one.pooled);
  if (first && !pooled && all.length > 0)
    return `Van ${stepWords(all[0]!).earlier} zijn er geen cijfers van u. Wat verandert, ziet u in een volgende rapportage.`;
  if (!twoPeriods) return '';
  const more = changes.length - most.changes;
  if (more > 0) return sentence(`en nog ${more === 1 ? 'één ander cijfer' : `${more} andere cijfers`}`);
  if (changes.length > 0) return '';
  const other = facts.some(({series}) => series.indicator.kind === 'mean') ? 'andere ' : '';
  return sentence(
    `${pooled ? 'geen cijfer waarvan we de marge kennen,' : `geen van uw ${other}percentages en gemiddelden`} veranderde meer dan door toeval kan`
  );
}

/** How many stand out, for the live region: `Opvallend: 3 cijfers.` */
export function sayFound({striking, limits}: Findings): Told {
  const tokens = striking.map(({verdict}) => tokenOf(verdict));
  const {length} = striking;
  const found = length === 0 ? 'niets' : length === 1 ? '1 cijfer' : `${length} cijfers`;
  const beyond =
    limits.length === 0
      ? ''
      : `; voorbij ${normWords(limits)}: ${limits.length === 1 ? '1 cijfer' : `${limits.length} cijfers`}`;
  return told(sentence(`opvallend: ${found}${beyond}`), ...tokens);
}
