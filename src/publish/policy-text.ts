import type {PolicySheet, RuleLine} from './policy-sheet.ts';

/** The sheet as a table for a terminal, with lines to sign on: a sentence stands whole under its row, to be found and copied. */
export function policyText({title, publisher, rules, fixed, groups, sources, floors}: PolicySheet): string {
  return [
    `${title} (${publisher}): the rules of disclosure control. For staff only.`,
    '',
    ...table(['rule', 'in the policy', 'value', 'standing', 'source'], rules.map(cellsOf)),
    '',
    ...table(
      ['rule', 'what holds for every family'],
      fixed.map(({rule, says}) => [[rule, says]])
    ),
    ...floorsTable(floors),
    '',
    ...table(
      ['group', 'the same for every reader'],
      groups.map(({id, label, sentence, withPool}) => [
        [id, `${label}${withPool ? '' : ' (without the pool)'}`],
        ['', sentence]
      ])
    ),
    '',
    ...table(
      ['source', 'what a reader knows of its own rows'],
      sources.map(({id, title: source, least}) => [
        [
          id,
          `${source}: ${least === null ? 'known already, shown exactly' : `the source knows more than the reader, shown from ${least}`}`
        ]
      ])
    ),
    '',
    '',
    ['Name', 'Date', 'Signature'].map((word) => `${word} ${'_'.repeat(24)}`).join('   ')
  ].join('\n');
}

const cellsOf = ({rule, name, value, basis, standing, says}: RuleLine): string[][] => [
  [rule, name, value, standing, basis],
  ['', says === null ? 'not told to readers' : `in reports: ${says}`]
];

function floorsTable(floors: PolicySheet['floors']): string[] {
  if (floors.length === 0) return [];
  const head = ['reports', 'rule', 'higher floor', 'value', 'standing', 'source'];
  const entries = floors.map(({audience, ...line}) =>
    cellsOf(line).map((cells, at) => [at === 0 ? audience : '', ...cells])
  );
  return ['', ...table(head, entries)];
}

/** Every entry is one line or more; the last cell of a line takes all the room that it needs. */
function table(head: readonly string[], entries: readonly (readonly (readonly string[])[])[]): string[] {
  const all = [head, ...entries.flat()];
  const widths = head.map((_, column) =>
    Math.max(...all.filter((line) => column < line.length - 1).map((line) => line[column]!.length), 0)
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column < cells.length - 1 ? cell.padEnd(widths[column]!) : cell))
      .join('  ')
      .trimEnd();
  const rule = head.map((cell, column) =>
    '-'.repeat(column < head.length - 1 ? widths[column]! : cell.length)
  );
  return [line(head), rule.join('  '), ...entries.flatMap((lines) => lines.map(line))];
}
