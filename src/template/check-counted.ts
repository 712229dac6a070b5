import {checkCount, checkPlaces} from './check-records.ts';
import type {Template} from './define.ts';
import type {Counted} from './source.ts';

/** Sources whose records are counted: columns of the right kind, and indicators that are theirs. */
export const checkCounted = (template: Template): string[] =>
  Object.entries(template.dataset.sources).flatMap(([id, {counted}]) =>
    counted ? faultsOf(counted, id, template).map((fault) => `the source "${id}" ${fault}`) : []
  );

function faultsOf(counted: Counted, source: string, template: Template): string[] {
  const {columns, provider, person, counts} = counted;
  const unknown = [provider, person, ...Object.values(counted.at)].filter(
    (column) => column !== undefined && !(column in columns)
  );
  return [
    ...unknown.map((column) => `names the unknown column "${column}"`),
    ...(columns[provider]?.presence === 'always'
      ? []
      : [`needs its provider in every record: "${provider}" may be empty`]),
    ...checkPlaces(counted, template),
    ...Object.keys(counted.at)
      .filter((id) => !(id in template.dataset.dimensions))
      .map((id) => `places its records in the unknown dimension "${id}"`),
    ...counts.flatMap((one) => countOf(one, columns, source, template))
  ];
}

function countOf(
  {indicator: id, count}: Counted['counts'][number],
  columns: Counted['columns'],
  source: string,
  {chapters}: Template
): string[] {
  const indicator = chapters.flatMap(({indicators}) => indicators).find((one) => one.id === id);
  if (indicator === undefined) return [`counts "${id}", which is no indicator of the report`];
  return indicator.source === source
    ? checkCount(indicator, count, columns)
    : [`counts "${id}", which comes from the source "${indicator.source}"`];
}
