/** A piece of SQL with the values that it binds, in order. Names are quoted and values bound: there is no third way in. */
export interface Fragment {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Puts fragments into a text: sql`SELECT ${name('a')} FROM t WHERE b < ${number(3)}`. */
export function sql(texts: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment {
  return {
    sql: texts.map((text, at) => text + (parts[at]?.sql ?? '')).join(''),
    values: parts.flatMap(({values}) => values)
  };
}

/** Fragments one after the other, with a text between each two. */
export function joined(parts: readonly Fragment[], between: string): Fragment {
  return {
    sql: parts.map((part) => part.sql).join(between),
    values: parts.flatMap(({values}) => values)
  };
}

/** A name of a table or column, quoted. */
export const name = (text: string): Fragment => ({sql: `"${text.replaceAll('"', '""')}"`, values: []});

export const text = (value: string): Fragment => ({sql: 'CAST(? AS VARCHAR)', values: [value]});

/** Exact: a difference of 64,1 and 59,1 is 5, where binary fractions come just below it. */
export const exact = 'DECIMAL(18, 6)';

export const number = (value: number): Fragment => ({
  sql: `CAST(? AS ${exact})`,
  values: [String(value)]
});

export const date = (value: string): Fragment => ({sql: 'CAST(? AS DATE)', values: [value]});
