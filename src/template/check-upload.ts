import {columnKey} from '../csv/header.ts';
import {checkCount, checkPlaces} from './check-records.ts';
import type {Template, Upload} from './define.ts';

/** What the compiler cannot see of a file of the reader's own: columns of the right kind, counts that fit. */
export function checkUpload(upload: Upload, template: Template): string[] {
  const faults = [
    ...keysOf(upload),
    ...checkPlaces(upload, template),
    ...(upload.tell !== undefined && upload.columns[upload.tell]?.kind !== 'text'
      ? [`tells of "${upload.tell}", which is no column of text`]
      : []),
    ...upload.figures.flatMap((figure) => figureOf(figure, upload, template)),
    ...upload.sample
      .filter((fields) => fields.length !== Object.keys(upload.columns).length)
      .map((fields) => `has a sample record that does not fit its columns: ${fields.join(';')}`)
  ];
  return faults.map((fault) => `the upload ${fault}`);
}

function keysOf({columns}: Upload): string[] {
  const keys = Object.keys(columns).map(columnKey);
  return keys
    .filter((key, at) => keys.indexOf(key) !== at)
    .map((key) => `has two columns that read as "${key}"`);
}

function figureOf(
  {as, show, count}: Upload['figures'][number],
  upload: Upload,
  template: Template
): string[] {
  const known = template.chapters.flatMap(({indicators}) => indicators);
  if (!known.includes(as)) return [`has the figure "${as.id}", which is no indicator of the report`];
  const unknown = Object.keys(show).filter((id) => !(id in template.dataset.dimensions));
  return [
    ...unknown.map((id) => `shows the figure "${as.id}" by the unknown dimension "${id}"`),
    ...checkCount(as, count, upload.columns)
  ];
}
