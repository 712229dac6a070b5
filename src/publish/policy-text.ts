import type {PolicySheet, RuleLine} from './policy-sheet.ts';

/** The sheet as a table for a terminal, with lines to sign on: a sentence stands whole under its row, to be found and copied. */
export function policyText({title, publisher, rules, fixed, groups, sources, floors}: PolicySheet): string {
  return [
    `${title} (${publisher}): de regels die cijfers beschermen. Alleen voor medewerkers.`,
    '',
    ...table(['regel', 'in policy.ts', 'waarde', 'vastheid', 'bron'], rules.map(cellsOf)),
    '',
    ...table(
      ['regel', 'wat voor elk soort rapport geldt'],
      fixed.map(({rule, says}) => [[rule, says]])
    ),
    ...floorsTable(floors),
    '',
    ...table(
      ['groep', 'gelijk voor elke lezer'],
      groups.map(({id, label, sentence, withPool}) => [
        [id, `${label}${withPool ? '' : ' (zonder de kleine)'}`],
        ['', sentence]
      ])
    ),
    '',
    ...table(
      ['bron', 'wat een lezer van eigen rijen weet'],
      sources.map(({id, title: source, least}) => [
        [
          id,
          `${source}: ${least === null ? 'al bekend, staat er precies' : `de bron weet meer dan de lezer, staat er vanaf ${least}`}`
        ]
      ])
    ),
    '',
    '',
    ['Naam', 'Datum', 'Handtekening'].map((word) => `${word} ${'_'.repeat(24)}`).join('   ')
  ].join('\n');
}

const standings: Readonly<Record<RuleLine['standing'], string>> = {source: 'bron', judgement: 'keuze'};

const cellsOf = ({rule, name, value, basis, standing, says}: RuleLine): string[][] => [
  [rule, name, value, standings[standing], basis],
  ['', says === null ? 'niet verteld aan lezers' : `in rapporten: ${says}`]
];

function floorsTable(floors: PolicySheet['floors']): string[] {
  if (floors.length === 0) return [];
  const head = ['rapporten', 'regel', 'hogere ondergrens', 'waarde', 'vastheid', 'bron'];
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
