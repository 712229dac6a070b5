import {element} from '../../figures/element.ts';
import type {OwnFault} from '../../query/own/found.ts';
import type {UploadPlan} from '../../template/upload-plan.ts';
import {sayFault} from './words.ts';

/** Faults as a list: where each stands, what it is, what was expected and what to do. */
export function faultList(
  document: Document,
  {reading, words}: UploadPlan,
  faults: readonly OwnFault[]
): HTMLElement {
  const items = faults.map((fault) => {
    const {where, what, expected, todo} = sayFault(fault, reading, words);
    const lines = [
      ...(where === '' ? [] : [element(document, 'p', {class: 'fault-where'}, where)]),
      element(document, 'p', {class: 'fault-what'}, what),
      ...(expected === '' ? [] : [element(document, 'p', {}, `Verwacht: ${expected}.`)]),
      element(document, 'p', {}, todo)
    ];
    return element(document, 'li', {}, ...lines);
  });
  return element(document, 'ul', {class: 'upload-faults'}, ...items);
}
