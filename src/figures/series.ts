/**
 * The shapes that a figure draws. Nothing here knows a family: labels, units and words arrive as data.
 * Road: SafeCell (a row of a query) → Series (what one figure draws).
 */

import type {Step} from '../periods/period.ts';
import type {IntervalKind} from './interval.ts';
import type {Verdicts} from './verdict/verdict.ts';

/**
 * - shown: may be read. - hidden: protected; never says by which rule.
 * - none: structural zero, nobody in this scope offers it ("–"). - under/over: only a bound may be read (<5%, >95%).
 */
export type Status = 'shown' | 'hidden' | 'none' | 'under' | 'over';

/** One final figure. `x / n` is the one thing that may still be made of it. */
export interface SafeCell {
  /** Whose it is: see scope.ts. */
  readonly scope: string;
  readonly indicator: string;
  /** Category code; `-` where the indicator has none. */
  readonly category: string;
  /** Dimension id → code; every declared dimension is present (a total has its own code). */
  readonly at: Readonly<Record<string, string>>;
  readonly status: Status;
  /** Denominator (a group's: rounded). Null when hidden. */
  readonly n: number | null;
  /** Numerator or sum. Null when hidden, and for a group's mean. */
  readonly x: number | null;
  /** Sum of squares; own cells only, where a spread is shown. */
  readonly xx: number | null;
  /** A group's mean, already rounded to its declared step; null elsewhere. */
  readonly mean: number | null;
  /** Providers behind a group's figure. */
  readonly providers: number | null;
  /** Percentiles of the providers' values in the group, in the unit of the value (share: 0..1). */
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

/**
 * share: x of n (0..1). distribution: one share per category, `exclusive` when they add up to n.
 * flow: a distribution whose category is `from>to`. mean: x / n in a unit. count: x itself.
 */
export type MeasureKind = 'share' | 'distribution' | 'flow' | 'mean' | 'count';

export interface CategoryPlan {
  readonly id: string;
  readonly label: string;
  /** A shorter label for narrow places; defaults to `label`. */
  readonly short?: string;
  /** First and last period code in which this category exists. */
  readonly from?: string;
  readonly to?: string;
  /** Shown like any other, and never brought up as something to talk about: a death is no subject of comparison. */
  readonly aside?: true;
}

/** Several parts taken together, as the question asks: of these, or of all but these. */
export interface UnionPlan {
  readonly id: string;
  readonly label: string;
  readonly of: readonly string[];
  /** The parts are those that it is not about: what is left of the whole without them. */
  readonly without: boolean;
}

export interface Norm {
  readonly label: string;
  /**
   * limit: one side of it is beyond what was agreed (`most`: above it, `least`: below it).
   * reference: something to lay a figure beside; neither side is better.
   */
  readonly kind: 'limit' | 'reference';
  readonly side?: 'most' | 'least';
  /** Which code the values are keyed by: the category, or a dimension's id; null for one value under `-`. */
  readonly by: string | null;
  readonly values: Readonly<Record<string, number>>;
  readonly note: string;
  readonly source: string;
}

/** A figure kind with its options; `kind` names a file in src/figures/kinds. */
export type Show =
  /** Line over the axis, the group's p25..p75 as a band, the group's value as a thin line. */
  | {readonly kind: 'trend'; readonly band?: boolean}
  /** Own and group side by side per axis value (or per category when the axis is a single place). */
  | {readonly kind: 'bars'}
  /** A whole in its parts: a row for each, of one period with the course of each, of classes beside one another. */
  | {readonly kind: 'stack'}
  /** Own dot with interval on the group's quartile range, one row a category (scales), shared zoomed axis. */
  | {readonly kind: 'range'}
  /** Own share a row for each place, on what chance alone allows around the group's: exact binomial limits. */
  | {readonly kind: 'limits'}
  /** A change on both sides of zero, with its interval; `up` and `down` say what each side means. */
  | {readonly kind: 'change'; readonly up: string; readonly down: string}
  /** A mean at every place: own dot with interval on the group's middle half, and a norm; its parts in words. */
  | {readonly kind: 'spread'}
  /** One big number with the group's spread as a strip. */
  | {readonly kind: 'big'}
  /** Of every 20 people, so many. */
  | {readonly kind: 'people'}
  /** from → to ribbons of a cross-table; what both sides are called: "verwacht", "geleverd". */
  | {readonly kind: 'flow'; readonly from: string; readonly to: string}
  /** Two compositions beside one another: another indicator's before, this one's after, never linked. */
  | {readonly kind: 'ends'; readonly of: string; readonly before: string; readonly after: string}
  /** Small multiples: one small trend a category. */
  | {readonly kind: 'multiples'};

export type ShowKind = Show['kind'];

/** Comparatives that are true of a unit: weeks are longer, minutes are more. */
export interface Comparative {
  readonly more: string;
  readonly less: string;
}

/** Whole sentences of a family, with holes {value} {at} {n} and, of a group, {group}. */
export interface Sayings {
  /** Of the reader. */
  readonly own: string;
  /** Of a group; a count's is of all its providers together. Left out where nothing is compared. */
  readonly group?: string;
  /** Of a count: what is usual for one provider of a group. */
  readonly usual?: string;
  /** For a value below zero, which is then said without its sign. */
  readonly negative?: {readonly own: string; readonly group?: string};
}

/** What a figure must know of its indicator; plain JSON, made by template/plan.ts. */
export interface IndicatorPlan {
  readonly id: string;
  /** The question the figure answers. */
  readonly title: string;
  /** Two or three words for menus and tables. */
  readonly short: string;
  readonly kind: MeasureKind;
  /** Unit as printed behind a number: `%`, `weken`, `minuten`, `cliënten`, '' … */
  readonly unit: string;
  /** Plural noun of the denominator: "trajecten", "cliënten". */
  readonly of: string;
  readonly decimals: number;
  /** Possible values of a mean: drawing never exceeds it. */
  readonly range?: readonly [number, number];
  readonly categories: readonly CategoryPlan[];
  /** flow only: the categories at both ends; `categories` then lists every `from>to`. */
  readonly ends?: {readonly from: readonly CategoryPlan[]; readonly to: readonly CategoryPlan[]};
  readonly exclusive: boolean;
  /** The category or union that answers the question, where there are several. */
  readonly about?: string;
  /** Parts that the question is about together. */
  readonly unions?: readonly UnionPlan[];
  /** Is the denominator an amount (minutes, euros) and no number of cases? Then chance is not known. */
  readonly quantity?: boolean;
  /** How the interval of a share is made; `wilson` where nothing is said. */
  readonly interval?: IntervalKind;
  /** Groups' counts are published rounded to this base; 0 or absent: as they are. */
  readonly rounding?: number;
  /** A group's mean is published rounded to this step. */
  readonly step?: number;
  /** How more and less are called: "langer", "korter"; "hoger", "lager" where nothing is said. */
  readonly than?: Comparative;
  /** Dimension id → what to draw with that dimension as the axis; the first is the default view. */
  readonly show: Readonly<Record<string, readonly Show[]>>;
  /** Dimension id → why this indicator cannot be seen by it (said in the figure). */
  readonly unavailable: Readonly<Record<string, string>>;
  readonly benchmark: boolean;
  /** The other count that is told and drawn in this figure; and, of such a count, the figure in which it stands. */
  readonly with?: string;
  readonly within?: string;
  readonly norms: readonly Norm[];
  /** Periods whose figure is not complete yet, and why. */
  readonly incomplete?: {readonly codes: readonly string[]; readonly note: string};
  /** Below this n a mean or share is drawn as unreliable. */
  readonly reliableFrom: number;
  /** The bound behind `under` and `over` (0..1): 0.05 reads as <5% and >95%. Defaults to 0.05. */
  readonly bound?: number;
  /** What the family says of a figure, see figures/say.ts. */
  readonly say: Sayings;
}

export interface DimensionValue {
  readonly code: string;
  readonly label: string;
  readonly short?: string;
  /** False for a value that is no point on an axis: a total, or several periods together. */
  readonly axis: boolean;
  /** False where groups have no figures by design: their totals over this dimension are never published. */
  readonly compared?: boolean;
}

export interface DimensionPlan {
  readonly id: string;
  readonly label: string;
  /** "per jaar": the words on the view switch. */
  readonly per: string;
  readonly role: 'period' | 'class';
  /** Of a period: what its single codes are; a year where nothing is said. */
  readonly step?: Step;
  readonly values: readonly DimensionValue[];
  /** Code that an indicator without this dimension carries. */
  readonly total?: string;
  readonly initial: string;
}

export interface GroupPlan {
  readonly id: string;
  readonly label: string;
  /** What the group is, for a provider. */
  readonly sentence: string;
  /** Providers in the group in the last period, as it may be shown: rounded, 0 where that cannot be told. */
  readonly providers: number;
  /** Period codes in which the reader itself is a member. */
  readonly memberIn: readonly string[];
  /** Period code → why the reader is in it or not, where its own facts of that period say so. */
  readonly because?: Readonly<Record<string, Because>>;
}

export interface Because {
  /** A sentence with the facts by which the reader was classed. */
  readonly why: string;
  /** The class in which the reader was instead. */
  readonly instead?: string;
}

/** What the reader chose. Axis: indicator id → dimension id, where it differs from the default. */
export interface View {
  readonly at: Readonly<Record<string, string>>;
  readonly group: string;
  /** A second group laid beside the first, never the same one; absent where there is none. */
  readonly beside?: string;
  readonly axis: Readonly<Record<string, string>>;
}

/** Words of the family that figures speak in. */
export interface SpokenWords {
  /** Plural noun for providers, and its singular. */
  readonly providers: string;
  readonly provider: string;
  /** Plural noun for the people counted. */
  readonly people: string;
  /** Why a figure of a group may not be read. */
  readonly hidden: string;
  /** Why a figure of the reader itself may not be read. */
  readonly hiddenOwn: string;
  /** Why groups have no figure at all, where they have none by design. */
  readonly never: string;
}

/** What one figure draws: final cells of one indicator along one axis, for one or more scopes. */
export interface Series {
  readonly indicator: IndicatorPlan;
  /** The dimension along which the figure is seen. */
  readonly axis: DimensionPlan;
  /** The chosen code of every dimension (the axis included: the emphasised place). */
  readonly at: Readonly<Record<string, string>>;
  /** Scope of the highlighted series: the reader's own, or the pool's id; null where nobody is highlighted, and nothing judged. */
  readonly self: string | null;
  /** Scope of whom the figure is about: the highlighted one; without it the first group, or '' where there is none. */
  readonly subject: string;
  /** How it is called. */
  readonly selfLabel: string;
  /** Is it spoken of by that name, and not as *u*: is it several providers together? */
  readonly pooled: boolean;
  readonly group: GroupPlan | null;
  /** A second group beside the first; null without a first. */
  readonly beside: GroupPlan | null;
  /** The other indicator that a drawing takes besides: a count along the whole axis, any other at the chosen place alone. */
  readonly other?: Series;
  /** Every dimension, in the plan's order: how the chosen codes are called. */
  readonly dimensions: readonly DimensionPlan[];
  readonly words: SpokenWords;
  /** What was judged of all comparisons of the view together, by id; absent outside a view. */
  readonly verdicts?: Verdicts;
  readonly points: readonly Point[];
  /** The reader's own points as they were given out, where newer ones are drawn: what is judged. */
  readonly issued?: readonly Point[];
}

/** One mark: a cell with what may be made of it late (figures/estimate.ts). */
export interface Point {
  readonly scope: string;
  /** Code on the axis. */
  readonly on: string;
  readonly category: string;
  readonly status: Status;
  readonly n: number | null;
  readonly x: number | null;
  /** share/distribution/flow: 0..1; mean: in the unit; count: x. Null unless shown. */
  readonly value: number | null;
  /** 95% interval of an own value where one can be made. */
  readonly low: number | null;
  readonly high: number | null;
  /** Own standard deviation, where xx was delivered. */
  readonly sd: number | null;
  readonly unreliable: boolean;
  readonly providers: number | null;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  /** How many published numbers were added up in `x`; 1 where nothing is said. */
  readonly added?: number;
}

/** How a figure is drawn: the DOM it may use and the declared width. */
export interface FigureContext {
  readonly document: Document;
  readonly width: 'wide' | 'narrow';
}
