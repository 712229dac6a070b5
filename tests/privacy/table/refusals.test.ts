import {expect, test} from 'vitest';
import {InputError} from '../../../src/errors.ts';
import {auditTable} from '../../../src/privacy/table/audit-table.ts';
import {protectTable} from '../../../src/privacy/table/protect-table.ts';
import type {AuditInput, TableInput} from '../../../src/privacy/table/schema.ts';

const cells = [
  {id: 'T', value: 41},
  {id: 'a', value: 18},
  {id: 'b', value: 23}
];
const constraints = [{total: 'T', parts: ['a', 'b']}];
const table: TableInput = {cells, constraints, policy: {minFrequency: 3}};
const held = (a: number, b: number) => [
  {holder: 'A', value: a},
  {holder: 'B', value: b}
];

const refused: readonly (readonly [claim: string, input: TableInput, message: string])[] = [
  ['a cell twice', {...table, cells: [...cells, {id: 'a', value: 18}]}, 'Cell "a" is in the table twice.'],
  ['an unknown part', {...table, constraints: [{total: 'T', parts: ['a', 'z']}]}, '"z" is in an equation'],
  ['an unknown weight', {...table, policy: {weights: {z: 2}}}, '"z" is in an equation or a weight'],
  [
    'a cycle',
    {...table, constraints: [...constraints, {total: 'a', parts: ['T']}]},
    'The equations form a cycle: T is made of a is made of T.'
  ],
  [
    'a negative frequency',
    {...table, cells: [{id: 'T', value: 41, frequency: -1}, ...cells.slice(1)]},
    'The frequency of "T" is negative.'
  ],
  [
    'a total off by a little',
    {...table, cells: [{id: 'T', value: 41.5}, ...cells.slice(1)]},
    'T = a + b fails by -0.5.'
  ],
  [
    'contributions off from their cell',
    {...table, cells: [cells[0]!, {id: 'a', value: 18, contributions: held(10, 9)}, cells[2]!]},
    'a = its contributions fails by 1.'
  ],
  [
    'a holder off from its total',
    {
      ...table,
      cells: [
        {id: 'T', value: 41, contributions: held(20, 21)},
        {id: 'a', value: 18, contributions: held(9, 9)},
        {id: 'b', value: 23, contributions: held(10, 13)}
      ]
    },
    'T = a + b for holder "A" fails by -1.'
  ],
  ['a misspelt rule', {...table, policy: {minFrequentcy: 3} as object}, 'policy: Unrecognized key'],
  ['a misspelt policy', {...table, polcy: {}} as TableInput, 'the table: Unrecognized key: "polcy"'],
  [
    'a misspelt part of a cell',
    {...table, cells: [{id: 'T', value: 41, contribution: []} as TableInput['cells'][number]]},
    'cells.0: Unrecognized key: "contribution"'
  ],
  [
    'a misspelt part of an equation',
    {...table, constraints: [{...constraints[0]!, part: []} as (typeof constraints)[0]]},
    'constraints.0: Unrecognized key: "part"'
  ],
  [
    'a misspelt list of equations',
    {...table, constraint: []} as TableInput,
    'Unrecognized key: "constraint"'
  ],
  [
    'a misspelt part of a contribution',
    {...table, cells: [{id: 'T', value: 4, contributions: [{holder: 'A', value: 4, unit: 1} as never]}]},
    'cells.0.contributions.0: Unrecognized key: "unit"'
  ],
  [
    'a rule on holders where no holders are given',
    {...table, policy: {pPercent: 10}},
    'The rule "pPercent" cannot be judged: "T", "a", "b" have no "contributions"'
  ],
  [
    'a rule on holders where they are given of one part',
    {
      cells: [...cells.slice(0, 2), {id: 'b', value: 23, contributions: held(20, 3)}],
      policy: {minHolders: 3}
    },
    'The rule "minHolders" cannot be judged: "T", "a" have no "contributions"'
  ],
  ['a share of the largest without holders', {...table, policy: {topShare: 0.5}}, 'The rule "topShare"'],
  [
    'a least number of people where only some are counted',
    {...table, cells: [{id: 'T', value: 41, frequency: 12}, ...cells.slice(1)]},
    'The rule "minFrequency" cannot be judged: "a", "b" have no "frequency"'
  ],
  [
    'a least number of people where values are no numbers of people',
    {
      cells: [
        {id: 'T', value: 4.5},
        {id: 'a', value: 2},
        {id: 'b', value: 2.5}
      ],
      constraints,
      policy: {minFrequency: 3}
    },
    'The rule "minFrequency" cannot be judged: "T", "b" have no "frequency"'
  ],
  [
    'room around what no rule hides',
    {...table, policy: {safetyRange: 10}},
    '"safetyRange" asks for room around what rules hide'
  ],
  [
    'an empty cell with something in it',
    {...table, cells: [cells[0]!, {id: 'a', value: 18, empty: true}, cells[2]!]},
    '"a" is said to be empty'
  ],
  ['a share above one', {...table, policy: {topShare: 50}}, 'policy.topShare'],
  [
    'a sensitive cell that cannot be hidden',
    {...table, policy: {minFrequency: 20}, lower: 19},
    '"a" must be hidden'
  ]
];

