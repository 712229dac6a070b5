import {expect, test} from 'vitest';
import {auditReports, type OpenedReport} from '../../src/audit/audit.ts';
import {proseOf} from '../../src/audit/prose.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Template} from '../../src/template/define.ts';
import {load} from '../../src/template/load.ts';
import {family, holdersOf, large, rowsOf} from '../privacy/mini.ts';
import {opened} from './opened.ts';

/** Names inside names, a name that is a word of the page, one that is a label, and one with signs around it. */
const called = [
  'Praktijk X',
  'Praktijk X Zuid',
  'Zuid',
  'Cijfers',
  'Middelgroot',
  'Praktijken',
  '(Ge)zond & Co.',
  'Rust',
  'Onder de Linden',
  'Ypu'
];
const given = called.map((_, at) => ({id: `code-${'abcdefghij'[at]}`}));
const holders = holdersOf(given).map((holder) => ({
  ...holder,
  name: called[given.findIndex(({id}) => id === holder.id)]!
}));
const rows = rowsOf(
  holders,
  given.flatMap(({id}, at) => large(id, 400 + 37 * at))
);
const plain = family();
const template: Template = {
  ...plain,
  title: 'Cijfers over zorg',
  publisher: 'Stichting Middelgroot',
  audiences: {
    individual: {label: 'eigen', key: 'aanbieder', of: 'large', self: 'cells'},
    pooled: {
      label: 'Praktijken',
      key: 'aanbieder',
      of: 'small',
      self: {group: plain.policy.pool.id},
      opening: 'Samen.'
    }
  }
};
const kibg = await load('kibg');
const prose = proseOf(template, kibg);
const reports = opened(protect(rows, template));

const sayIn = (name: string, ...words: string[]): readonly OpenedReport[] =>
  reports.map((report) =>
    report.id === given[called.indexOf(name)]!.id
      ? {...report, text: [report.text, ...words].join('\n')}
      : report
  );

const found = async (changed: readonly OpenedReport[]) => {
  const {findings} = await auditReports(changed, rows, template, {prose});
  return findings.map(({code, args}) => `${code} ${args['provider'] ?? ''}`);
};

test('a name inside the own name, or inside a word, names nobody', async () => {
  expect(await found(reports)).toEqual([]);
  expect(
    await found(sayIn('Praktijk X Zuid', 'De cijfers van Praktijk X Zuid.', 'Rustig in Zuidbroek'))
  ).toEqual([]);
});

test('a name that is also a word of the page is no leak where it is one', async () => {
  expect(await found(sayIn('Rust', 'Cijfers over zorg', 'Stichting Middelgroot', 'Praktijken'))).toEqual([]);
});

test.each([
  ['by itself', 'Zuid', 'code-c'],
  ['as a label by itself, of a name that is a word of the page', 'Cijfers', 'code-d'],
  ['between signs', '– Middelgroot –', 'code-e'],
  ['in a sentence', 'Anders dan Onder de Linden doet u dit.', 'code-i'],
  ['with signs in it', 'zoals (Ge)zond & Co. dat doet', 'code-g'],
  ['of three letters', 'Het is Ypu!', 'code-j'],
  ['longer than the own name', 'U en Praktijk X Zuid', 'code-b'],
  ['of which the own name is a part', 'Praktijk X Zuid', 'code-b'],
  ['as a code', 'code-h,42', 'code-h']
])('a foreign name %s is found', async (_, words, provider) => {
  expect(await found(sayIn('Praktijk X', words))).toEqual([`stranger-named ${provider}`]);
});

test('a foreign name that stands in every report is found: that all say it makes it no word of the page', async () => {
  const everywhere = reports.map((report) => ({
    ...report,
    text: `${report.text}\nDe grootste is Onder de Linden.`
  }));
  expect((await found(everywhere)).length).toBe(called.length - 1);
});

test('a name in the data of a page is found too', async () => {
  const planned = reports.map((report) =>
    report.id === 'code-a' ? {...report, plan: {...report.plan, title: 'Onder de Linden'}} : report
  );
  expect(await found(planned)).toEqual(['stranger-named code-i']);
});

test('the words of the house and of a family are those of its declarations, its texts and the pages themselves', () => {
  const [text] = kibg.texts.values();
  const limits = [...text!.parts.values()]
    .join(' ')
    .replaceAll(/<[^>]+>|\s+/g, ' ')
    .trim();
  const three = limits.split(/ +/).slice(0, 3).join(' ');
  const ofKibg = proseOf(kibg.template, kibg);
  for (const words of ['Alle keurmerkhouders', 'Lukt het niet', 'Kleine aanbieders', three])
    expect(ofKibg.says(words), words).toBe(true);
  for (const words of ['Praktijk De Verzonnen Linde', 'keurmerkhou', 'Onder de Linden'])
    expect(ofKibg.says(words), words).toBe(false);
  expect(ofKibg.isText('Kleine aanbieders')).toBe(true);
  expect(ofKibg.isText('keurmerkhouders')).toBe(false);
});
