/** A small report with a place for a file of the reader's own, laid out as render/components/Upload.astro does. */
import type {IndicatorPlan} from '../../../src/figures/series.ts';
import type {Engine} from '../../../src/query/engine.ts';
import type {ReportPlan} from '../../../src/template/plan.ts';
import type {UploadPlan} from '../../../src/template/upload-plan.ts';
import {plan as report, reportHtml} from '../report.ts';

const figure = (id: string, more: Partial<IndicatorPlan>): IndicatorPlan => ({
  ...report.indicators[0]!,
  ...{id, title: `Hoe zit het met ${id}?`, short: id, benchmark: false},
  say: {own: 'In {at} was het {value} bij u.'},
  show: {year: [{kind: 'trend'}], class: [{kind: 'bars'}]},
  ...more
});

export const upload: UploadPlan = {
  words: {
    ...{id: 'eigen-metingen', title: 'Uw eigen metingen', intro: [], besides: '', delivered: 'Geleverd'},
    ...{own: 'Uit uw bestand', label: 'Uw bestand', records: 'trajecten', open: 'zonder einddatum'},
    told: {label: 'Lijsten', several: 'Zij tellen samen.'},
    source: 'Uw eigen bestand.'
  },
  reading: {
    columns: {
      nummer: {label: 'Nummer', holds: 'Een nummer.', kind: 'text', presence: 'always', unique: true},
      soort: {
        ...{label: 'Soort', holds: 'De soort.', presence: 'may be missing'},
        ...{kind: 'code', codes: {kort: ['K'], lang: ['L']}}
      },
      einde: {label: 'Einde', holds: 'Een dag.', kind: 'date', presence: 'may be empty', most: 'today'},
      lijst: {label: 'Lijst', holds: 'Een lijst.', kind: 'text', presence: 'may be missing'},
      voor: {
        ...{label: 'Voor', holds: 'Een score.', kind: 'decimal', presence: 'may be empty'},
        ...{least: 0, most: 100}
      },
      na: {
        ...{label: 'Na', holds: 'Een score.', kind: 'decimal', presence: 'may be empty'},
        ...{least: 0, most: 100}
      }
    },
    at: {year: 'einde', class: 'soort'},
    tell: 'lijst',
    counts: [
      {
        indicator: 'eigen-respons',
        count: {
          kind: 'distribution',
          categories: [
            ['beide', [{of: 'voor'}, {of: 'na'}]],
            ['niet', []]
          ]
        }
      },
      {indicator: 'eigen-verschil', count: {kind: 'mean', of: {from: 'voor', minus: 'na'}}}
    ]
  },
  figures: [
    {
      as: 'vroeg',
      indicator: figure('eigen-respons', {
        kind: 'distribution',
        exclusive: true,
        categories: [
          {id: 'beide', label: 'Beide'},
          {id: 'niet', label: 'Niet'}
        ],
        about: 'beide',
        show: {year: [{kind: 'stack'}], class: [{kind: 'stack'}]}
      })
    },
    {as: 'wachttijd', indicator: figure('eigen-verschil', {kind: 'mean', unit: 'punten', decimals: 1})}
  ],
  sample: ''
};

export const plan: ReportPlan = {...report, upload};

export async function pageHtml(engine: Engine): Promise<string> {
  return (await reportHtml(engine)).replace('</main>', `${sectionHtml()}</main>`);
}

const sectionHtml = (): string => `<section id="eigen-metingen" data-upload><h2>Uw eigen metingen</h2>
<div data-upload-zone><input type="file" id="upload-file" data-upload-file accept=".csv,text/csv"><label for="upload-file">Bestand kiezen</label></div>
<div data-upload-message></div><div data-upload-result></div><div data-upload-shown></div>
<template data-upload-figures>${upload.figures.map(({indicator}) => figureHtml(indicator)).join('')}</template></section>`;

const figureHtml = ({id, title, show}: IndicatorPlan): string => {
  const axes = Object.keys(show).map(
    (axis, at) =>
      `<label><input type="radio" name="axis:${id}" value="${axis}"${at === 0 ? ' checked' : ''}><span>per ${axis}</span></label>`
  );
  return `<figure id="${id}"><h3>${title}</h3><p data-say></p><fieldset data-axes><legend>Bekijk</legend>${axes.join('')}</fieldset>
<p data-unavailable hidden></p><div data-drawing="wide"></div><div data-drawing="narrow"></div><div data-table></div></figure>`;
};
