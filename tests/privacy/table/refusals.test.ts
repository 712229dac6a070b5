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
