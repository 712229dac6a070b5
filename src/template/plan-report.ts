/** How the plan of one report is made of a family and of what is known of its reader. */
import {amount, rounded} from '../figures/format.ts';
import {isGroup, isOwn} from '../figures/scope.ts';
import type {DimensionPlan, IndicatorPlan} from '../figures/series.ts';
import {isSingle} from '../periods/period.ts';
import {fromTo, labelOf, namesOf} from '../periods/words.ts';
import {audiencesOf, type Within, withFloors, worded} from './audience.ts';
import {becauseOf, type Known} from './because.ts';
import type {CodeList, Dimension, Indicator, Policy, Source, Template} from './define.ts';
import {planIndicator} from './indicator-plan.ts';
import type {Family} from './load.ts';
import type {Explained, ListPlan, ReportPlan} from './plan.ts';
import {headings, type Text} from './text.ts';
import {planUpload} from './upload-plan.ts';

/** What a report's plan is made of, besides the family itself. */
export interface PlanInput {
  readonly edition: string;
  readonly period: {readonly from: string; readonly to: string};
  readonly delivered: string;
  /** See ReportPlan. */
  readonly judged?: string | undefined;
  readonly coverage: readonly string[];
  /** Period codes of the delivery: single ones first, in order. */
  readonly periods: readonly string[];
  readonly reader: {
    readonly id: string;
    readonly name: string;
    readonly audience: string;
    readonly self: string | null;
    /** Class → the codes at which it sees figures, see isWithin. */
    readonly within: Within;
    readonly groups: readonly {readonly id: string; readonly memberIn: readonly string[]}[];
  };
  /** What is known of the reader itself; a pooled report, the same for all, tells none of it. */
  readonly known: Known;
  /** Group id → number of providers as it may be shown. */
  readonly providers: ReadonlyMap<string, number>;
}

/** One report's plan (JSON): what it shows, in which words; all but its check number, which is reckoned over it. */
export function planReport({template, texts, chapters}: Family, input: PlanInput): Omit<ReportPlan, 'hash'> {
  const {reader} = input;
  const {words} = template;
  const audience = audiencesOf(template)[reader.audience];
  const policy = withFloors(template.policy, audience);
  return {
    family: template.id,
    edition: input.edition,
    title: template.title,
    publisher: template.publisher,
    contact: template.contact,
    audience: reader.audience,
    reader: {id: reader.id, name: reader.name},
    period: fromTo(input.period.from, input.period.to),
    delivered: input.delivered,
    ...(input.judged === undefined ? {} : {judged: input.judged}),
    coverage: input.coverage,
    self: reader.self,
    selfLabel: labelOfSelf(reader.self, template),
    members: isGroup(reader.self) ? (input.providers.get(reader.self) ?? 0) : 0,
    dimensions: Object.entries(template.dataset.dimensions).map(([id, dimension]) =>
      planDimension(id, dimension, policy, input)
    ),
    groupLabel: words.group,
    groups: planGroups(template, input),
    chapters: planChapters(template, chapters, reader.audience),
    ranking: template.ranking ?? true,
    indicators: planIndicators(template, policy, input),
    explained: explainAll(template, texts, reader.audience),
    ...(template.upload && isOwn(reader.self)
      ? {upload: planUpload(template.upload, policy, input.periods)}
      : {}),
    headline: words.headline,
    thresholds: [policy.minProviders, policy.minClients].flatMap(({says}) => says ?? []),
    rules: rulesSaid(policy),
    words: planWords(words, audience?.opening ?? '')
  };
}

function planIndicators(
  {chapters}: Template,
  policy: Policy,
  {periods}: PlanInput
): ReportPlan['indicators'] {
  const all = chapters.flatMap((chapter) => chapter.indicators);
  return all.map((indicator) => ({
    ...planIndicator(indicator, policy, periods),
    ...withinOf(indicator, all)
  }));
}

/** The figure in which an indicator stands, where that is another's. */
function withinOf(one: Indicator, all: readonly Indicator[]): Pick<IndicatorPlan, 'within'> {
  const host = all.find((other) => other.with?.id === one.id);
  return host === undefined ? {} : {within: host.id};
}

function planGroups(
  template: Template,
  {reader, providers, periods, known}: PlanInput
): ReportPlan['groups'] {
  return reader.groups.map((group) => ({
    ...describeGroup(template.policy, group.id),
    memberIn: group.memberIn,
    providers: providers.get(group.id) ?? 0,
    ...(isOwn(reader.self) ? {because: becauseOf(template, group, periods, known)} : {})
  }));
}

const planChapters = (
  {chapters}: Template,
  texts: Family['chapters'],
  audience: string
): ReportPlan['chapters'] =>
  chapters.map(({id, title, pace, indicators}) => ({
    id,
    title: worded(title, audience),
    html: texts.get(id)!.why,
    ...(pace === undefined ? {} : {pace}),
    indicators: indicators.map((indicator) => indicator.id)
  }));

