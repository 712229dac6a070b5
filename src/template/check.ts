import {existsSync} from 'node:fs';
import {InputError} from '../errors.ts';
import {parse} from '../periods/period.ts';
import {checkAudiences} from './check-audiences.ts';
import {checkCounted} from './check-counted.ts';
import {checkFigures} from './check-figures.ts';
import {checkPolicy, checkRenewable} from './check-policy.ts';
import {checkRelations} from './check-relations.ts';
import {checkUpload} from './check-upload.ts';
import {checkWith} from './check-with.ts';
import type {Dimension, Indicator, Template} from './define.ts';
import type {Family} from './family.ts';
import {formParts, headings} from './text.ts';

/**
 * What the compiler cannot see of a family: ids that are unique and known, texts and codes that are there, a source with
 * a policy, rules that do not go below their floor. Throws an InputError that lists every fault.
 */
export function check(family: Family): void {
  const {template} = family;
  const indicators = template.chapters.flatMap((chapter) => chapter.indicators);
  const faults = [
    ...twice(
      'indicator',
      indicators.map((indicator) => indicator.id)
    ),
    ...twice(
      'chapter',
      template.chapters.map((chapter) => chapter.id)
    ),
    ...twice('group', groupIds(template)),
    ...untold(family),
    ...unread(family),
    ...formless(family),
    ...Object.entries(template.dataset.dimensions).flatMap(([id, dimension]) => [
      ...codeless(id, dimension),
      ...untimed(id, dimension)
    ]),
    ...periodless(template),
    ...indicators.flatMap((indicator) => checkIndicator(indicator, template)),
    ...knows(template, indicators),
    ...checkCounted(template),
    ...checkRelations(template),
    ...checkPolicy(template.policy),
    ...checkRenewable(template),
    ...checkAudiences(template),
    ...(template.upload ? checkUpload(template.upload, template) : []),
    ...(existsSync(family.theme) ? [] : ['theme.css is missing'])
  ];
  if (faults.length > 0)
    throw new InputError(`The family "${template.id}" does not fit together:\n- ${faults.join('\n- ')}`);
}

/** Every indicator and chapter says why it is there. */
const untold = ({texts, chapters, template}: Family): string[] => [
  ...template.chapters
    .filter(({id}) => !chapters.has(id))
    .map(({id}) => `the text of chapter "${id}" is missing: chapters/${id}.md`),
  ...template.chapters
    .flatMap(({indicators}) => indicators)
    .filter(({id}) => !texts.has(id))
    .map(({id}) => `the text of indicator "${id}" is missing: indicators/${id}.md`)
];

/** Only periods come from the delivery: the codes of a class have an order and words, which nobody else can give. */
const codeless = (id: string, {role, values}: Dimension): string[] =>
  role === 'class' && Object.keys(values ?? {}).length === 0
    ? [`dimension "${id}" is a class and has no values: name its codes, in the order in which they are shown`]
    : [];

/** Groups, editions and courses go by one period. */
function periodless({dataset}: Template): string[] {
  const periods = Object.values(dataset.dimensions).filter(({role}) => role === 'period').length;
  return periods === 1
    ? []
    : [`${periods} dimensions have the role "period": it is one, by which groups are made`];
}

/** Where the codes of a period are named, they are of its step; a class has none. */
function untimed(id: string, {role, step, values = {}}: Dimension): string[] {
  if (role === 'class')
    return step === undefined ? [] : [`dimension "${id}" is a class and has a step: only a period has one`];
  return Object.keys(values)
    .filter((code) => parse(code)?.step !== (step ?? 'year'))
    .map((code) => `dimension "${id}" names the period "${code}", which is no ${step ?? 'year'}`);
}

/** A part of a text under a title that nothing shows would be lost without a word. */
const unread = ({texts, chapters}: Family): string[] => [
  ...[...texts].flatMap(([id, {parts}]) =>
    [...parts.keys()]
      .filter((title) => !(Object.values(headings) as string[]).includes(title))
      .map((title) => `the text of "${id}" has a part "${title}" that no report shows`)
  ),
  ...[...chapters].flatMap(([id, {parts}]) =>
    [...parts.keys()].map((title) => `the text of chapter "${id}" has a part "${title}" that no report shows`)
  )
];

const indicatorsOf = ({chapters}: Template): readonly Indicator[] =>
  chapters.flatMap((chapter) => chapter.indicators);

