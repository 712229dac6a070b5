/** Of every message in which a delivery contradicts itself, or the one before: the slip, and what a sensible person does next. */
import type {Code} from '../../src/validate/fault.ts';
import {after, type Change, comma, decimal, exchange, type Files, type Row, rows, sound} from './changed.ts';

import {csv} from './mutations.ts';

export interface Example {
  readonly code: Code;
  readonly slip: string;
  readonly change: Change;
  readonly severity: 'blocks' | 'warns';
  readonly file: string;
  /** A part of what is said, and of what to do. */
  readonly says: RegExp;
  readonly todo: RegExp;
  /** Also what the sound delivery is held against, where it is the one before. */
  readonly previous?: Files;
}

/** A provider of middling size that stands alone, another, and one of an owner. */
const ONE = '94990022';
const OTHER = '94990029';
const OWNED = '94990064';

const ask = /^Vraag de leverancier/;

const where =
  (match: Row, change: (row: Row) => Row | null) =>
  (row: Row): Row | null =>
    Object.entries(match).every(([column, value]) => row[column] === value) ? change(row) : row;
const to = (fields: Row) => (row: Row) => ({...row, ...fields});
const times =
  (factor: number, ...columns: readonly string[]) =>
  (row: Row): Row => ({
    ...row,
    ...Object.fromEntries(
      columns.map((column) => [column, row[column] === '' ? '' : comma(decimal(row[column]!) * factor)])
    )
  });
const gone = () => null;
const turned =
  (column: string, one: string, other: string) =>
  (row: Row): Row => ({
    ...row,
    [column]: row[column] === one ? other : row[column] === other ? one : row[column]!
  });

