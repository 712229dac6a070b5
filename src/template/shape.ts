import {z} from 'zod';
import type {Policy, Rule, Words} from './define.ts';

/**
 * What the house takes out of a template without asking. A family is checked by the compiler too; but it is loaded as it
 * stands, and a part that is missing would end far from where it was forgotten.
 */
const words = () => z.string('needs words').min(1, 'needs words');
const does = () =>
  z.custom<(...given: never[]) => unknown>((it) => typeof it === 'function', 'needs a function');
const row = () => z.custom((it) => it instanceof z.ZodType, 'needs a row of fields, z.object({…})');
const record = <Of extends z.ZodType>(of: Of) => z.record(z.string(), of, 'is missing');
const list = <Of extends z.ZodType>(of: Of) => z.array(of, 'needs a list');
const part = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.looseObject(shape, 'is missing');
const rule = () => part({value: z.unknown().refine((it) => it !== undefined, 'is missing'), rule: words()});

const dimension = part({
  label: words(),
  per: words(),
  role: z.enum(['period', 'class'], 'is "period" or "class"')
});
const source = part({file: words(), title: words(), row: row()}).refine(
  ({cells, counted}) => typeof cells === 'function' || typeof counted === 'object',
  'needs a function `cells`, or is made by counted()'
);

const indicator = part({
  id: words(),
  title: words(),
  short: words(),
  unit: z.string("needs words, or none: ''"),
  source: words(),
  count: part({
    kind: z.enum(['share', 'distribution', 'flow', 'mean', 'count'], 'is a kind that nobody counts'),
    of: words(),
    addsOver: list(words())
  }),
  show: record(list(part({kind: words()}))),
  say: part({own: words()}),
  ask: list(z.unknown()),
  definition: part({numerator: words(), denominator: words(), from: words()})
});

const grouping = part({
  id: words(),
  classes: record(part({label: words(), sentence: words()})),
  classOf: does(),
  withPool: z.boolean('is true or false')
});

/** Rules that are a value and no more: what else a policy holds has parts of its own. */
type Numbered = {
  [Name in keyof Policy]: Policy[Name] extends Rule<number | readonly string[]>
    ? keyof Policy[Name] extends keyof Rule
      ? Name
      : never
    : never;
}[keyof Policy];

/** As a record, so that the compiler misses a rule that is not here. */
const rules: Readonly<Record<Numbered, true>> = {
  ...{
    minClients: true,
    minProviders: true,
    pPercent: true,
    topShare: true,
    roundingBase: true,
    minParts: true
  },
  ...{boundFrom: true, bound: true, median: true, quartiles: true, deciles: true, orderStatistics: true},
  ...{rankFrom: true, zeroFrom: true, totalsOver: true, reliableFrom: true}
};

const policy = part({
  individual: part({indicator: words(), at: record(words()), periods: z.number('needs a number')}),
  pool: part({id: words(), label: words(), sentence: words()}),
  groupings: list(grouping),
  ...Object.fromEntries(Object.keys(rules).map((name) => [name, rule()])),
  sources: record(part({readerKnows: z.boolean('is true or false')}))
});

type Called = Exclude<keyof Words, 'coverage' | 'headline'>;

/** As a record, as the rules are. */
const called: Readonly<Record<Called, true>> = {
  ...{group: true, own: true, providers: true, provider: true, people: true},
  ...{hidden: true, hiddenOwn: true, never: true, talk: true}
};

const template = part({
  id: words(),
  title: words(),
  publisher: words(),
  contact: words(),
  dataset: part({
    dimensions: record(dimension),
    holders: part({file: words(), row: row(), holder: does()}),
    sources: record(source)
  }),
  policy,
  chapters: list(part({id: words(), indicators: list(indicator)})),
  words: part({
    ...Object.fromEntries(Object.keys(called).map((name) => [name, words()])),
    headline: part({indicator: words(), label: words()})
  })
});

/** Every part of a template that is missing or is something else than its name promises, each in a line. */
export function misshapen(declared: unknown): readonly string[] {
  const {error} = template.safeParse(declared);
  return (error?.issues ?? []).map(({path, message}) => `${said(path, declared)} ${message}`);
}

/** `indicator "geslaagd": say.own`, `policy.groupings #2: classOf`: by the name that a person gave it, where it has one. */
function said(path: readonly PropertyKey[], declared: unknown): string {
  const at = path[0] === 'chapters' && path[2] === 'indicators' ? 4 : 0;
  const id = at === 0 ? undefined : idOf(path.slice(0, at).reduce(step, declared));
  if (id !== undefined) return [`indicator "${id}"`, path.slice(at).join('.')].filter(Boolean).join(': ');
  return path
    .map((key, depth) => (typeof key === 'number' ? ` #${key + 1}` : `${depth > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

const step = (of: unknown, key: PropertyKey): unknown =>
  (of as Record<PropertyKey, unknown> | undefined)?.[key];

const idOf = (of: unknown): string | undefined => {
  const id = step(of, 'id');
  return typeof id === 'string' ? id : undefined;
};
