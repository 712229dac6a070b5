import type {BeforeCode} from '../fault.ts';
import type {Wording} from '../words.ts';

/** In what a delivery differs from the one before. */
export const before: Readonly<Record<BeforeCode, Wording>> = {
  'before-encoding': {
    what: 'This file has another encoding than last time: {is}, then {was}',
    expected: 'the encoding of last time',
    todo: 'Look whether names with accents are read well, and ask the sender what has changed at their side.'
  },
  'before-delimiter': {
    what: 'This file has another delimiter than last time: {is}, then {was}',
    expected: 'the delimiter of last time',
    todo: 'Ask the sender whether another program made the file, or whether it was opened and saved on the way.'
  },
  'before-decimal': {
    what: 'This file has another decimal sign than last time: {is}, then {was}',
    expected: 'the decimal sign of last time',
    todo: 'Ask the sender whether another program made the file, or whether it was opened and saved on the way. Compare some numbers with the source.'
  },
  'before-codes-exchanged': {
    what: 'This provider and that of row {first} have each other’s code of the delivery before',
    expected: 'the same code for the same provider, every time',
    todo: 'Ask the sender which code is whose. Do not build: each would get the report of the other.'
  },
  'before-code': {
    what: 'This provider had another code in the delivery before (row {was} of that)',
    expected: 'the same code for the same provider, every time',
    todo: 'Ask the sender whether this is the same provider. If so, its old code is gone and with it its address and passphrase; ask whether the old code can come back.'
  },
  'before-holder-gone': {
    what: 'A provider that was on the list for {period} in the delivery before (row {was} of that) is not there any more',
    expected: 'who was on the list then, now as well: that period is delivered again',
    todo: 'Ask the sender why. Who has stopped keeps its old {steps}; where the row is missing, no group of then is right any more.'
  },
  'before-owners-gone': {
    what: 'Of {gone} of the {of} rows with an owner in the delivery before the owner is empty now',
    expected: 'the owner in every row in which there was one',
    todo: 'Ask the sender for the file again, with the owners. Do not build: without an owner those who belong together count for more than one, and the figures of one go out as those of a group.'
  },
  'before-owner': {
    what: 'This provider has another owner for {period} than in the delivery before (row {was} of that)',
    expected: 'for the same period the same owner',
    todo: 'Ask the sender who owned it. Where only the code is another, have it made the same everywhere.'
  },
  'before-fact': {
    what: '{column} for {period} is another than in the delivery before (row {was} of that)',
    expected: 'for the same period the same as then, or a reason why not',
    todo: 'Ask the sender what is right. In which group a provider is may hang on it.'
  },
  'before-owner-gone': {
    what: 'This provider had an owner for {period} in the delivery before (row {was} of that), and has none now',
    expected: 'for the same period the same owner',
    todo: 'Ask the sender who owned it. An owner that is missing counts for two.'
  },
  'before-key': {
    what: 'This provider gives a key to {key}, and did not in the delivery before',
    expected: 'the keys of last time, or a provider that asked for another itself',
    todo: 'Ask the provider itself whether it wants this, and keep the answer. Build only when you have that of each of them: a key that was given out does not come back.'
  },
  'before-figures-exchanged': {
    what: 'The figures of this provider for {period} are those of another in the delivery before (which has its own now, from row {first})',
    expected: 'for the same period the same figures at the same provider',
    todo: 'Ask the sender which code is whose, and for the file again. Do not build: each would get the figures of the other.'
  },
  'before-periods-exchanged': {
    what: 'The figures of this provider for {period} were those of {otherPeriod} in the delivery before (row {first}), and the other way round',
    expected: 'for the same period the same figures',
    todo: 'Ask the sender which period is right, and for the file again.'
  },
  'before-gone': {
    what: 'Figures for {period} of a provider that stood in the delivery before ({figures}, from row {was} of that) are not there any more',
    expected: 'what was delivered for a period, the next time as well',
    todo: 'Ask the sender whether the rows were forgotten.'
  },
  'before-changed': {
    what: 'For {period} this provider has other figures than in the delivery before (number: {figures}; in the delivery before from row {was})',
    expected: 'for the same period the same figures, or a reason why not',
    todo: 'Ask the sender what was corrected. Where reports of the delivery before were given out, a provider will ask why a figure has changed.'
  },
  'before-more': {
    what: '{amount} of {indicator} is {times} times as much everywhere as in the delivery before, for the same periods',
    expected: 'for the same period the same figures, in the same unit',
    todo: 'Ask the sender in which unit this was delivered, and for the file in the unit of last time.'
  },
  'before-less': {
    what: '{amount} of {indicator} was {times} times as much everywhere in the delivery before, for the same periods',
    expected: 'for the same period the same figures, in the same unit',
    todo: 'Ask the sender in which unit this was delivered, and for the file in the unit of last time.'
  },
  'before-jumps': {
    what: '{indicator} rests at this provider in {period} on more than three times as many or as few as in {was}',
    expected: 'about as many as in the delivery before, or a reason why not',
    todo: 'Ask the sender whether the provider grew or shrank so much. A provider that becomes small gets no report of its own any more.'
  },
  'before-all-jump': {
    what: '{indicator} rests at most providers in {period} on far more or far fewer than in {was}',
    expected: 'about as many as in the delivery before',
    todo: 'Ask the sender whether all was delivered, and in the unit and with the scope of last time.'
  }
};
