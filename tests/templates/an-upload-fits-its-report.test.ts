import {expect, test} from 'vitest';
import rom from '../../data/reference/rom.json' with {type: 'json'};
import {checkUpload} from '../../src/template/check-upload.ts';
import type {Upload} from '../../src/template/define.ts';
import {load} from '../../src/template/load.ts';
import {planReport} from '../../src/template/plan-report.ts';
import {planUpload} from '../../src/template/upload-plan.ts';
import template from '../../templates/kibg/template.ts';

const upload = template.upload!;
const faultsOf = (more: Partial<Upload>) => checkUpload({...upload, ...more}, template);
const column = (name: string) => upload.columns[name]!;
const withColumn = (name: string, more: object) => ({
  columns: {...upload.columns, [name]: {...column(name), ...more}} as Upload['columns']
});
const [response, change, outcome] = upload.figures;

test('the declaration of the family fits', () => {
  expect(faultsOf({})).toEqual([]);
});

test.each<readonly [string, Partial<Upload>, RegExp]>([
  [
    'two columns that read alike',
    withColumn('T Begin', column('t_begin')),
    /two columns that read as "t_begin"/
  ],
  ['a period without a date', {at: {prestatie: 'prestatie'}}, /needs a date or a year for the period "year"/],
  ['a period that is a text', {at: {...upload.at, year: 'instrument'}}, /needs a date or a year/],
  ['a class that is no code', {at: {...upload.at, prestatie: 'instrument'}}, /needs a column of codes/],
  ['a class that lacks a code', withColumn('prestatie', {codes: {kort: []}}), /no code for "middel"/],
  ['a number that is told', {tell: 't_begin'}, /tells of "t_begin", which is no column of text/],
  ['a sample that is too short', {sample: [['V-1', 'kort']]}, /a sample record that does not fit/],
  [
    'a count of another kind',
    {figures: [{...response!, count: change!.count}]},
    /counts the figure "rom-respons" as a mean, not a distribution/
  ],
  [
    'a category that the indicator does not have',
    {figures: [{...response!, count: {kind: 'distribution', categories: [['half', []]]}}]},
    /does not count "half".*does not count "volledig"/s
  ],
  [
    'a difference of texts',
    {figures: [{...change!, count: {kind: 'mean', of: {from: 't_begin', minus: 'instrument'}}}]},
    /needs a number in "instrument"/
  ],
  [
    'a bound on a date',
    {
      figures: [
        {
          ...outcome!,
          count: {kind: 'distribution', categories: [['hersteld', [{of: 'einddatum', least: 3}]]]}
        }
      ]
    },
    /needs a number in "einddatum"/
  ],
  [
    'an axis that nobody knows',
    {figures: [{...change!, show: {maand: []}}]},
    /the unknown dimension "maand"/
  ],
  [
    'a figure of another report',
    {figures: [{...change!, as: {...change!.as}}]},
    /which is no indicator of the report/
  ]
])('%s is told', (_, more, fault) => {
  expect(faultsOf(more).join('\n')).toMatch(fault);
});

test('thresholds are those of the dated list, which calls them an assumption', () => {
  const {count} = outcome!;
  const bounds = count.kind === 'distribution' ? count.categories.flatMap(([, when]) => when) : [];
  const {reliableChange, cutOff} = rom;
  expect(new Set(bounds.flatMap(({least, most, over}) => [least, most, over]))).toEqual(
    new Set([reliableChange.value, -reliableChange.value, cutOff.value, undefined])
  );
  for (const {since, standing} of [reliableChange, cutOff]) {
    expect(outcome!.as.definition.lists!.map(({checked}) => checked)).toContain(since);
    expect(standing).toMatch(/nog te bevestigen/);
  }
});

test('its plan is JSON, and stands in the plan of one provider and not in that of the pool', async () => {
  const plan = planUpload(upload, template.policy, ['2020', '2021']);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  const family = await load('kibg');
  const of = (self: string) =>
    planReport(family, {
      ...{
        edition: '2021',
        hash: '',
        period: {from: '2020', to: '2021'},
        delivered: '2022-01-01',
        coverage: []
      },
      ...{periods: ['2020', '2021'], providers: new Map()},
      reader: {id: '1', name: 'A', audience: 'individual', self, within: {}, groups: []}
    } as never);
  expect(of('own').upload).toEqual(planUpload(upload, template.policy, ['2020', '2021']));
  expect(of(family.template.policy.pool.id).upload).toBe(undefined);
});

test('its words are plain Dutch: no English, no praise or blame, and every column says what it holds', () => {
  const {columns, intro, besides, told, title, source} = upload;
  const said = [
    title,
    ...intro,
    besides,
    source,
    told!.several,
    ...Object.values(columns).map(({holds}) => holds)
  ];
  expect(said.join(' ')).not.toMatch(/\b(the|and|with|of the|upload|score card|slecht|uitstekend)\b/i);
  for (const {holds, label} of Object.values(columns))
    expect([holds, label].every((text) => text.length > 6)).toBe(true);
});
