/**
 * What a report family may say; families import this file, and only this file, as `#report`.
 * Every `define` returns its argument: it is there for the types, so that a wrong dimension, unit,
 * source or figure kind is a compile error. A family declares; it does not do.
 */
import type {z} from 'zod';
import type {IntervalKind} from '../figures/interval.ts';
import type {CategoryPlan, Comparative, Norm, Sayings, Show, UnionPlan} from '../figures/series.ts';
import type {Step} from '../periods/period.ts';
import type {Audiences, Worded} from './audience.ts';
import type {RecordColumn, RecordCount} from './records.ts';
import type {Follows, Range, Relation, Usual} from './relation.ts';
import type {Rule} from './rule.ts';
import type {Source} from './source.ts';
import type {UploadWords} from './upload.ts';

export {z} from 'zod';
export type {Audience, Audiences, Floors, ReadBy, Worded} from './audience.ts';
export {counted} from './counted.ts';
export {code, decimal, flag, month, quarter, text, whole, year} from './fields.ts';
export type {Follows, NumberOf, Range, Relation, Usual} from './relation.ts';
export {rule} from './rule.ts';
export type {Cell, Source} from './source.ts';
export type {CategoryPlan, Norm, Rule, Show};

/** A provider in one period: its name and the facts by which it is grouped. */
export interface HolderYear<Facts = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly name: string;
  /** Providers of one owner count as one in disclosure control; its own id when it stands alone. */
  readonly concern: string;
  readonly period: string;
  /** Who else is to have a key to its report, by name: of a real delivery where a consent of each is recorded, see store/consent.ts. */
  readonly keys?: readonly string[];
  readonly facts: Facts;
}

export interface Dimension {
  /** The filter's accessible name: "Jaar". */
  readonly label: string;
  /** Words on the view switch: "per jaar". */
  readonly per: string;
  readonly role: 'period' | 'class';
  /** Of a period: what its single codes are; a year where nothing is said. */
  readonly step?: Step;
  /**
   * Codes in display order. A period dimension may leave this out: its codes are those of the
   * delivery, one of its step each (`2021`, `2021-Q3`, `2021-03`) or several together (`2020-2021`, `2021-01..2021-03`).
   */
  readonly values?: Readonly<Record<string, {readonly label: string; readonly short?: string}>>;
  /** The code of "all together": a delivered row of its own, never a sum made here. */
  readonly total?: {readonly code: string; readonly label: string};
}

export interface Dataset<
  D extends string = string,
  S extends string = string,
  HolderRow extends z.ZodType = z.ZodType,
  Facts = Readonly<Record<string, unknown>>
> {
  readonly dimensions: Readonly<Record<D, Dimension>>;
  readonly holders: {
    readonly file: string;
    readonly row: HolderRow;
    readonly holder: (row: z.output<HolderRow>) => HolderYear<Facts>;
    /** Column → between which values its numbers are plausible. */
    readonly usual?: Readonly<Partial<Record<keyof z.output<HolderRow> & string, Range>>>;
  };
  readonly sources: Readonly<Record<S, Source>>;
}

/** Declares the delivery: its files, rows and dimensions. */
export function dataset<
  const D extends string,
  const S extends string,
  HolderRow extends z.ZodType,
  Facts
>(declared: {
  readonly dimensions: Readonly<Record<D, Dimension>>;
  readonly holders: Dataset<D, S, HolderRow, Facts>['holders'];
  readonly sources: Readonly<Record<S, Source>>;
}): Dataset<D, S, HolderRow, Facts> {
  return declared;
}

/** Types one source's `cells` by its own `row`. */
export function source<Row extends z.ZodType>(
  declared: Omit<Source<Row>, 'cells' | 'counted'> & Required<Pick<Source<Row>, 'cells'>>
): Source {
  return declared as unknown as Source;
}

export type Categories = Readonly<Record<string, Omit<CategoryPlan, 'id'>>>;

