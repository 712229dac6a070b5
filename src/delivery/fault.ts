import type {Fault} from '../errors.ts';

/** What can be wrong with the files themselves; worded in validate/words. */
export type DeliveryCode =
  | 'meta-missing'
  | 'meta-json'
  | 'meta-text'
  | 'meta-edition'
  | 'meta-moment'
  | 'meta-date'
  | 'meta-list'
  | 'meta-flag'
  | 'meta-number'
  | 'meta-object'
  | 'meta-period'
  | 'meta-key-unknown'
  | 'control-file-unknown'
  | 'decisions-at-fault'
  | 'file-missing'
  | 'file-missing-optional'
  | 'file-unnamed'
  | 'file-workbook'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-empty'
  | 'file-without-rows'
  | 'file-not-text'
  | 'characters-lost'
  | 'characters-mixed'
  | 'characters-garbled'
  | 'header-missing'
  | 'header-later'
  | 'header-again'
  | 'column-missing'
  | 'column-twice'
  | 'column-nameless'
  | 'columns-unknown'
  | 'row-ragged'
  | 'row-delimiter'
  | 'row-quotes'
  | 'row-footer'
  | 'quote-open'
  | 'number-mixed'
  | 'number-thousands'
  | 'number-ambiguous'
  | 'number-scientific';

type Place = Pick<Fault, 'row' | 'column' | 'args'>;

/** Makers of faults whose codes are checked by the compiler. */
export const faultsOf = <Code extends string>() => ({
  blocks: (code: Code, file: string, place: Place = {}): Fault => ({
    code,
    severity: 'blocks',
    file,
    ...place
  }),
  warns: (code: Code, file: string, place: Place = {}): Fault => ({code, severity: 'warns', file, ...place})
});

export const {blocks, warns} = faultsOf<DeliveryCode>();
