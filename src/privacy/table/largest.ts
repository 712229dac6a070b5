/** The largest of any number of values: a call with one argument each ends where the stack does. */
export const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), -Infinity);