test.each(refused)('%s is refused, and the message names it', async (_, input, message) => {
  const refusal = protectTable(input);
  await expect(refusal).rejects.toThrow(InputError);
  await expect(refusal).rejects.toThrow(message);
});

test('a refusal tells by how much an equation fails and no value of any cell', async () => {
  const said = await protectTable({...table, cells: [{id: 'T', value: 44}, ...cells.slice(1)]}).catch(String);
  expect(said).toContain('by -3.');
  for (const value of ['44', '18', '23', '41']) expect(said).not.toContain(value);
});

test('of many cells that lack what a rule needs ten are named, and how many more', async () => {
  const many = Array.from({length: 25}, (_, index) => ({id: `c${index}`, value: 1.5}));
  await expect(protectTable({cells: many, policy: {minFrequency: 3}})).rejects.toThrow(
    '"c9" and 15 more have no'
  );
});

test('an answer tells by what each rule was judged', async () => {
  expect((await protectTable(table)).applied).toEqual([{rule: 'minFrequency', by: 'value'}]);
  const withHolders = cells.map((cell) => ({...cell, contributions: [{holder: 'A', value: cell.value}]}));
  const policy = {minFrequency: 3, minHolders: 1};
  expect((await protectTable({cells: withHolders, constraints, policy})).applied).toEqual([
    {rule: 'minFrequency', by: 'contributions'},
    {rule: 'minHolders', by: 'contributions'}
  ]);
});

const published = [{id: 'T'}, {id: 'b'}];
const unfit: readonly (readonly [claim: string, change: Partial<AuditInput>, message: string])[] = [
  ['publishing an unknown cell', {published: [{id: 'z'}]}, '"z" is published, but not among the cells.'],
  ['publishing a cell twice', {published: [{id: 'T'}, {id: 'T'}]}, 'Cell "T" is published twice.'],
  [
    'publishing an interval without the value',
    {published: [{id: 'T', interval: [0, 40]}]},
    'does not hold its value'
  ],
  [
    'a misspelt part of what is published',
    {published: [{id: 'T', intervall: [0, 50]} as never]},
    'published.0: Unrecognized key: "intervall"'
  ],
  [
    'a misspelt part of an attacker',
    {published, attackers: [{holder: 'X', part: 1} as never]},
    'attackers.0: Unrecognized key: "part"'
  ],
  [
    'an attacker who has no part in anything',
    {published, attackers: [{holder: 'X'}]},
    'Attacker "X" contributes to no cell'
  ],
  [
    'hiding a cell below the known least',
    {published, lower: 20},
    '"a" is not published and lies below "lower"'
  ]
];

test.each(unfit)('%s is refused', async (_, change, message) => {
  await expect(auditTable({...table, published, ...change})).rejects.toThrow(message);
});

test('decimal fractions that add up on paper add up here', async () => {
  const tenths = [
    {id: 'T', value: 0.3},
    {id: 'a', value: 0.1},
    {id: 'b', value: 0.2}
  ];
  await expect(protectTable({cells: tenths, constraints, policy: {}})).resolves.toMatchObject({cost: 0});
});
