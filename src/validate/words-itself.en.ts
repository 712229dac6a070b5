import type {ItselfCode} from './fault.ts';
import type {Wording} from './words.ts';

/** In what a delivery contradicts itself. */
export const itself: Readonly<Record<ItselfCode, Wording>> = {
  'number-not-whole': {
    what: '{amount} of {indicator} is no whole number',
    expected: 'a whole number: nobody counts half a person or half a case',
    todo: 'Ask the sender whether this is a count, or a share or mean. Where it reads like 1,234 a sign for thousands may have been read as a decimal one.'
  },
  'count-differs': {
    what: 'In {indicator} n and x are not the same',
    expected: 'a count: n and x are one number',
    todo: 'Ask the sender which of the two is the count.'
  },
  'relation-differs': {
    what: '{amount} of {indicator} is not {otherAmount} of {other} (row {first} of {otherFile})',
    expected: 'two figures about the same people or cases, which are equal therefore',
    todo: 'Compare both rows with the source. Where one provider is wrong, its code or the period may be exchanged; where many are, a column or file is of another count.'
  },
  'relation-over': {
    what: '{amount} of {indicator} is more than {otherAmount} of {other} (row {first} of {otherFile})',
    expected: 'no more than there',
    todo: 'Compare both rows with the source: one of them counts something twice, or a column or unit is exchanged.'
  },
  'relation-far': {
    what: '{amount} of {indicator} is far from {otherAmount} of {other} (row {first} of {otherFile})',
    expected: 'about as much: both sources are about the same provider and period',
    todo: 'Ask the sender whether this is right. Two sources may differ, but so large a difference often is a code or period that was exchanged, or a part that is missing.'
  },
  'relation-alone': {
    what: 'There is {amount} of {indicator}, but no row of {other} at that place',
    expected: 'rows of both: they are about the same people or cases',
    todo: 'Ask the sender whether rows of {other} are missing, or whether this row has a wrong code or period.'
  },
  'fact-differs': {
    what: '{column} is not what follows from {indicator} (row {first} of {otherFile})',
    expected: 'the same number as in the figures of {period}',
    todo: 'Ask the sender which of them is right. In one row a code or period is often exchanged; in many the unit is another (tens for ones, percents for a part of 1).'
  },
  'fact-alone': {
    what: '{column} has a number for {period}, but there are no figures of {indicator} from which it follows',
    expected: 'rows of {indicator} of this provider in {period}',
    todo: 'Ask the sender for the rows that are missing. Look also whether the code of this provider is written otherwise in that file.'
  },
  'fact-unusual': {
    what: '{column} is outside of what is usual',
    expected: 'a number from {least} to {most}',
    todo: 'Ask the sender whether this is right, and in which unit it stands.'
  },
  'flag-without-rows': {
    what: '{column} says yes, but {otherFile} has no rows of this provider in {period}',
    expected: 'yes where there are rows in {otherFile}, and no where there are none',
    todo: 'Ask the sender what is right: are rows missing, or should it say no? Look whether the column was exchanged with another: somebody might get a key who never asked for it.'
  },
  'rows-without-flag': {
    what: '{column} says no, but {otherFile} has rows of this provider in {period}',
    expected: 'yes where there are rows in {otherFile}, and no where there are none',
    todo: 'Ask the sender what is right: are the rows of another provider, or should it say yes? Look whether the column was exchanged with another: somebody might get a key who never asked for it.'
  },
  'columns-exchanged': {
    what: 'The columns {column} and {other} seem exchanged: {other} says what follows from the figures for {column}',
    expected: 'every column under its own name',
    todo: 'Ask the sender for the file again, with the columns under the right names. Do not build: providers who never asked for it would give a key away.'
  },
  'holders-exchanged': {
    what: 'In {period} this provider has what fits the figures of another (row {first}), and the other way round',
    expected: 'the same code for the same provider in every file',
    todo: 'Ask the sender in which file the two codes were exchanged, and for that file again. Do not build: each would get the report of the other.'
  },
  'periods-exchanged': {
    what: 'What this provider has in {period} fits its figures of {otherPeriod} (row {first}), and the other way round',
    expected: 'the same period for the same figures in every file',
    todo: 'Ask the sender in which file the two periods were exchanged, and for that file again.'
  },
  'numbers-of-another-unit': {
    what: 'The figures of {indicator} are outside of what is usual at most providers: they seem to be in another unit',
    expected: 'from {least} to {most}, in {unit}',
    todo: 'Ask the sender in which unit this was delivered (days or weeks, percents or a part, tens or ones), and for the file in the unit that was agreed.'
  },
  'number-unusual': {
    what: 'This figure of {indicator} is outside of what is usual',
    expected: 'from {least} to {most}, in {unit}',
    todo: 'Ask the sender whether this is right. A provider may be far out; another unit or a point that moved looks the same.'
  },
  'number-impossible': {
    what: 'This figure of {indicator} cannot be: it is more than ten times what is still usual',
    expected: 'from {least} to {most}, in {unit}',
    todo: 'Ask the sender for the right number. Look at the unit, at a decimal sign that is missing, and whether n and x were exchanged.'
  },
  'number-date': {
    what: 'This figure of {indicator} probably is a date: so a spreadsheet counts days',
    expected: 'from {least} to {most}, in {unit}',
    todo: 'Ask the sender what the source says. A spreadsheet may make a day of 3-5 or 3.5, and keeps it as a number of five digits.'
  },
  'figure-jumps': {
    what: '{indicator} in {period} is more than four times as high or as low as this provider has in other {steps}',
    expected: 'a figure near those of the other {steps}, or a reason why not',
    todo: 'Ask the sender whether this is right. Was another unit used, or are these figures of another provider?'
  },
  'owner-returns': {
    what: 'The owner of this provider is another in {period}, and then that of row {first} again',
    expected: 'the same owner as long as it does not change, with the same code in every row',
    todo: 'Ask the sender who the owner was. An owner that is missing for a {step} counts for two there, and its figures may go out as those of a group.'
  },
  'owner-gone': {
    what: 'This provider had an owner (row {first}), and has none from {period}',
    expected: 'an owner in every row, as long as there is one',
    todo: 'Ask the sender whether the provider stands alone now. If it does not, have the owner filled in: otherwise one owner counts for two.'
  },
  'owner-changes': {
    what: 'This provider has another owner from {period} than before (row {first})',
    expected: 'the same code for the same owner',
    todo: 'Ask whether the provider was taken over. If it is the same owner under another code, have that made the same.'
  },
  'holder-without-source': {
    what: 'This provider is on the list for {period}, but has no rows in {otherFile} then',
    expected: 'rows in {otherFile} of every provider, in {eachStep} in which it is listed',
    todo: 'Ask the sender for the rows that are missing.'
  },
  'control-missing': {
    what: 'There are no control totals of {files}',
    expected: 'for each file the number of rows that was sent, and the sums of n and x',
    todo: 'Ask the sender for control totals. Without them nobody can see that rows are missing, but where figures contradict each other.'
  }
};
