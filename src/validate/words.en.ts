import type {Code} from './fault.ts';
import type {Wording} from './words.ts';
import {itself} from './words-itself.en.ts';

/** What each fault means, in English, for the terminal. `{name}` is an argument of the fault. */
export const en: Readonly<Record<Code, Wording>> = {
  'meta-missing': {
    what: 'There is no levering.json',
    expected: 'a file levering.json that says what is delivered',
    todo: 'Add levering.json to the folder; an example stands in data/README.md.'
  },
  'meta-json': {
    what: 'levering.json is not valid JSON',
    expected: 'JSON: names and texts between double quotes, commas between parts',
    todo: 'Look at this line and the one above it for a missing comma, quote or bracket.'
  },
  'meta-text': {
    what: 'A text is missing or empty',
    expected: 'a text between double quotes',
    todo: 'Fill in this part of levering.json.'
  },
  'meta-edition': {
    what: 'The edition is missing, or cannot be the name of a folder',
    expected:
      'a short name such as "2021": letters and digits, with a hyphen or point between them where wanted',
    todo: 'Correct editie in levering.json.'
  },
  'meta-moment': {
    what: 'The start or end of the period is missing or is none',
    expected: 'a year (2021), quarter (2021-Q3) or month (2021-03)',
    todo: 'Write the period in this part of levering.json.'
  },
  'meta-date': {
    what: 'A date is missing or is no date',
    expected: 'a date as "2022-05-31"',
    todo: 'Write the date as year-month-day.'
  },
  'meta-list': {
    what: 'A list is missing',
    expected: 'a list between square brackets; [] when there is nothing to list',
    todo: 'Write the list in this part of levering.json.'
  },
  'meta-flag': {
    what: 'A yes or no is neither',
    expected: 'true or false, without quotes',
    todo: 'Write true when the delivery is invented; leave it out otherwise.'
  },
  'meta-number': {
    what: 'A number is missing or is no number',
    expected: 'a number without quotes, with a point for a fraction; rows are counted in whole numbers',
    todo: 'Write the number in this part of levering.json.'
  },
  'meta-object': {
    what: 'A group of values is missing',
    expected: 'values between braces: {…}',
    todo: 'Compare this part of levering.json with the example in data/README.md.'
  },
  'meta-period': {
    what: 'The period ends before it starts',
    expected: 'a start (van) that is not after the end (tot)',
    todo: 'Correct van or tot.'
  },
  'meta-key-unknown': {
    what: 'levering.json holds a part that nobody reads',
    expected: 'only familie, editie, periode, bron, geleverd, dekking and controletotalen',
    todo: 'Check the spelling, or take the part out.'
  },
  'control-file-unknown': {
    what: 'A control total names the file {name}, which is not part of this delivery',
    expected: 'names of files that the family declares',
    todo: 'Correct the name of the file in controletotalen.'
  },
  'decisions-at-fault': {
    what: 'The file with decisions cannot be read as it should, so none of them counts',
    expected:
      'JSON: {"codes": [{"van": "eigenaar", "codes": ["A", "a"], "besluit": "dezelfde", "reden": "…"}]}; van is aanbieder, eigenaar or groep; besluit is dezelfde or twee',
    todo: 'Correct this part of besluiten.json; a reason may not be empty.'
  },
  'file-missing': {
    what: 'The file is missing',
    expected: 'this file in the folder of the delivery',
    todo: 'Add the file, under exactly this name.'
  },
  'file-missing-optional': {
    what: 'The file is not there; its indicators will stay empty',
    expected: 'this file, where there is something to deliver',
    todo: 'Nothing, if it is meant to be left out; else add the file.'
  },
  'file-unnamed': {
    what: 'The folder holds a file that nobody reads',
    expected: 'only levering.json and the files that the family declares',
    todo: 'Check the spelling of the name, or take the file out of the folder.'
  },
  'file-workbook': {
    what: 'The folder holds a workbook; it is not read',
    expected: 'CSV files',
    todo: 'Open it in the spreadsheet program, save each sheet as "CSV UTF-8", and take the workbook out of the folder.'
  },
  'file-unreadable': {
    what: 'The file cannot be opened',
    expected: 'a file that you may read and that no other program keeps open',
    todo: 'Close it in other programs (a spreadsheet), check that you may read it, and that it is no folder.'
  },
  'file-too-large': {
    what: 'The file is larger than {most} MB',
    expected: 'figures that are added up per provider: they are never that many rows',
    todo: 'Check whether this is the right file.'
  },
  'file-empty': {
    what: 'The file is empty',
    expected: 'a line with the names of the columns, and rows',
    todo: 'Deliver the file again.'
  },
  'file-without-rows': {
    what: 'The file has names of columns but no rows',
    expected: 'at least one row',
    todo: 'Deliver the file again, with its rows.'
  },
  'file-not-text': {
    what: 'The file is not text',
    expected: 'a CSV file; a workbook cannot be read, whatever it is called',
    todo: 'Open it in the spreadsheet program and save it as "CSV UTF-8".'
  },
  'characters-lost': {
    what: 'Some letters were damaged before the file came here',
    expected: 'readable letters, also those with an accent',
    todo: 'Look for odd signs in names; save the file anew as "CSV UTF-8" when you find them.'
  },
  'header-missing': {
    what: 'The first line holds none of the names of the columns',
    expected: 'a first line with: {columns}',
    todo: 'Put the names of the columns in the first line.'
  },
  'header-later': {
    what: 'The names of the columns stand in this row only',
    expected: 'the names of the columns in the first line',
    todo: 'Take out the lines above it.'
  },
  'header-again': {
    what: 'Here the names of the columns stand once more',
    expected: 'names of columns in the first line only',
    todo: 'Take this row out, and check whether two files were pasted together.'
  },
  'column-missing': {
    what: 'A column is missing',
    expected: 'this name in the first line',
    todo: 'Add the column, or correct its name in the first line.'
  },
  'column-twice': {
    what: 'Two columns have the same name',
    expected: 'each name once (capitals and spaces make no difference)',
    todo: 'Take one of the two out, or correct its name.'
  },
  'column-nameless': {
    what: 'Column {position} has no name and is not read',
    expected: 'a name above every column',
    todo: 'Give the column its name, or take it out.'
  },
  'columns-unknown': {
    what: 'There are columns that nobody reads: {columns}',
    expected: 'only the columns that the family declares',
    todo: 'Nothing, if they may be left aside; else check the spelling of the names.'
  },
  'row-ragged': {
    what: 'The number of fields is wrong: {found} in this row, {expected} in the first line',
    expected: 'as many fields in every row as in the first line: {expected}',
    todo: 'Look for a delimiter too many or too few, or a line break inside a field; put a text that holds one between double quotes.'
  },
  'row-delimiter': {
    what: 'This row has another delimiter than the first line',
    expected: 'one delimiter in the whole file',
    todo: 'Check whether two files were pasted together, and make the file again.'
  },
  'row-quotes': {
    what: 'A double quote stands where it cannot be understood',
    expected: 'a field wholly between double quotes, or without any; a quote within is doubled ("")',
    todo: 'Mend the quotes in this row; there may be more of them below.'
  },
  'row-footer': {
    what: 'This is no row but a line that a program or a person wrote below the rows: a count, a total, a mean or a source',
    expected: 'rows of figures only',
    todo: 'Take this line out.'
  },
  'quote-open': {
    what: 'A double quote is opened and never closed, so the file cannot be read',
    expected: 'a closing quote for every opening one',
    todo: 'Look for a field that starts with a double quote and does not end with one.'
  },
  'number-mixed': {
    what: 'This number has another decimal sign than most of the file',
    expected: 'one decimal sign in the whole file: a comma everywhere, or a point everywhere',
    todo: 'Export the file again with one setting for numbers.'
  },
  'number-thousands': {
    what: 'This number seems to have a thousands separator',
    expected: 'digits without separators: 1234, or 1234,5',
    todo: 'Turn off the thousands separator in the spreadsheet (number format) and save the file again.'
  },
  'number-ambiguous': {
    what: 'This number can mean two things: thousands, or three decimals',
    expected: 'a file that shows which sign is the decimal one',
    todo: 'Write whole numbers without separators (1234), and fractions with another number of decimals (1,2340).'
  },
  'number-scientific': {
    what: 'This number was shortened (as 1,23E+07); digits may be lost',
    expected: 'all digits: 12345678',
    todo: 'Compare it with the source; make the column wider in the spreadsheet or choose the format Number, and save again.'
  },
  'family-differs': {
    what: 'The delivery is for another family of reports',
    expected: 'familie: "{expected}"',
    todo: 'Use the command with the family of this delivery, or correct familie in levering.json.'
  },
  'field-empty': {what: 'The field is empty', expected: 'a value in every row', todo: 'Fill in the field.'},
  'field-number': {
    what: 'This is no number',
    expected: 'digits, with one comma or point for a fraction; no unit, no percent sign',
    todo: 'Write the number only.'
  },
  'field-nan': {
    what: 'Here stands what a program writes when it has no number (NaN, #N/A, #DIV/0!)',
    expected: 'a number',
    todo: 'Mend the calculation in the source, or leave out the row when there is no figure.'
  },
  'field-whole': {
    what: 'This is no whole number of 0 or more',
    expected: 'digits only: 1234',
    todo: 'Write the number without decimals, sign or separators.'
  },
  'field-period': {
    what: 'This is no {step}',
    expected: '{stepCodes}',
    todo: 'Correct the period.'
  },
  'field-flag': {what: 'Here should stand ja or nee', expected: 'ja or nee', todo: 'Write ja or nee.'},
  'field-code': {
    what: 'The code does not have the right form',
    expected: '{expected}',
    todo: 'Correct the code.'
  },
  'field-date': {
    what: 'Here stands a date; a spreadsheet often makes one of another number or a code',
    expected: 'what stood in the source: a year (2021), a number or a code',
    todo: 'Go back to the source, give the column the format Text before opening or pasting, and save again.'
  },
  'field-bound': {
    what: 'Here stands a bound (as <10) instead of a number',
    expected: 'the number itself: small counts are hidden when the reports are made',
    todo: 'Ask the sender for the number.'
  },
  'field-range': {
    what: 'The number is out of bounds',
    expected: '{expected}',
    todo: 'Correct the number in the source.'
  },
  'field-choice': {
    what: 'This value is not on the list',
    expected: 'one of: {expected}',
    todo: 'Choose a value of the list.'
  },
  'field-custom': {
    what: 'The field is not as the family asks',
    expected: '{expected}',
    todo: 'Correct the field.'
  },
  'field-other': {
    what: 'The field is not as declared',
    expected: 'what the dataset of the family declares for this column',
    todo: 'Look up the column in the description of the delivery, and correct the field.'
  },
  'code-mangled': {
    what: 'A spreadsheet made a number of this code (as 1,23E+07); its digits are lost',
    expected: '{expected}',
    todo: 'Go back to the source, give the column the format Text before opening or pasting, and save again.'
  },
  'code-shortened': {
    what: 'A spreadsheet made a number of this code and shortened it (such as 1.23E+07): digits are gone, and other codes may have become the same',
    expected: 'the code, with every digit',
    todo: 'Go back to the source. Make the column Text in the spreadsheet first, open or paste after that, and save again.'
  },
  'code-decimal': {
    what: 'A number with decimals was made of this code (as 1234.0)',
    expected: '{expected}',
    todo: 'Deliver the column as text; zeros at the start of a code may be lost as well.'
  },
  'code-zeros': {
    what: 'The zeros at the start of this code are lost',
    expected: '{expected}',
    todo: 'Give the column the format Text in the spreadsheet and put the zeros back, or export again.'
  },
  'holder-twice': {
    what: 'This provider has two rows in {period}; the first is row {first}',
    expected: 'one row per provider and {step}',
    todo: 'Take one of the two out.'
  },
  'holder-period': {
    what: 'The period of this provider is no single {step}',
    expected: 'one {step}: {stepCode}',
    todo: 'Give a row for {eachStep}.'
  },
  'holder-without-cells': {
    what: 'This provider has no figures in {period}',
    expected: 'figures for {eachStep} in which a provider is listed',
    todo: 'Nothing, if it was idle {thatStep}; else add its figures.'
  },
  'provider-codes-alike': {
    what: 'Two codes of providers are nearly equal:{one}, in {file} row {first}, and{other} here',
    expected:
      'one way to write a code; capitals, dashes, spaces, invisible and look-alike characters make no difference that a person sees',
    todo: 'Is it one? Write the same code everywhere. If the delivery cannot be mended, or it really is two, record that in besluiten.json, with a reason; see data/README.md.'
  },
  'owner-codes-alike': {
    what: 'Two codes of owners are nearly equal:{one}, in {file} row {first}, and{other} here',
    expected:
      'one way to write a code; capitals, dashes, spaces, invisible and look-alike characters make no difference that a person sees',
    todo: 'Is it one? Write the same code everywhere. If the delivery cannot be mended, or it really is two, record that in besluiten.json, with a reason; see data/README.md.'
  },
  'group-codes-alike': {
    what: 'Two codes of groups are nearly equal:{one}, in {file} row {first}, and{other} here',
    expected:
      'one way to write a code; capitals, dashes, spaces, invisible and look-alike characters make no difference that a person sees',
    todo: 'Is it one? Write the same code everywhere. If the delivery cannot be mended, or it really is two, record that in besluiten.json, with a reason; see data/README.md.'
  },
  'names-alike': {
    what: 'This name is nearly the same as that in row {first}, under the code of another owner',
    expected: 'one owner for what is one',
    todo: 'Nothing, if these are two. If it is one, give both the same code of the owner.'
  },
  'decisions-contradict': {
    what: 'This decision says two, and others say that these codes are the same',
    expected: 'one decision about every two codes',
    todo: 'Take one of the decisions out of besluiten.json.'
  },
  'decision-idle': {
    what: 'Nothing in this delivery asks for this decision',
    expected: 'decisions about codes that stand in the delivery, are of this kind and are nearly equal',
    todo: 'Check how the codes are written, or take the decision out of besluiten.json.'
  },
  'provider-unknown': {
    what: 'This provider is not in the file of providers',
    expected: 'a code that stands there',
    todo: 'Add the provider to that file, or correct its code here.'
  },
  'provider-not-in-period': {
    what: 'This provider has figures in {period}, but no row for it in the file of providers',
    expected: 'a row per provider and {step}',
    todo: 'Add the row of {thatStep}, or correct the period here.'
  },
  'total-of-absent-period': {
    what: 'This is a total over {period} of {holder}, who is not in the file of providers in {absent}',
    expected: 'a total over several {steps} only of who was there in all {thoseSteps}',
    todo: 'Take the row out, or add the row of {missingStep} to the file of providers.'
  },
  'cell-twice': {
    what: 'This figure of {indicator} is delivered twice; the first is on row {first}',
    expected: 'one row per provider, indicator, category and combination of codes',
    todo: 'Take one of the two out.'
  },
  'record-twice': {
    what: 'This record was delivered twice. The first is row {first}',
    expected: 'every record once',
    todo: 'Take one of the two rows out.'
  },
  'cell-not-finite': {
    what: '{amount} of {indicator} is no number',
    expected: 'a number',
    todo: 'Mend the calculation in the source.'
  },
  'cell-negative': {
    what: '{amount} of {indicator} is below zero',
    expected: '0 or more',
    todo: 'Correct the number in the source.'
  },
  'clients-missing': {
    what: '{indicator} counts something, but nobody stands behind it',
    expected: 'at least one person where n is more than 0',
    todo: 'Fill in the number of distinct people.'
  },
  'indicator-unknown': {
    what: 'The indicator{code} is unknown',
    expected: 'an indicator of this family',
    todo: 'Correct the code; the family lists its indicators under indicators/.'
  },
  'indicator-elsewhere': {
    what: 'The indicator{code} belongs in another file',
    expected: 'only the indicators of this source',
    todo: 'Move the rows to the file of their source.'
  },
  'indicator-absent': {
    what: 'There is no row of the indicator {indicator}',
    expected: 'rows of every indicator of this source',
    todo: 'Nothing, if it was not delivered this time; else add the rows.'
  },
  'indicator-not-yet': {
    what: '{indicator} is defined only from {from}',
    expected: 'periods from {from}',
    todo: 'Leave out the earlier periods.'
  },
  'category-unknown': {
    what: 'The category{code} of {indicator} is unknown',
    expected: 'one of: {known}',
    todo: 'Correct the category (- where an indicator has none).'
  },
  'category-not-in-period': {
    what: 'The category{code} does not exist in the whole of {period}',
    expected: 'a code that is valid in that period: code lists are dated',
    todo: 'Use the code of that period, or correct the period.'
  },
  'dimension-unknown': {
    what: 'The code{code} is unknown for {dimension}',
    expected: 'one of: {known}',
    todo: 'Correct the code.'
  },
  'period-malformed': {
    what: 'The period cannot be read',
    expected: '{stepCodes}',
    todo: 'Correct the period.'
  },
  'period-of-other-step': {
    what: 'The period is no {step}',
    expected: '{stepCodes}',
    todo: 'Correct the period.'
  },
  'period-outside': {
    what: 'The period lies outside that of the delivery',
    expected: '{from} to {to}, as levering.json says',
    todo: 'Take the row out, or correct periode in levering.json.'
  },
  'part-over-n': {
    what: 'In {indicator} the part is more than the whole',
    expected: 'x between 0 and n',
    todo: 'Check whether x and n are switched, or count anew.'
  },
  'mean-out-of-range': {
    what: 'The sum of {indicator} gives a mean that cannot be',
    expected: 'a mean from {min} to {max}: x between n·{min} and n·{max}',
    todo: 'Check whether x holds the sum, not the mean.'
  },
  'spread-impossible': {
    what: 'The sum of squares of {indicator} cannot go with its n and x',
    expected: 'xx of at least x²/n, and not more than the scale allows',
    todo: 'Check whether xx holds the sum of the squares, not the variance.'
  },
  'denominator-differs': {
    what: 'The categories of {indicator} do not have the same n; compare with row {first}',
    expected: 'one n for all categories of a provider and period',
    todo: 'Give each category the n of the whole.'
  },
  'categories-rounded': {
    what: 'The categories of {indicator} do not exactly add up to n; it looks like rounding',
    expected: 'categories that add up to n',
    todo: 'Deliver unrounded numbers if you can.'
  },
  'categories-over': {
    what: 'The categories of {indicator} add up to more than n',
    expected: 'categories that add up to n',
    todo: 'Look for someone who is counted twice.'
  },
  'categories-under': {
    what: 'The categories of {indicator} add up to less than n',
    expected: 'categories that add up to n; one without a row counts as 0',
    todo: 'Look for a category that is left out.'
  },
  'total-missing': {
    what: '{indicator} has parts, but no total over {dimension}',
    expected: 'a row with the code {total}',
    todo: 'Add the total as a row of its own.'
  },
  'total-missing-apart': {
    what: '{indicator} has parts, but no total over {dimension}; the total will stay empty',
    expected: 'a row with the code {total}, where there is one to give',
    todo: 'Nothing, if there is no total; else add it as a row of its own.'
  },
  'parts-differ': {
    what: 'The parts of {indicator} over {dimension} do not add up to the total ({amount})',
    expected: 'parts that add up: the indicator declares that they do',
    todo: 'Compare the total of this row with the rows of its parts.'
  },
  'parts-rounded': {
    what: 'The parts of {indicator} over {dimension} do not exactly add up to the total ({amount}); it looks like rounding',
    expected: 'parts that add up',
    todo: 'Deliver unrounded numbers if you can.'
  },
  'part-over-total': {
    what: 'A part of {indicator} over {dimension} is more than its total ({amount})',
    expected: 'no part larger than the total of this row',
    todo: 'Compare the total of this row with the rows of its parts.'
  },
  ...itself,
  'control-rows': {
    what: 'The file has {found} rows, where levering.json says {expected}',
    expected: '{expected} rows',
    todo: 'Check whether the file is complete, or correct rijen in levering.json.'
  },
  'control-sum': {
    what: 'The sum of this column is not what levering.json says',
    expected: 'the sum in controletotalen',
    todo: 'Check whether the file is the one that the total was made of.'
  }
};
