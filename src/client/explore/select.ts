/** A native select with its label, whose options come and go. */
import {element} from '../../figures/element.ts';
import type {FieldValue} from './fields.ts';

export interface Select {
  readonly element: HTMLElement;
  /** Shows these options, in their groups where they have one; the select itself stays, and so does the focus. */
  set(options: readonly Option[], value: string): void;
}

export interface Option extends FieldValue {
  readonly group?: string;
}

/** `choose` is told what the reader chose. */
export function selectOf(document: Document, label: string, choose: (code: string) => void): Select {
  const select = element(document, 'select', {'aria-label': label, autocomplete: 'off'});
  select.addEventListener('change', () => choose(select.value));
  let shown = '';
  return {
    element: element(document, 'label', {}, element(document, 'span', {}, label), select),
    set(options, value) {
      const wanted = JSON.stringify(options);
      if (wanted !== shown) select.replaceChildren(...grouped(document, options));
      shown = wanted;
      select.value = value;
    }
  };
}

function grouped(document: Document, options: readonly Option[]): readonly HTMLElement[] {
  const groups = [...new Set(options.map(({group}) => group))];
  return groups.flatMap((group) => {
    const within = options
      .filter((option) => option.group === group)
      .map(({code, label}) => element(document, 'option', {value: code}, label));
    return group === undefined ? within : [element(document, 'optgroup', {label: group}, ...within)];
  });
}
