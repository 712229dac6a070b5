/** What one report says, as JSON: no predicate, policy or Zod ever reaches the page's script. */
import type {DimensionPlan, GroupPlan, IndicatorPlan} from '../figures/series.ts';

export interface ReportPlan {
  readonly family: string;
  readonly edition: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: 'individual' | 'pooled';
  readonly provider: {readonly id: string; readonly name: string};
  /** "2017 tot en met 2021". */
  readonly period: string;
  readonly delivered: string;
  /** Scope of the highlighted series, and how it is called. */
  readonly self: string;
  readonly selfLabel: string;
  readonly dimensions: readonly DimensionPlan[];
  readonly groupLabel: string;
  readonly groups: readonly GroupPlan[];
  readonly chapters: readonly ChapterPlan[];
  readonly indicators: readonly IndicatorPlan[];
  /** Uitleg per indicator: HTML from its .md and its declaration. */
  readonly explained: Readonly<Record<string, Explained>>;
  readonly headline: {readonly indicator: string; readonly label: string};
  /** Thresholds and rounding, one sentence each. */
  readonly rules: readonly {readonly rule: string; readonly says: string}[];
  readonly words: {
    readonly own: string;
    readonly providers: string;
    readonly people: string;
    readonly hidden: string;
    readonly pooled: string;
  };
}

export interface ChapterPlan {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly indicators: readonly string[];
}

export interface Explained {
  /** First paragraph: why it matters. */
  readonly why: string;
  /** The rest, as HTML. */
  readonly html: string;
  readonly source: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly from: string;
  readonly codes: readonly string[];
  readonly note?: string;
  readonly ask: readonly string[];
}
