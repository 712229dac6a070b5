import type {Categories, Indicator, NumberOf, Template} from './define.ts';

/** What a family knows of its own numbers: every indicator says what is plausible, and what is named exists. */
export function checkRelations(template: Template): string[] {
  const {relations = [], follows = {}, dataset} = template;
  return [
    ...indicatorsOf(template).flatMap(checkUsual),
    ...relations.flatMap(({left, right}) =>
      [left, right].flatMap((number) => numberFaults(number, template).map((fault) => `a relation ${fault}`))
    ),
    ...Object.entries(follows).flatMap(([column, said]) => {
      if ('rows' in said)
        return said.rows in dataset.sources
          ? []
          : [`the column "${column}" follows from the unknown source "${said.rows}"`];
      const numbers = 'part' in said ? [said.part, said.whole] : [said.number];
      return numbers.flatMap((number) =>
        numberFaults(number, template).map((fault) => `the column "${column}" follows from what ${fault}`)
      );
    })
  ];
}

const indicatorsOf = ({chapters}: Template): readonly Indicator[] =>
  chapters.flatMap((chapter) => chapter.indicators);

function checkUsual(indicator: Indicator): string[] {
  const {id, usual} = indicator;
  if (usual === undefined)
    return [`indicator "${id}" does not say between which values its numbers are plausible: usual`];
  const {n, each} = usual;
  const byCategory = each === undefined || isRange(each) ? {} : each;
  const ranges = [n, ...(isRange(each) ? [each] : Object.values(byCategory))];
  const known = categoriesOf(indicator);
  return [
    ...ranges
      .filter(([least, most]) => !(least <= most))
      .map(([least, most]) => `indicator "${id}" has no plausible value: ${least} is more than ${most}`),
    ...Object.keys(byCategory)
      .filter((category) => !known.has(category))
      .map((category) => `indicator "${id}" says what is plausible of the unknown category "${category}"`)
  ];
}

const isRange = (each: unknown): each is readonly [number, number] => Array.isArray(each);

function categoriesOf({count}: Indicator): ReadonlySet<string> {
  if (count.kind === 'flow') return new Set(pairs(count.from, count.to));
  return new Set(Object.keys(('categories' in count && count.categories) || {}));
}

const pairs = (from: Categories, to: Categories): readonly string[] =>
  Object.keys(from).flatMap((start) => Object.keys(to).map((end) => `${start}>${end}`));

/** What is named of a number and is not there. */
function numberFaults({of, category = [], at = {}}: NumberOf, template: Template): string[] {
  const indicator = indicatorsOf(template).find((one) => one === of);
  if (indicator === undefined) return [`names "${of.id}", which no chapter has`];
  const known = categoriesOf(indicator);
  return [
    ...[category]
      .flat()
      .filter((id) => !known.has(id))
      .map((id) => `names the unknown category "${id}" of "${of.id}"`),
    ...Object.entries(at)
      .filter(([id, code]) => !isCode(template.dataset.dimensions[id], code))
      .map(([id, code]) => `names the unknown code "${code}" of "${id}"`)
  ];
}

const isCode = (dimension: Template['dataset']['dimensions'][string] | undefined, code: string): boolean =>
  dimension !== undefined && (code in (dimension.values ?? {}) || code === dimension.total?.code);