/** Parts that a question is about together: these, or all but these. Made of published parts alone. */
export type Union = Pick<UnionPlan, 'label' | 'of'> & {readonly without?: boolean};
export type Unions = Readonly<Record<string, Union>>;

/** What is counted. `addsOver`: the dimensions over which parts add up to the delivered total. */
export type Count<D extends string = string> = {
  /** Plural noun of the denominator: "trajecten". */
  readonly of: string;
  readonly addsOver: readonly D[];
  /** Is the denominator an amount (minutes, euros) and no number of people or cases? Then chance is not known. */
  readonly quantity?: boolean;
} & (
  | {readonly kind: 'share'; readonly interval?: IntervalKind}
  | {
      readonly kind: 'distribution';
      readonly categories: Categories;
      /** True when every one of the denominator falls in exactly one category. */
      readonly exclusive: boolean;
      readonly interval?: IntervalKind;
      readonly unions?: Unions;
      /** The category or union that answers the title's question. */
      readonly about: string;
    }
  | {
      readonly kind: 'flow';
      readonly from: Categories;
      readonly to: Categories;
      readonly unions?: Unions;
      /** The `from>to` or union that answers the title's question. */
      readonly about: string;
    }
  | {
      readonly kind: 'mean';
      /** Least and greatest value one unit may have; null where there is no bound. */
      readonly range: readonly [number, number] | null;
      /** A group's mean is published rounded to this step. */
      readonly step: number;
      readonly categories?: Categories;
      readonly about?: string;
    }
  | {readonly kind: 'count'; readonly categories?: Categories; readonly about?: string}
);

/** A show as a family declares it: another indicator is named by itself, so that the compiler knows of it. */
export type Drawn =
  | Exclude<Show, {readonly kind: 'ends'}>
  | (Omit<Extract<Show, {readonly kind: 'ends'}>, 'of'> & {readonly of: Indicator});

export interface Indicator<D extends string = string, S extends string = string> {
  /** Also the file's name, the figure's id and the code in the delivery. */
  readonly id: string;
  /** A question. */
  readonly title: string;
  readonly short: string;
  readonly unit: string;
  readonly decimals?: number;
  /** An outlying score is never good or bad by itself; the words stay neutral. */
  readonly better: 'neither';
  readonly source: S;
  readonly count: Count<D>;
  /** Between which values its numbers are plausible. */
  readonly usual?: Usual;
  /** What to draw, by the dimension that is the axis; the first is the default view. */
  readonly show: Partial<Readonly<Record<D, readonly Drawn[]>>>;
  /** Why it cannot be seen by a dimension. */
  readonly unavailable?: Partial<Readonly<Record<D, string>>>;
  /**
   * Another count that answers the same question: it has no figure of its own, and is told and drawn in this one. It stands
   * in a chapter too, since it is delivered, protected and explored as any other.
   */
  readonly with?: Indicator;
  /** False: shown to the reader only, beside nobody. */
  readonly benchmark?: boolean;
  readonly norms?: readonly Norm[];
  /** How more and less of it are called: `langer` and `korter` for weeks. */
  readonly than?: Comparative;
  readonly incomplete?: {readonly last: number; readonly note: string};
  readonly say: Sayings;
  /** Questions for the conversation; one about the reader's own figure has other words for who has none. */
  readonly ask: readonly Worded[];
  readonly definition: {
    readonly numerator: string;
    readonly denominator: string;
    readonly from: string;
    readonly codes?: readonly string[];
    /** The lists of codes and norms that it rests on. */
    readonly lists?: readonly CodeList[];
    /** What no source fixes: clauses that begin with "dat" and end without a period. */
    readonly assumptions?: readonly string[];
    readonly note?: string;
  };
}

/**
 * A public list as it stands in data/reference: what it is, when it was looked at, what of it no source fixes (clauses,
 * as assumptions are), and its source. How firm it is, is for who maintains it: no report prints that.
 */
