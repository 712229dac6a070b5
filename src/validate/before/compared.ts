/** How two deliveries compare, in counts: no figure of anyone. */
export interface Compared {
  /** The edition before; null where it does not say. */
  readonly edition: string | null;
  readonly providers: {readonly stayed: number; readonly came: number; readonly left: number};
  /** A line a period of both: how many figures are the same, changed, gone, and new. */
  readonly periods: readonly {
    readonly period: string;
    readonly same: number;
    readonly changed: number;
    readonly gone: number;
    readonly added: number;
  }[];
}