/** Every figure says to who maintains it what it is for; what stands in another's figure has none. */
function formless({texts, template}: Family): string[] {
  const all = indicatorsOf(template);
  const figures = all.filter((one) => all.every((other) => other.with !== one));
  return figures.flatMap(({id}) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const said = text.parts.get(headings.form) ?? '';
    return formParts
      .filter((part) => !new RegExp(`<li>${part}: \\S`).test(said))
      .map((part) => `the text of "${id}" does not say under "${headings.form}": "- ${part}: …"`);
  });
}

const groupIds = (template: Template): string[] => [
  template.policy.pool.id,
  ...template.policy.groupings.flatMap((grouping) => Object.keys(grouping.classes))
];

function twice(what: string, ids: readonly string[]): string[] {
  const doubles = ids.filter((id, at) => ids.indexOf(id) !== at);
  return doubles.map((id) => `${what} "${id}" is declared twice`);
}

function checkIndicator(indicator: Indicator, template: Template): string[] {
  const dimensions = Object.keys(template.dataset.dimensions);
  const axes = Object.keys(indicator.show);
  const unknown = [...axes, ...Object.keys(indicator.unavailable ?? {}), ...indicator.count.addsOver].filter(
    (id) => !dimensions.includes(id)
  );
  return [
    ...checkFigures(indicator),
    ...checkEnds(indicator, template),
    ...checkWith(indicator, indicatorsOf(template)),
    ...unknown.map((id) => `indicator "${indicator.id}" names the unknown dimension "${id}"`),
    ...(axes.length === 0 ? [`indicator "${indicator.id}" shows nothing`] : []),
    ...holes(indicator),
    ...clauses(indicator),
    ...(indicator.source in template.dataset.sources
      ? []
      : [`indicator "${indicator.id}" names an unknown source`]),
    ...(indicator.source in template.policy.sources
      ? []
      : [`the policy does not say what the reader knows of source "${indicator.source}"`])
  ];
}

/** What is assumed is said in one sentence for all figures together. */
const clauses = ({id, definition: {assumptions = [], lists = []}}: Indicator): string[] =>
  [...assumptions, ...lists.flatMap(({assumed = []}) => assumed)]
    .filter((words) => !/^dat .*[^.]$/.test(words))
    .map((words) => `indicator "${id}" assumes "${words}", which does not read as "dat …" without a period`);

/** A sentence without the hole that it is for would leave out what it is about. */
function holes({id, say, count, benchmark = true}: Indicator): string[] {
  const {own, group, usual, negative} = say;
  const ofOne = {own, ...(negative ? {'negative.own': negative.own} : {})};
  const ofGroup = {
    group,
    ...(negative ? {'negative.group': negative.group} : {}),
    ...(count.kind === 'count' ? {usual} : {})
  };
  const wanted = [
    ...Object.entries(ofOne).map(([name, words]) => [name, words, ['value']] as const),
    ...Object.entries(benchmark ? ofGroup : {}).map(
      ([name, words]) => [name, words, ['value', 'group']] as const
    )
  ];
  return wanted.flatMap(([name, words = '', names]) =>
    names
      .filter((hole) => !words.includes(`{${hole}}`))
      .map((hole) => `indicator "${id}" has no {${hole}} in say.${name}`)
  );
}

/** Two ends of one picture are in the report both, and have the same categories in the same order. */
function checkEnds(indicator: Indicator, {chapters}: Template): string[] {
  const others = Object.values(indicator.show).flatMap((shows) =>
    (shows ?? []).flatMap((show) => (show.kind === 'ends' ? [show.of] : []))
  );
  const known = chapters.flatMap((chapter) => chapter.indicators);
  const categories = ({count}: Indicator) =>
    Object.keys('categories' in count ? (count.categories ?? {}) : {});
  return others.flatMap((other) => [
    ...(known.includes(other)
      ? []
      : [`indicator "${indicator.id}" draws "${other.id}", which no chapter has`]),
    ...(categories(other).join() === categories(indicator).join()
      ? []
      : [`indicator "${indicator.id}" draws "${other.id}", which has other categories`])
  ]);
}

function knows(template: Template, indicators: readonly Indicator[]): string[] {
  const named = [template.policy.individual.indicator, template.words.headline.indicator];
  return named
    .filter((id) => !indicators.some((indicator) => indicator.id === id))
    .map((id) => `the template names the unknown indicator "${id}"`);
}