export interface CodeList {
  readonly title: string;
  /** `2026-11-23`. */
  readonly checked: string;
  readonly standing: string;
  readonly assumed?: readonly string[];
  readonly source?: string;
  readonly sources?: readonly string[];
}

/** What a family hands to the house: see templates/README.md. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** Who gives it out. */
  readonly publisher: string;
  /** Whom to call when a passphrase is lost. */
  readonly contact: string;
  readonly dataset: Dataset;
  readonly policy: Policy;
  /** Which delivered numbers agree. */
  readonly relations?: readonly Relation[];
  /** Column of the providers' file → what it follows from. */
  readonly follows?: Readonly<Record<string, Follows>>;
  /** Who reads, by an id of the family's own; left out: each large provider, and the pool. */
  readonly audiences?: Audiences;
  readonly chapters: readonly {
    readonly id: string;
    /** What `mij` is of one reader, is of a pool by its name. */
    readonly title: Worded;
    /** Its figures are large, with air around them: here a reader slows down. */
    readonly pace?: 'slow';
    readonly indicators: readonly Indicator[];
  }[];
  /** A file of its own that a reader may lay beside its figures; it never leaves the page. */
  readonly upload?: Upload;
  /** False: figures stand in the order of the chapters everywhere, and nobody can put what differs first. */
  readonly ranking?: boolean;
  /** Readers are the source of their own figures, and may have newer ones beside the groups as they were given out. */
  readonly renewable?: boolean;
  /** Words of the family. */
  readonly words: Words;
  /** Grouping id → by which of its own facts a provider is in a class of it: a sentence, `{at}` is the period. */
  readonly because?: Readonly<Record<string, (facts: Readonly<Record<string, unknown>>) => string>>;
}

export interface Words {
  /** Label of the group filter: "Benchmarkgroep". */
  readonly group: string;
  /** How the reader's own series is called: "Uw praktijk". */
  readonly own: string;
  /** Plural noun for providers, "aanbieders", and its singular. */
  readonly providers: string;
  readonly provider: string;
  /** Plural noun for the people counted: "cliënten". */
  readonly people: string;
  /** What the delivery's coverage is called in the header: "Verzekeraars". */
  readonly coverage?: string;
  /**
   * Why a figure cannot be read, the same wherever it stands: of a group, "verborgen om …"; of the reader itself,
   * "verborgen om …"; and where groups have none by design, which stands by itself (R13).
   */
  readonly hidden: string;
  readonly hiddenOwn: string;
  readonly never: string;
  /** With whom this report is talked over, a sentence above the questions for that: "Bespreek dit met …". */
  readonly talk: string;
  /** Indicator whose own n stands in the header, with its label. */
  readonly headline: {readonly indicator: string; readonly label: string};
}

export interface Grouping<Facts = Readonly<Record<string, unknown>>> {
  readonly id: string;
  /** Classes in display order; each is a group that a reader in it may choose. */
  readonly classes: Readonly<Record<string, {readonly label: string; readonly sentence: string}>>;
  /** The class of a provider in a period, by that period's facts; null: in none. */
  readonly classOf: (facts: Facts) => string | null;
  /** Do pooled providers belong to these classes too? (`all` groups: yes.) */
  readonly withPool: boolean;
}

