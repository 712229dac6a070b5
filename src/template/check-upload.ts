import {columnKey} from '../csv/header.ts';
import type {Template, Upload} from './define.ts';
import type {UploadCondition, UploadValue} from './upload.ts';

/** What the compiler cannot see of a file of the reader's own: columns of the right kind, counts that fit. */
export function checkUpload(upload: Upload, template: Template): string[] {
  const faults = [
    ...keysOf(upload),
    ...placesOf(upload, template),
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

function placesOf({columns, at}: Upload, {dataset}: Template): string[] {
  return Object.entries(dataset.dimensions).flatMap(([id, {role, step = 'year', total, values}]) => {
    const column = at[id] === undefined ? undefined : columns[at[id]];
    if (role === 'period')
      return column?.kind === 'date' || (column?.kind === 'year' && step === 'year')
        ? []
        : [`needs a date${step === 'year' ? ' or a year' : ''} for the period "${id}"`];
    if (column === undefined) return total ? [] : [`places its records nowhere in "${id}"`];
    if (column.kind !== 'code') return [`needs a column of codes for "${id}"`];
    const missing = Object.keys(values ?? {}).filter((code) => !(code in column.codes));
    return missing.map((code) => `has no code for "${code}" of "${id}"`);
  });
}

function figureOf(
  {as, show, count}: Upload['figures'][number],
  upload: Upload,
  template: Template
): string[] {
  const known = template.chapters.flatMap(({indicators}) => indicators);
  const named = `figure "${as.id}"`;
  if (!known.includes(as)) return [`has the ${named}, which is no indicator of the report`];
  if (count.kind !== as.count.kind) return [`counts the ${named} as a ${count.kind}, not a ${as.count.kind}`];
  const unknown = Object.keys(show).filter((id) => !(id in template.dataset.dimensions));
  const values =
    count.kind === 'mean' ? [{of: count.of}] : count.categories.flatMap(([, conditions]) => conditions);
  return [
    ...unknown.map((id) => `shows the ${named} by the unknown dimension "${id}"`),
    ...values.flatMap((condition) => numbersIn(condition, upload).map((fault) => `${fault} in the ${named}`)),
    ...(count.kind === 'distribution' && as.count.kind === 'distribution'
      ? differ(
          count.categories.map(([id]) => id),
          Object.keys(as.count.categories)
        ).map((id) => `does not count "${id}" in the ${named} as the indicator does`)
      : [])
  ];
}

const differ = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((id, at) => !other.includes(id) || one.indexOf(id) !== at),
  ...other.filter((id) => !one.includes(id))
];

/** Bounds and differences are of numbers; any column may be asked whether it is filled in. */
function numbersIn({of, ...bounds}: UploadCondition, {columns}: Upload): string[] {
  const isNumber = (column: string): boolean =>
    ['whole', 'decimal', 'year'].includes(columns[column]?.kind ?? '');
  const names = namesIn(of);
  const numeric = typeof of !== 'string' || Object.keys(bounds).length > 0;
  return names
    .filter((column) => !(column in columns) || (numeric && !isNumber(column)))
    .map((column) => `needs a number in "${column}"`);
}

const namesIn = (of: UploadValue): readonly string[] => (typeof of === 'string' ? [of] : [of.from, of.minus]);
