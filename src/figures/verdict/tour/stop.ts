/** Where a conversation about a report may stop: the shapes. */
import type {View} from '../../series.ts';

/** What of the findings a stop tells; `figure` tells nothing but its figure's own sentence. */
export const told = ['striking', 'limit', 'differs', 'alike', 'chance', 'change', 'figure'] as const;

export type Told = (typeof told)[number];

/** The part of a figure that a stop speaks of. */
export interface About {
  readonly indicator: string;
  readonly category: string;
}

/** A stop is a full state: what is shown, in which view. What is said there follows from the two, see say.ts. */
export type Stop =
  | {readonly kind: 'welcome' | 'glance' | 'talk'; readonly view: View}
  | {
      readonly kind: Told;
      readonly view: View;
      /** Id of the figure that the page shows. */
      readonly figure: string;
      readonly about: About;
    };

export type FigureStop = Extract<Stop, {readonly figure: string}>;

export const hasFigure = (stop: Stop): stop is FigureStop => 'figure' in stop;
