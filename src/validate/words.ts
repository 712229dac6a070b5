/** The languages in which a fault is told. */
export type Language = 'en' | 'nl';

/** Words of one code, with `{name}` where an argument of the fault comes. */
export interface Wording {
  readonly what: string;
  readonly expected: string;
  readonly todo: string;
}