const explainAll = (
  {chapters, dataset}: Template,
  texts: Family['texts'],
  audience: string
): ReportPlan['explained'] =>
  Object.fromEntries(
    chapters
      .flatMap(({indicators}) => indicators)
      .map((indicator) => {
        const source = dataset.sources[indicator.source]!;
        return [indicator.id, explain(indicator, source, texts.get(indicator.id)!, audience)];
      })
  );

const planWords = (words: Template['words'], opening: string): ReportPlan['words'] => ({
  own: words.own,
  coverage: words.coverage ?? 'Dekking',
  opening,
  talk: words.talk,
  ...{providers: words.providers, provider: words.provider, people: words.people},
  ...{hidden: words.hidden, hiddenOwn: words.hiddenOwn, never: words.never}
});

const labelOfSelf = (self: string | null, {policy, words}: Template): string =>
  isGroup(self) ? describeGroup(policy, self).label : self === null ? '' : words.own;

/** What an explanation says, with the words for who reads it. */
function explain(indicator: Indicator, source: Source, {why, parts}: Text, audience: string): Explained {
  const {definition, ask} = indicator;
  const {numerator, denominator, from, codes = [], lists = [], assumptions = [], note} = definition;
  return {
    ...{why, how: parts.get(headings.how) ?? '', limits: parts.get(headings.limits) ?? ''},
    ...{changes: dated(parts.get(headings.changes) ?? ''), source: source.title, always: source.limits ?? []},
    ...{numerator, denominator, from: labelOf(from), codes, lists: lists.map(listOf)},
    assumptions: [...assumptions, ...lists.flatMap(({assumed = []}) => assumed)],
    ...stepOf(indicator),
    ask: ask.map((question) => worded(question, audience)),
    ...(note === undefined ? {} : {note})
  };
}

/** A group's mean is not published as it is: the step to which it is rounded, in words. */
function stepOf({count, unit, benchmark = true}: Indicator): Pick<Explained, 'step'> {
  if (count.kind !== 'mean' || !benchmark) return {};
  const decimals = [0, 1, 2, 3].find((digits) => rounded(count.step, digits) === count.step) ?? 3;
  return {step: amount(count.step, {kind: 'mean', unit, decimals})};
}

const listOf = ({title, checked, source, sources}: CodeList): ListPlan => ({
  title,
  checked: dated(checked),
  sources: sources ?? (source === undefined ? [] : [source])
});

/** Every date in it in words. */
const dated = (text: string): string =>
  text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => day.format(new Date(`${date}T12:00:00Z`)));

const day = new Intl.DateTimeFormat('nl-NL', {dateStyle: 'long', timeZone: 'UTC'});

function planDimension(
  id: string,
  dimension: Dimension,
  {totalsOver}: Policy,
  {periods, reader}: Pick<PlanInput, 'periods' | 'reader'>
): DimensionPlan {
  const {label, per, role, step = 'year', total} = dimension;
  const known = new Set(reader.groups.flatMap((group) => group.memberIn));
  // A report opens at the last period of which the reader has figures: some stop before the edition ends.
  const isSeen = (code: string): boolean => role !== 'period' || known.size === 0 || known.has(code);
  // R13: groups have no total over what the policy does not list.
  const together = {axis: false, compared: totalsOver.value.includes(id)};
  const codes = dimension.values
    ? Object.entries(dimension.values).map(([code, value]) => ({code, ...value, axis: true, compared: true}))
    : periods
        .filter((code) => isOwn(reader.self) || isSingle(code) || together.compared)
        .map((code) => ({
          code,
          ...namesOf(code),
          ...(isSingle(code) ? {axis: true, compared: true} : together)
        }));
  const isShown = reader.self !== null || together.compared;
  const all = total && isShown ? [{...total, ...together}, ...codes] : codes;
  const seen = reader.within[id];
  const values = all.filter(({code}) => !seen || seen.includes(code));
  const initial =
    (seen ? seen[0] : isShown ? total?.code : undefined) ??
    codes.findLast(({code, axis}) => axis && isSeen(code))?.code ??
    codes.at(-1)?.code ??
    '';
  return {
    ...{id, label, per, role, values, initial},
    ...(step === 'year' ? {} : {step}),
    ...(total ? {total: total.code} : {})
  };
}

function describeGroup(policy: Policy, id: string): {id: string; label: string; sentence: string} {
  if (id === policy.pool.id) return policy.pool;
  const found = policy.groupings.find((grouping) => id in grouping.classes);
  return {id, ...found!.classes[id]!};
}

/** The policy's sentences that a reader may see; a rule without one stays inside (R15). */
function rulesSaid(policy: Policy): ReportPlan['rules'] {
  const {sources, pool: _pool, groupings: _groupings, ...rules} = policy;
  const own = Object.values(sources).flatMap((known) => (known.minOwn ? [known.minOwn] : []));
  const said = [...Object.values(rules), ...own].flatMap(({rule, says}) => (says ? [{rule, says}] : []));
  return said.filter(({says}, at) => said.findIndex((other) => other.says === says) === at);
}
