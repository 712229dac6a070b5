/** Periods in Dutch: how they are called, and the words of their step. */
import {type Period, parse, partsOf, type Step} from './period.ts';

// Written out: engines shorten months each in their own way, and a redraw reads as what was drawn at build.
const quarters = ['eerste', 'tweede', 'derde', 'vierde'] as const;
const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const brief = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** A name in two parts, so that two of one year name it once: `januari`, ` 2021`. */
type Name = readonly [part: string, rest: string];

const long: Readonly<Record<Step, (year: number, part: number) => Name>> = {
  year: (year) => ['', fourDigits(year)],
  quarter: (year, part) => [quarters[part - 1]!, ` kwartaal van ${fourDigits(year)}`],
  month: (year, part) => [months[part - 1]!, ` ${fourDigits(year)}`]
};

const short: typeof long = {
  year: long.year,
  quarter: (year, part) => [`${part}e`, ` kw. ${fourDigits(year)}`],
  month: (year, part) => [brief[part - 1]!, ` ${fourDigits(year)}`]
};

const fourDigits = (year: number): string => String(year).padStart(4, '0');

/**
 * `2021`, `het derde kwartaal van 2021`, `maart 2021`, `2020 en 2021 samen`, `januari tot en met maart 2021 samen`: it
 * reads on behind *in*, *over* and *sinds*. What is no period is called by its code.
 */
export function labelOf(code: string): string {
  const period = parse(code);
  if (period === null) return code;
  if (period.first === period.last) return joined(period, long, '');
  return `${joined(period, long, period.last - period.first === 1 ? ' en ' : ' tot en met ')} samen`;
}

/** Where there is little room: `mrt 2021`, `jan–mrt 2021`, `2020–2021`. */
export function shortOf(code: string): string {
  const period = parse(code);
  return period === null ? code : joined(period, short, '–');
}

/** A period and what follows until another: `2017 tot en met 2021`, `maart 2021`. */
export function fromTo(from: string, to: string): string {
  return from === to ? labelOf(from) : `${labelOf(from)} tot en met ${labelOf(to)}`;
}

function joined({step, first, last}: Period, names: typeof long, between: string): string {
  const [from, to] = [first, last].map((at) => names[step](...partsOf(step, at))) as [Name, Name];
  const the = names === long && step === 'quarter' ? 'het ' : '';
  if (first === last) return `${the}${to.join('')}`;
  if (from[1] !== to[1] || step === 'year') return `${the}${from.join('')}${between}${the}${to.join('')}`;
  return `${the}${from[0]}${between}${to[0]}${to[1]}`;
}

/** A value of a dimension by its code: `short` only where it is shorter. */
export function namesOf(code: string): {readonly label: string; readonly short?: string} {
  const [label, brief] = [labelOf(code), shortOf(code)];
  return {label, ...(brief === label ? {} : {short: brief})};
}

/** What a sentence says of one of a step, in its gender and number. */
export interface StepWords {
  /** `jaar`, `jaren`. */
  readonly one: string;
  readonly many: string;
  /** `het jaar`. */
  readonly the: string;
  /** `dat jaar`, `die jaren`. */
  readonly that: string;
  readonly those: string;
  /** `vorig jaar`: before now. */
  readonly last: string;
  /** `het jaar ervoor`: before the one that was named. */
  readonly before: string;
  /** `elk jaar`, which reads on with `sinds …`. */
  readonly every: string;
  /** `een eerder jaar`. */
  readonly earlier: string;
  /** `het ene jaar`, `het andere`. */
  readonly oneTime: string;
  readonly another: string;
  /** `het ontbrekende jaar`. */
  readonly missing: string;
  /** `een jaar dat nog niet compleet is`. */
  readonly open: string;
}

const nouns = {
  year: ['jaar', 'jaren', 'het'],
  quarter: ['kwartaal', 'kwartalen', 'het'],
  month: ['maand', 'maanden', 'de']
} as const satisfies Readonly<Record<Step, readonly [one: string, many: string, article: 'het' | 'de']>>;

export function wordsOf(step: Step): StepWords {
  const [one, many, article] = nouns[step];
  const [that, e] = article === 'het' ? ['dat', ''] : ['die', 'e'];
  return {
    one,
    many,
    the: `${article} ${one}`,
    that: `${that} ${one}`,
    those: `die ${many}`,
    last: `vorig${e} ${one}`,
    before: `${article} ${one} ervoor`,
    every: `elk${e} ${one}`,
    earlier: `een eerder${e} ${one}`,
    oneTime: `${article} ene ${one}`,
    another: `${article} andere`,
    missing: `${article} ontbrekende ${one}`,
    open: `een ${one} ${that} nog niet compleet is`
  };
}
