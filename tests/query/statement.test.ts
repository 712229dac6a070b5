import {expect, test} from 'vitest';
import {select} from '../../src/query/sql.ts';

test('the one statement reads as it should: identifiers quoted, every value a parameter', () => {
  expect(select(['year', 'kind "of" care'], 2)).toBe(
    [
      'WITH place("indicator", "group", "beside", "at_year", "at_kind ""of"" care") AS (VALUES ' +
        '(CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR)), ' +
        '(CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR)))',
      'SELECT cell.* FROM cells AS cell JOIN place ON cell."indicator" = place."indicator"',
      'WHERE cell."scope" IN (place."group", place."beside", CAST(? AS VARCHAR), CAST(? AS VARCHAR))',
      'AND (place."at_year" IS NULL OR cell."at_year" = place."at_year")',
      'AND (place."at_kind ""of"" care" IS NULL OR cell."at_kind ""of"" care" = place."at_kind ""of"" care")',
      'ORDER BY cell.rowid'
    ].join('\n')
  );
});
