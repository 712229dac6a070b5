/** Sentences of the running page: what is chosen, what changed, and what a figure cannot be seen by. */
import type {IndicatorPlan, Series, View} from '../figures/series.ts';
import {axisOf} from '../figures/series-of.ts';
import {inSentence} from '../figures/words.ts';
import type {ReportPlan} from '../template/plan.ts';
import {hasGroups} from './has-groups.ts';

type Named = Pick<ReportPlan, 'dimensions' | 'groups' | 'groupLabel' | 'indicators' | 'words'>;

/** What is chosen, for above a print: "Jaar: 2020 · Benchmarkgroep: Alle". */
export function viewWords(plan: Named, view: View): string {
  return choices(plan, view)
    .map(([label, value]) => `${label}: ${value}`)
    .join(' · ');
}

/** The same without the names of the filters, as far as there is anything to choose: "2020 · Alle soorten · Alle". */
export function choiceWords(plan: Named, view: View): string {
  const known = new Set(plan.dimensions.filter(({values}) => values.length < 2).map(({label}) => label));
  return choices(plan, view)
    .filter(([label]) => !known.has(label))
    .map(([label, value]) => (label === alsoLabel ? `ook ${inSentence(value)}` : value))
    .join(' · ');
}

/** What a change did, for who cannot see it: "Jaar 2020. 18 figuren bijgewerkt." and the first sentence on view. */
export function changeWords(
  plan: Named,
  before: View,
  after: View,
  figures: number,
  sentence: string
): string {
  const was = choices(plan, before);
  const changed = choices(plan, after)
    .filter(([, value], at) => value !== was[at]?.[1])
    .map(([label, value]) => `${label} ${value}`);
  const alone = before.beside !== undefined && after.beside === undefined ? ['Geen tweede groep'] : [];
  const turned = plan.indicators
    .filter((indicator) => axisLabel(plan, indicator, before) !== axisLabel(plan, indicator, after))
    .map((indicator) => `${indicator.short} ${axisLabel(plan, indicator, after)}`);
  const updated = figures === 1 ? '1 figuur bijgewerkt' : `${figures} figuren bijgewerkt`;
  return [...changed, ...alone, ...turned, updated]
    .map((words) => `${words}.`)
    .concat(sentence)
    .join(' ')
    .trim();
}

/** Why a figure does not follow a choice that was made; empty where it follows them all. */
export function unavailableWords(
  {dimensions}: Pick<ReportPlan, 'dimensions'>,
  indicator: IndicatorPlan,
  view: View
): string {
  return dimensions
    .filter(({id, total, initial}) => view.at[id] !== (total ?? initial))
    .flatMap(({id}) => indicator.unavailable[id] ?? [])
    .join(' ');
}

const alsoLabel = 'Ook vergeleken met';

/** Label and value of every filter, in the order of the page. */
function choices(plan: Named, view: View): readonly (readonly [label: string, value: string])[] {
  const [group, beside] = [view.group, view.beside].map((id) => plan.groups.find((one) => one.id === id));
  const some = hasGroups(plan, view);
  return [
    ...plan.dimensions.map(
      ({id, label, values}) => [label, values.find(({code}) => code === view.at[id])?.label ?? ''] as const
    ),
    ...(group ? [[plan.groupLabel, some ? group.label : `geen (${plan.words.never})`] as const] : []),
    ...(beside && some ? [[alsoLabel, beside.label] as const] : [])
  ];
}

function axisLabel({dimensions}: Named, indicator: IndicatorPlan, view: View): string {
  return axisOf({indicator, dimensions, view}).per;
}

/** What a figure shows, for a file of it: "per jaar · Soort: Kort · Benchmarkgroep: Alle". */
export function shownWords({groupLabel}: Pick<Named, 'groupLabel'>, series: Series): string {
  const {axis, at, dimensions, group, beside} = series;
  const fixed = dimensions
    .filter(({id, values}) => id !== axis.id && values.length > 1)
    .map(({id, label, values}) => `${label}: ${values.find(({code}) => code === at[id])?.label ?? ''}`);
  return [
    axis.per,
    ...fixed,
    ...(group ? [`${groupLabel}: ${group.label}`] : []),
    ...(beside ? [`${alsoLabel}: ${beside.label}`] : [])
  ].join(' · ');
}

/** "Let op: hierin staan eigen cijfers van …": stands in every file that holds some. */
export const ownWords = ({reader}: Pick<ReportPlan, 'reader'>): string =>
  `Let op: hierin staan eigen cijfers van ${reader.name}, ook over kleine aantallen. Geef dit bestand niet zomaar aan anderen.`;

/** "Uit: Spiegelrapportage 2021, over 2017 tot en met 2021, uitgegeven door …": from which report a file is. */
export const reportWords = ({
  title,
  edition,
  period,
  publisher
}: Pick<ReportPlan, 'title' | 'edition' | 'period' | 'publisher'>): string =>
  `Uit: ${title} ${edition}, over ${period}, uitgegeven door ${publisher}`;
