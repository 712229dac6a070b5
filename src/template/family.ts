import type {Template} from './define.ts';
import type {Text} from './text.ts';

/** A family as the house uses it: its declarations and its words. */
export interface Family {
  readonly folder: string;
  readonly template: Template;
  /** Indicator id → its text. */
  readonly texts: ReadonlyMap<string, Text>;
  /** Chapter id → its text. */
  readonly chapters: ReadonlyMap<string, Text>;
  /** Drawings, as SVG: `opening`, and a chapter's under its id; a family need not have them. */
  readonly art: ReadonlyMap<string, string>;
  /** Absolute path of theme.css. */
  readonly theme: string;
}