export interface Policy<Facts = Readonly<Record<string, unknown>>> {
  /** Who is large enough for figures of its own: whose counted x over the last `periods` is more than this. */
  readonly individual: Rule & {
    readonly indicator: string;
    readonly at: Readonly<Record<string, string>>;
    readonly periods: number;
  };
  readonly pool: {readonly id: string; readonly label: string; readonly sentence: string};
  readonly groupings: readonly Grouping<Facts>[];
  readonly minClients: Rule;
  readonly minProviders: Rule;
  readonly pPercent: Rule;
  readonly topShare: Rule;
  readonly roundingBase: Rule;
  readonly minParts: Rule;
  readonly boundFrom: Rule;
  readonly bound: Rule;
  readonly median: Rule;
  readonly quartiles: Rule;
  readonly deciles: Rule;
  readonly orderStatistics: Rule;
  readonly rankFrom: Rule;
  readonly zeroFrom: Rule;
  /** Dimensions over which a group's total is published besides the parts. */
  readonly totalsOver: Rule<readonly string[]>;
  readonly reliableFrom: Rule;
  /** Per source: does the reader know its own rows already, and if not, the least n shown. */
  readonly sources: Readonly<Record<string, {readonly readerKnows: boolean; readonly minOwn?: Rule}>>;
}

/** Declares a family's policy with the facts of its own providers. */
export function policy<Facts>(declared: Policy<Facts>): Policy {
  return declared as unknown as Policy;
}

/** Hands the family to the house; its dataset keeps its own types until here. */
export function template<D extends string, S extends string, H extends z.ZodType, F>(
  declared: Omit<Template, 'dataset' | 'because' | 'follows'> & {
    readonly dataset: Dataset<D, S, H, F>;
    readonly follows?: Readonly<Partial<Record<keyof z.output<H> & string, Follows<S>>>>;
    readonly because?: Readonly<Record<string, (facts: F) => string>>;
  }
): Template {
  return declared as unknown as Template;
}

/** Makes `indicator()` for a dataset: dimensions and sources are checked by the compiler. */
export function indicatorOf<D extends string, S extends string, H extends z.ZodType, F>(
  _of: Dataset<D, S, H, F>
): <const C extends Count<D>>(declared: Declared<D, S, C>) => Indicator {
  return (declared) => declared as unknown as Indicator;
}

/** An indicator whose headline and unions name parts that exist: the compiler holds a family to the question it asks. */
export type Declared<D extends string, S extends string, C> = Omit<Indicator<D, S>, 'count'> & {
  readonly count: C & Answered<C>;
};

type Answered<C> = {
  readonly about?: PartOf<C> | (C extends {readonly unions: infer U} ? keyof U : never);
  readonly unions?: C extends {readonly unions: infer U}
    ? {readonly [K in keyof U]: {readonly of: readonly PartOf<C>[]}}
    : unknown;
};

type PartOf<C> = C extends {readonly kind: 'flow'; readonly from: infer F; readonly to: infer T}
  ? `${keyof F & string}>${keyof T & string}`
  : C extends {readonly categories: infer K}
    ? keyof K & string
    : never;

/** A file of the reader's own: its words, its columns, and the indicators that are counted from it. */
export interface Upload<C extends string = string, D extends string = string> extends UploadWords {
  readonly columns: Readonly<Record<C, RecordColumn<C>>>;
  /** Dimension → the column that places a record in it: the period's a date or a year, a class's a code. */
  readonly at: Partial<Readonly<Record<D, C>>>;
  /** A text column of which the page tells how often each value stands in the file. */
  readonly tell?: C;
  readonly figures: readonly {
    /** Whose question, words and explanation it shares. */
    readonly as: Indicator;
    readonly show: Partial<Readonly<Record<D, readonly Drawn[]>>>;
    readonly count: RecordCount<C>;
  }[];
  /** Invented records with every case, in the order of the columns. */
  readonly sample: readonly (readonly string[])[];
}

/** Makes `upload()` for a dataset: its columns and dimensions are checked by the compiler. */
export function uploadOf<D extends string>(
  _of: Pick<Dataset<D>, 'dimensions'>
): <const C extends string>(
  declared: {readonly columns: Readonly<Record<C, RecordColumn<NoInfer<C>>>>} & Omit<
    Upload<NoInfer<C>, D>,
    'columns'
  >
) => Upload {
  return (declared) => declared as unknown as Upload;
}
