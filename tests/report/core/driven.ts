/** A browser as the core's claims drive it: what a reader does, and questions to the page. */
export interface Driven {
  open(url: string): Promise<void>;
  back(): Promise<void>;
  /** Types into a field by its keys; `\n` is Enter. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Chooses an option of a native list. */
  choose(selector: string, value: string): Promise<void>;
  /** Gives a file on disk to a field for files. */
  give(selector: string, path: string): Promise<void>;
  /** The value of an expression in the page; a promise is awaited. */
  ask<T>(expression: string): Promise<T>;
  /** The page on paper as a PDF; null where the engine cannot be asked for one. */
  print(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** One engine: how it is called here, and how to start it; null where it is not installed. */
export interface Engine {
  readonly name: string;
  readonly start: (() => Promise<Driven>) | null;
}

/** A window as most readers have it. */
export const size = {width: 1366, height: 768} as const;
