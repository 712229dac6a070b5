/** The columns of the table of cells, shared by who writes it (bundle/arrow.ts) and who reads it. */

export const words = ['scope', 'indicator', 'category', 'status'] as const;

export const numbers = ['n', 'x', 'xx', 'mean', 'providers', 'p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** The column that holds a cell's code in one dimension. */
export function codeColumn(dimensionId: string): string {
  return `at_${dimensionId}`;
}