const itself: readonly Omit<Example, 'previous'>[] = [
  {
    code: 'number-not-whole',
    slip: 'half a client in a count',
    change: rows(
      'declaraties.csv',
      where(
        {aanbieder: ONE, periode: '2019', prestatie: 'totaal', indicator: 'clienten'},
        to({n: '648,5', x: '648,5'})
      )
    ),
    severity: 'blocks',
    file: 'declaraties.csv',
    says: /n van clienten is geen heel getal/,
    todo: ask
  },
  {
    code: 'count-differs',
    slip: 'a count of which n and x are two numbers',
    change: rows(
      'declaraties.csv',
      where({aanbieder: ONE, periode: '2019', prestatie: 'totaal', indicator: 'clienten'}, to({n: '640'}))
    ),
    severity: 'blocks',
    file: 'declaraties.csv',
    says: /Bij clienten zijn n en x niet gelijk/,
    todo: ask
  },
  {
    code: 'relation-differs',
    slip: 'clients ten times as many behind figures of another source',
    change: rows('keten.csv', where({aanbieder: ONE}, times(10, 'clienten'))),
    severity: 'blocks',
    file: 'keten.csv',
    says: /clienten van voorzorg is niet gelijk aan n van voorzorg/,
    todo: /Vergelijk beide rijen met de bron/
  },
  {
    code: 'relation-over',
    slip: 'more clients than trajects',
    change: rows('clientervaring.csv', where({aanbieder: ONE, periode: '2019'}, times(10, 'clienten'))),
    severity: 'blocks',
    file: 'clientervaring.csv',
    says: /clienten van cqi is meer dan n van cqi/,
    todo: /Vergelijk beide rijen/
  },
  {
    code: 'relation-far',
    slip: 'waiting times of another provider',
    change: exchange('wachttijden.csv', 'aanbieder', ONE, '94990071'),
    severity: 'warns',
    file: 'wachttijden.csv',
    says: /n van wachttijd ligt ver van n van onvolledig-behandeltraject/,
    todo: ask
  },
  {
    code: 'relation-alone',
    slip: 'figures on clients where clients are not counted',
    change: rows(
      'declaraties.csv',
      where({aanbieder: ONE, periode: '2019', prestatie: 'kort', indicator: 'clienten'}, gone)
    ),
    severity: 'blocks',
    file: 'declaraties.csv',
    says: /op die plaats geen rij van clienten/,
    todo: /of er rijen van clienten ontbreken/
  },
  {
    code: 'fact-differs',
    slip: 'a share that the trajects contradict',
    change: rows('aanbieders.csv', where({aanbieder: ONE, jaar: '2019'}, to({aandeel_chronisch: '0,5'}))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /Het getal bij aandeel_chronisch past niet bij trajecten in declaraties\.csv, rij \d+/,
    todo: ask
  },
  {
    code: 'fact-alone',
    slip: 'a provider whose figures of a year are gone',
    change: rows(
      'declaraties.csv',
      where({aanbieder: ONE, periode: '2018', prestatie: 'totaal', indicator: 'clienten'}, gone)
    ),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /clienten noemt een getal voor 2018, maar/,
    todo: /om de rijen die ontbreken/
  },
  {
    code: 'fact-unusual',
    slip: 'a year in which nobody had it yet',
    change: rows('aanbieders.csv', where({aanbieder: ONE}, to({keurmerk_sinds: '1915'}))),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /keurmerk_sinds ligt buiten wat gewoon is/,
    todo: ask
  },
  {
    code: 'flag-without-rows',
    slip: 'one that takes part and has no rows',
    change: rows('aanbieders.csv', where({aanbieder: ONE, jaar: '2019'}, to({rom: 'ja'}))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /rom zegt ja, maar in rom\.csv staan geen rijen/,
    todo: /Kijk of de kolom met een andere is verwisseld/
  },
  {
    code: 'rows-without-flag',
    slip: 'one that does not take part and has rows',
    change: rows('aanbieders.csv', where({aanbieder: OTHER, jaar: '2019'}, to({rom: 'nee'}))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /rom zegt nee, maar in rom\.csv staan rijen/,
    todo: /Kijk of de kolom met een andere is verwisseld/
  },
  {
    code: 'columns-exchanged',
    slip: 'rom and consultant exchanged',
    change: rows('aanbieders.csv', (row) => ({...row, rom: row['consultant']!, consultant: row['rom']!})),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /De kolommen rom en consultant lijken verwisseld/,
    todo: /Bouw niet/
  },
  {
    code: 'holders-exchanged',
    slip: 'two codes exchanged on the list',
    change: exchange('aanbieders.csv', 'aanbieder', ONE, OTHER),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /wat bij de cijfers van een andere past/,
    todo: /de twee codes zijn verwisseld/
  },
  {
    code: 'periods-exchanged',
    slip: 'two years exchanged in one file',
    change: rows('declaraties.csv', where({aanbieder: ONE}, turned('periode', '2018', '2019'))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /in 2018 heeft, past bij zijn cijfers van 2019/,
    todo: /de twee perioden zijn verwisseld/
  },
  {
    code: 'numbers-of-another-unit',
    slip: 'weeks in days',
    change: rows('wachttijden.csv', times(7, 'x')),
    severity: 'blocks',
    file: 'wachttijden.csv',
    says: /in een andere eenheid te staan/,
    todo: /dagen of weken/
  },
  {
    code: 'number-unusual',
    slip: 'one provider that waits in days',
    change: rows('wachttijden.csv', where({aanbieder: OTHER}, times(7, 'x'))),
    severity: 'warns',
    file: 'wachttijden.csv',
    says: /Dit cijfer van wachttijd ligt buiten wat gewoon is/,
    todo: ask
  },
  {
    code: 'number-impossible',
    slip: 'a decimal sign that is lost',
    change: rows('wachttijden.csv', where({aanbieder: '94990071'}, times(1000, 'x'))),
    severity: 'blocks',
    file: 'wachttijden.csv',
    says: /Dit cijfer van wachttijd kan niet/,
    todo: ask
  },
  {
    code: 'number-date',
    slip: 'a date’s serial number',
    change: rows('wachttijden.csv', where({aanbieder: ONE, periode: '2018'}, to({x: '44319'}))),
    severity: 'warns',
    file: 'wachttijden.csv',
    says: /waarschijnlijk een datum/,
    todo: /wat er in de bron staat/
  },
  {
    code: 'figure-jumps',
    slip: 'one year of one provider in another unit',
    change: rows('wachttijden.csv', where({aanbieder: ONE, periode: '2018'}, times(7, 'x'))),
    severity: 'warns',
    file: 'wachttijden.csv',
    says: /wachttijd is in 2018 meer dan vier keer/,
    todo: ask
  },
  {
    code: 'owner-returns',
    slip: 'an owner that is left out of one year',
    change: rows('aanbieders.csv', where({aanbieder: OWNED, jaar: '2019'}, to({concern: ''}))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /in 2019 een andere, en daarna weer/,
    todo: ask
  },
  {
    code: 'owner-gone',
    slip: 'an owner that is emptied in the last year',
    change: rows('aanbieders.csv', where({aanbieder: OWNED, jaar: '2021'}, to({concern: ''}))),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /had een eigenaar \(rij \d+\), en vanaf 2021 niet meer/,
    todo: /telt één eigenaar voor twee/
  },
  {
    code: 'owner-changes',
    slip: 'another owner in the last year',
    change: rows('aanbieders.csv', where({aanbieder: OWNED, jaar: '2021'}, to({concern: 'concern-09'}))),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /heeft vanaf 2021 een andere eigenaar/,
    todo: /of de aanbieder is overgenomen/
  },
  {
    code: 'holder-without-source',
    slip: 'a provider whose rows are gone from a source that everyone is in',
    change: rows('keten.csv', where({aanbieder: ONE}, gone)),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /heeft dan geen rijen in keten\.csv/,
    todo: /om de rijen die ontbreken/
  },
  {
    code: 'number-scientific',
    slip: '1e3',
    change: rows('wachttijden.csv', where({aanbieder: ONE, periode: '2018'}, to({x: '1e3'}))),
    severity: 'blocks',
    file: 'wachttijden.csv',
    says: /Dit getal is ingekort geschreven/,
    todo: /met alle cijfers/
  },
  {
    code: 'number-ambiguous',
    slip: '1,234 among numbers that are not written so',
    change: rows(
      'wachttijden.csv',
      where({aanbieder: ONE, periode: '2018', categorie: 'totaal'}, to({x: '1,234'}))
    ),
    severity: 'blocks',
    file: 'wachttijden.csv',
    says: /Dit getal kan twee dingen betekenen/,
    todo: /zonder teken voor duizendtallen/
  },
  {
    code: 'field-date',
    slip: 'a date’s serial number for a year',
    change: rows('aanbieders.csv', where({aanbieder: ONE}, to({keurmerk_sinds: '44197'}))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /Hier staat een datum, of een dag als getal/,
    todo: /rechtstreeks uit de bron/
  },
  {
    code: 'field-whole',
    slip: 'half a client',
    change: rows('declaraties.csv', where({aanbieder: ONE, periode: '2018'}, to({clienten: '12,5'}))),
    severity: 'blocks',
    file: 'declaraties.csv',
    says: /geen heel getal van 0 of meer/,
    todo: ask
  },
  {
    code: 'control-missing',
    slip: 'no control totals',
    change: (files) => new Map([['rom.csv', Buffer.from(files.get('rom.csv')!)]]),
    severity: 'warns',
    file: 'levering.json',
    says: /geen controletotalen van rom\.csv/,
    todo: ask
  },
  {
    code: 'characters-mixed',
    slip: 'two encodings in one file',
    change: (files) => {
      const [head = '', ...body] = files
        .get('aanbieders.csv')!
        .replaceAll('Praktijk', 'Praktĳk é')
        .split('\n');
      const halves = [body.slice(0, 20), body.slice(20)].map((half) => half.join('\n').replaceAll('ĳ', 'ij'));
      return new Map([
        [
          'aanbieders.csv',
          Buffer.concat([
            Buffer.from(`${head.replace(/^\uFEFF/, '')}\n${halves[0]}\n`, 'latin1'),
            Buffer.from(halves[1]!, 'utf8')
          ])
        ]
      ]);
    },
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /twee bestanden samengevoegd/,
    todo: ask
  },
  {
    code: 'characters-garbled',
    slip: 'letters that somebody read wrongly and saved',
    change: rows(
      'aanbieders.csv',
      where({aanbieder: ONE}, (row) => ({
        ...row,
        naam: `${row['naam']} CafÃ©`
      }))
    ),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /verkeerd gelezen/,
    todo: ask
  }
];

const cells = csv.filter((name) => name !== 'aanbieders.csv');
/** One change after another. */
const each =
  (...changes: readonly Change[]): Change =>
  (files) => {
    const made = new Map(files);
    for (const change of changes) for (const [name, text] of change(made)) made.set(name, String(text));
    return made;
  };
const everywhere = (match: Row, change: (row: Row) => Row | null): readonly Change[] =>
  cells.map((name) => rows(name, where(match, change)));

const againstBefore: readonly Omit<Example, 'previous'>[] = [
  {
    code: 'before-encoding',
    slip: 'another encoding than last time',
    change: (files) => new Map([['rom.csv', Buffer.from(files.get('rom.csv')!, 'utf16le')]]),
    severity: 'warns',
    file: 'rom.csv',
    says: /andere tekenset dan de vorige keer/,
    todo: /namen met accenten/
  },
  {
    code: 'before-delimiter',
    slip: 'another delimiter than last time',
    change: (files) => new Map([['rom.csv', files.get('rom.csv')!.replaceAll(';', '\t')]]),
    severity: 'warns',
    file: 'rom.csv',
    says: /ander scheidingsteken dan de vorige keer: tab, en toen ;/,
    todo: ask
  },
  {
    code: 'before-decimal',
    slip: 'another decimal sign than last time',
    change: (files) => new Map([['wachttijden.csv', files.get('wachttijden.csv')!.replaceAll(',', '.')]]),
    severity: 'warns',
    file: 'wachttijden.csv',
    says: /ander decimaalteken dan de vorige keer/,
    todo: /met de bron/
  },
  {
    code: 'before-codes-exchanged',
    slip: 'two codes exchanged in every file',
    change: each(...['aanbieders.csv', ...cells].map((name) => exchange(name, 'aanbieder', ONE, OTHER))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /hebben elkaars code van de vorige levering/,
    todo: /Bouw niet/
  },
  {
    code: 'before-code',
    slip: 'a provider under a new code',
    change: each(
      ...['aanbieders.csv', ...cells].map((name) =>
        rows(name, where({aanbieder: ONE}, to({aanbieder: '94999999'})))
      )
    ),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /had in de vorige levering een andere code/,
    todo: /of dit dezelfde aanbieder is/
  },
  {
    code: 'before-holder-gone',
    slip: 'a provider that is gone from a year that is delivered again',
    change: each(
      rows('aanbieders.csv', where({aanbieder: '94990050', jaar: '2020'}, gone)),
      ...everywhere({aanbieder: '94990050', periode: '2020'}, gone),
      ...everywhere({aanbieder: '94990050', periode: '2020-2021'}, gone)
    ),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /voor 2020 op de lijst stond/,
    todo: ask
  },
  {
    code: 'before-owners-gone',
    slip: 'the column of owners emptied',
    change: rows('aanbieders.csv', to({concern: ''})),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /Van \d+ van de \d+ rijen met een eigenaar/,
    todo: /Bouw niet/
  },
  {
    code: 'before-owner',
    slip: 'another owner for the same years',
    change: rows('aanbieders.csv', where({aanbieder: OWNED}, to({concern: 'concern-09'}))),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /een andere eigenaar dan in de vorige levering/,
    todo: /wie er eigenaar was/
  },
  {
    code: 'before-fact',
    slip: 'another kind of provider than last time',
    change: rows('aanbieders.csv', where({aanbieder: OWNED}, turned('soort', 'praktijk', 'instelling'))),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /soort is over 2017 anders dan in de vorige levering/,
    todo: ask
  },
  {
    code: 'before-owner-gone',
    slip: 'one owner emptied in all years',
    change: rows('aanbieders.csv', where({aanbieder: OWNED}, to({concern: ''}))),
    severity: 'warns',
    file: 'aanbieders.csv',
    says: /had over 2017 een eigenaar in de vorige levering/,
    todo: /telt voor twee/
  },
  {
    code: 'before-key',
    slip: 'a key for somebody that had none',
    change: rows('aanbieders.csv', where({aanbieder: ONE}, to({consultant: 'ja'}))),
    severity: 'blocks',
    file: 'aanbieders.csv',
    says: /geeft een sleutel aan consultant, en deed dat in de vorige levering niet/,
    todo: /^Vraag de aanbieder zelf/
  },
  {
    code: 'before-figures-exchanged',
    slip: 'questionnaires of two providers of a size exchanged',
    change: rows('clientervaring.csv', where({periode: '2018'}, turned('aanbieder', ONE, OTHER))),
    severity: 'blocks',
    file: 'clientervaring.csv',
    says: /zijn die van een andere in de vorige levering/,
    todo: /Bouw niet/
  },
  {
    code: 'before-periods-exchanged',
    slip: 'two years of waiting times exchanged',
    change: rows('wachttijden.csv', where({aanbieder: ONE}, turned('periode', '2017', '2018'))),
    severity: 'blocks',
    file: 'wachttijden.csv',
    says: /waren in de vorige levering die van 201/,
    todo: /welke periode klopt/
  },
  {
    code: 'before-gone',
    slip: 'waiting times of a provider gone',
    change: rows('wachttijden.csv', where({aanbieder: ONE, periode: '2018'}, gone)),
    severity: 'warns',
    file: 'wachttijden.csv',
    says: /Cijfers over 2018 .* staan er niet meer in/,
    todo: /of de rijen zijn vergeten/
  },
  {
    code: 'before-changed',
    slip: 'a mark of years ago that is another',
    change: rows(
      'clientervaring.csv',
      where({aanbieder: ONE, periode: '2018', indicator: 'cqi-cijfer'}, (row) => ({
        ...row,
        x: comma(decimal(row['x']!) + 1)
      }))
    ),
    severity: 'warns',
    file: 'clientervaring.csv',
    says: /Over 2018 heeft deze aanbieder andere cijfers/,
    todo: /wat er is verbeterd/
  },
  {
    code: 'before-more',
    slip: 'everything ten times as many',
    change: each(
      rows('aanbieders.csv', times(10, 'clienten')),
      ...cells.map((name) => rows(name, times(10, 'clienten', 'n', 'x', 'xx')))
    ),
    severity: 'blocks',
    file: 'declaraties.csv',
    says: /overal 10 keer zo veel als in de vorige levering/,
    todo: /in welke eenheid/
  },
  {
    code: 'before-less',
    slip: 'waiting times in another unit than last time',
    change: rows('wachttijden.csv', times(0.25, 'x')),
    severity: 'blocks',
    file: 'wachttijden.csv',
    says: /was in de vorige levering overal 4 keer zo veel/,
    todo: /in welke eenheid/
  },
  {
    code: 'before-jumps',
    slip: 'a provider that has a fifth of its questionnaires',
    change: rows(
      'clientervaring.csv',
      where(
        {aanbieder: '94990001', periode: '2021', indicator: 'cqi-cijfer'},
        to({clienten: '20', n: '20', x: '170', xx: '1450'})
      )
    ),
    severity: 'warns',
    file: 'clientervaring.csv',
    says: /meer dan drie keer zo veel of zo weinig/,
    todo: /gegroeid of gekrompen/
  },
  {
    code: 'before-all-jump',
    slip: 'half of the questionnaires of a year',
    change: each(
      rows(
        'clientervaring.csv',
        where({periode: '2021', indicator: 'cqi-cijfer'}, (row) => ({
          ...row,
          ...Object.fromEntries(
            ['clienten', 'n', 'x', 'xx'].map((column) => [
              column,
              comma(Math.ceil(decimal(row[column]!) / 2))
            ])
          )
        }))
      )
    ),
    severity: 'warns',
    file: 'clientervaring.csv',
    says: /rust bij de meeste aanbieders/,
    todo: /of alles is geleverd/
  }
];

export const examples: readonly Example[] = [
  ...itself,
  ...againstBefore.map((example) => ({...example, previous: sound}))
];

export const delivered = ({change}: Example): Files => after(change);
