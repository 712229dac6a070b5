/** What one report says, as JSON: no predicate, policy or Zod ever reaches the page's script. How it is made: plan-report.ts. */
import type {DimensionPlan, GroupPlan, IndicatorPlan, SpokenWords} from '../figures/series.ts';
import type {UploadPlan} from './upload-plan.ts';

export interface ReportPlan {
  readonly family: string;
  readonly edition: string;
  /** Check number of the report (sha-256, hex), over all that it says and its final cells. */
  readonly hash: string;
  readonly title: string;
  readonly publisher: string;
  readonly contact: string;
  /** Id of the audience that it is for, see template/audience.ts. */
  readonly audience: string;
  /** Whose report it is. */
  readonly reader: {readonly id: string; readonly name: string};
  /** "2017 tot en met 2021". */
  readonly period: string;
  readonly delivered: string;
  /** Own figures were renewed: the day on which those were delivered by which they are judged. */
  readonly judged?: string;
  readonly coverage: readonly string[];
  /** Scope of the highlighted series, null where nobody is highlighted; and how it is called. */
  readonly self: string | null;
  readonly selfLabel: string;
  /** Providers that a pooled report is about together, rounded; 0 where that cannot be told, and in one of a single provider. */
  readonly members: number;
  readonly dimensions: readonly DimensionPlan[];
  readonly groupLabel: string;
  readonly groups: readonly GroupPlan[];
  readonly chapters: readonly ChapterPlan[];
  /** May figures be put in the order of what is said of them? */
  readonly ranking: boolean;
  readonly indicators: readonly IndicatorPlan[];
  /** Uitleg per indicator: HTML from its .md and its declaration. */
  readonly explained: Readonly<Record<string, Explained>>;
  /** A file of its own that the reader may lay beside its figures; not in a pooled report. */
  readonly upload?: UploadPlan;
  readonly headline: {readonly indicator: string; readonly label: string};
  /** The thresholds that stand in the header. */
  readonly thresholds: readonly string[];
  /** Every rule that readers may know, one sentence each. */
  readonly rules: readonly {readonly rule: string; readonly says: string}[];
  readonly words: SpokenWords & {
    readonly own: string;
    readonly coverage: string;
    /** Said at the top where nobody's own figures are in the report; empty elsewhere. */
    readonly opening: string;
    readonly talk: string;
  };
}

export interface ChapterPlan {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** Its figures are large, with air around them: here a reader slows down. */
  readonly pace?: 'slow';
  readonly indicators: readonly string[];
}

export interface Explained {
  /** HTML: why it matters, what to know for reading it, its limits, and what changed in its definition. */
  readonly why: string;
  readonly how: string;
  readonly limits: string;
  readonly changes: string;
  readonly source: string;
  /** Limits of all that comes from this source. */
  readonly always: readonly string[];
  readonly numerator: string;
  readonly denominator: string;
  readonly from: string;
  readonly codes: readonly string[];
  readonly lists: readonly ListPlan[];
  /** What no source fixes, of the figure and of the lists that it rests on: clauses that begin with "dat". */
  readonly assumptions: readonly string[];
  readonly note?: string;
  /** To how much a group's mean is rounded: "5 minuten"; absent where it is no mean. */
  readonly step?: string;
  readonly ask: readonly string[];
}

/** A list of codes or norms that a figure rests on: which version of it, and from where. */
export interface ListPlan {
  readonly title: string;
  /** The day on which it was looked at: "23 november 2026". */
  readonly checked: string;
  readonly sources: readonly string[];
}
