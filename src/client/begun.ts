import type {First} from '../bundle/first.ts';

/** A report of which the first screen is open. */
export interface Begun {
  /** What lay in the page, as read. */
  readonly sealed: unknown;
  /** The content key, which opens what follows too. */
  readonly key: string;
  readonly first: First;
}
