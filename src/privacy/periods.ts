/** A period code is one period (`2021`) or several taken together (`2020-2021`). */
export const isSingle = (code: string): boolean => !code.includes('-');

/** The single periods inside a code, in order. */
export function spanOf(code: string, singles: readonly string[]): readonly string[] {
  const [from, to = from] = code.split('-') as [string, string?];
  return singles.filter((single) => single >= from && single <= to);
}
