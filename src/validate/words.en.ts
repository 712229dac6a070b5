import {before} from './before/words.en.ts';
import type {Code} from './fault.ts';
import type {Wording} from './words.ts';
import {itself} from './words-itself.en.ts';

/** What each fault means, in English, for the terminal. `{name}` is an argument of the fault. */
export const en: Readonly<Record<Code, Wording>> = {
  'meta-missing': {
    what: 'There is no levering.json',
    expected: 'a file levering.json that says what is delivered',
    todo: 'Ask the sender for levering.json, or fill in the example in data/README.md together with them.'
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
    todo: 'Check the spelling: a part that you need may stand here under another name.'
  },
  'control-file-unknown': {
    what: 'A control total names the file {name}, which is not part of this delivery',
    expected: 'names of files that the family declares',
    todo: 'Check the name of the file in controletotalen: as it stands that file is not counted.'
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
    todo: 'Ask the sender for the file, under exactly this name.'
  },
  'file-missing-optional': {
    what: 'The file is not there; its indicators will stay empty',
    expected: 'this file, where there is something to deliver',
    todo: 'Ask the sender whether there was nothing to deliver. Where the file was forgotten, ask for it.'
  },
  'file-unnamed': {
    what: 'The folder holds a file that nobody reads',
    expected: 'only levering.json and the files that the family declares',
    todo: 'Look whether this is a file that you need, under another name. If so, ask the sender for the name that was agreed.'
  },
  'file-workbook': {
    what: 'The folder holds a workbook; it is not read',
    expected: 'CSV files',
    todo: 'Ask the sender for CSV files. Do not make them of the workbook yourself: zeros and digits get lost.'
  },
  'file-unreadable': {
    what: 'The file cannot be opened',
    expected: 'a file that you may read and that no other program keeps open',
    todo: 'Close it in other programs and check that you may read it. Where it is a folder, ask the sender for the file.'
  },
  'file-too-large': {
    what: 'The file is larger than {most} MB',
    expected: 'figures that are added up per provider: they are never that many rows',
    todo: 'Ask the sender whether this is the right file: it should hold figures per provider, no single claims or people.'
  },
  'file-empty': {
    what: 'The file is empty',
    expected: 'a line with the names of the columns, and rows',
    todo: 'Ask the sender for the file again.'
  },
  'file-without-rows': {
    what: 'The file has names of columns but no rows',
    expected: 'at least one row',
    todo: 'Ask the sender for the file again, with its rows.'
  },
  'file-not-text': {
    what: 'The file is not text',
    expected: 'a CSV file; a workbook cannot be read, whatever it is called',
    todo: 'Ask the sender for a CSV file. Do not save it in another form yourself: zeros and digits get lost.'
  },
  'characters-lost': {
    what: 'Some letters were damaged before the file came here',
    expected: 'readable letters, also those with an accent',
    todo: 'Ask the sender for the file again, as UTF-8. As it is these signs stand in the reports.'
  },
  'characters-mixed': {
    what: 'Here stand signs of another encoding than that of the file: two files were probably joined',
    expected: 'one encoding in the whole file, UTF-8 for choice',
    todo: 'Ask the sender for the file again, as UTF-8. Names and codes of other rows may be damaged too.'
  },
  'characters-garbled': {
    what: 'Letters with accents were read wrongly before the file came here (as Ã© for é)',
    expected: 'readable letters, also those with an accent',
    todo: 'Ask the sender for the file again, as UTF-8. As it is these signs stand in the reports.'
  },
  'header-missing': {
    what: 'The first line holds none of the names of the columns',
    expected: 'a first line with: {columns}',
    todo: 'Ask the sender for the file with the names of the columns in its first line.'
  },
  'header-later': {
    what: 'The names of the columns stand in this row only',
    expected: 'the names of the columns in the first line',
    todo: 'Ask the sender for the file without the lines above it.'
  },
  'header-again': {
    what: 'Here the names of the columns stand once more',
    expected: 'names of columns in the first line only',
    todo: 'Ask the sender for the file again: two were pasted together. Look whether no rows are there twice or missing.'
  },
  'column-missing': {
    what: 'A column is missing',
    expected: 'this name in the first line',
    todo: 'Ask the sender for the file with this column, or with the name that was agreed above it.'
  },
  'column-twice': {
    what: 'Two columns have the same name',
    expected: 'each name once (capitals and spaces make no difference)',
    todo: 'Ask the sender which of the two is right, and for the file again.'
  },
  'column-nameless': {
    what: 'Column {position} has no name and is not read',
    expected: 'a name above every column',
    todo: 'Ask the sender what this column holds. Where it is needed, the name that was agreed belongs above it.'
  },
  'columns-unknown': {
    what: 'There are columns that nobody reads: {columns}',
    expected: 'only the columns that the family declares',
    todo: 'Look whether a column that you need is among them, under another name. If so, ask the sender for the name that was agreed.'
  },
  'row-ragged': {
    what: 'The number of fields is wrong: {found} in this row, {expected} in the first line',
    expected: 'as many fields in every row as in the first line: {expected}',
    todo: 'Ask the sender for the file again. Often a field holds a delimiter or a line break and does not stand between double quotes.'
  },
  'row-delimiter': {
    what: 'This row has another delimiter than the first line',
    expected: 'one delimiter in the whole file',
    todo: 'Ask the sender for the file again: two seem to be pasted together.'
  },
  'row-quotes': {
    what: 'A double quote stands where it cannot be understood',
    expected: 'a field wholly between double quotes, or without any; a quote within is doubled ("")',
    todo: 'Ask the sender for the file again; there may be more of them below.'
  },
  'row-footer': {
    what: 'This is no row but a line that a program or a person wrote below the rows: a count, a total, a mean or a source',
    expected: 'rows of figures only',
    todo: 'Ask the sender for the file without this line, and whether all rows above it are there.'
  },
  'quote-open': {
    what: 'A double quote is opened and never closed, so the file cannot be read',
    expected: 'a closing quote for every opening one',
    todo: 'Ask the sender for the file again: some field starts with a double quote and does not end with one.'
  },
  'number-mixed': {
    what: 'This number has another decimal sign than most of the file',
    expected: 'one decimal sign in the whole file: a comma everywhere, or a point everywhere',
    todo: 'Ask the sender for the file again, with one setting for numbers.'
  },
  'number-thousands': {
    what: 'This number seems to have a thousands separator',
    expected: 'digits without separators: 1234, or 1234,5',
    todo: 'Ask the sender for the file without a sign for thousands.'
  },
  'number-ambiguous': {
    what: 'This number can mean two things: thousands, or three decimals',
    expected: 'a number without a sign for thousands, with decimals as the others of this column have',
    todo: 'Ask the sender which number this is, and for the file without a sign for thousands.'
  },
  'number-scientific': {
    what: 'This number was shortened (as 1,23E+07 or 1e3); digits may be lost',
    expected: 'all digits: 12345678',
    todo: 'Ask the sender for the file with all digits: a spreadsheet has shortened the number.'
  },
  'family-differs': {
    what: 'The delivery is for another family of reports',
    expected: 'familie: "{expected}"',
    todo: 'Check that you named the right folder and the right family. If you did, ask the sender what this is.'
  },
  'field-empty': {
    what: 'The field is empty',
    expected: 'a value in every row',
    todo: 'Ask the sender for the value.'
  },
  'field-number': {
    what: 'This is no number',
    expected: 'digits, with one comma or point for a fraction; no unit, no percent sign',
    todo: 'Ask the sender for the number only, without a unit.'
  },
  'field-nan': {
    what: 'Here stands what a program writes when it has no number (NaN, #N/A, #DIV/0!)',
    expected: 'a number',
    todo: 'Ask the sender for the number. Where there is no figure there should be no row; that is for the sender to say.'
  },
  'field-whole': {
    what: 'This is no whole number of 0 or more',
    expected: 'digits only: 1234',
    todo: 'Ask the sender for the count. A number with decimals may be a share or a mean.'
  },
  'field-period': {
    what: 'This is no {step}',
    expected: '{stepCodes}',
    todo: 'Ask the sender which period this is.'
  },
  'field-flag': {
    what: 'Here should stand ja or nee',
    expected: 'ja or nee',
    todo: 'Ask the sender whether this should be ja or nee.'
  },
  'field-code': {
    what: 'The code does not have the right form',
    expected: '{expected}',
    todo: 'Ask the sender for the right code, as it stands in the source.'
  },
  'field-date': {
    what: 'Here stands a date, or a day as a number; a spreadsheet often makes one of another number or a code',
    expected: 'what stood in the source: a year (2021), a number or a code',
    todo: 'Ask the sender for the file again, straight from the source: a spreadsheet has changed this field.'
  },
  'field-bound': {
    what: 'Here stands a bound (as <10) instead of a number',
    expected: 'the number itself: small counts are hidden when the reports are made',
    todo: 'Ask the sender for the number.'
  },
  'field-range': {
    what: 'The number is out of bounds',
    expected: '{expected}',
    todo: 'Ask the sender for the right number. Does it say percents where a part of 1 is asked, or the other way round?'
  },
  'field-choice': {
    what: 'This value is not on the list',
    expected: 'one of: {expected}',
    todo: 'Ask the sender which value of the list this is.'
  },
  'field-custom': {
    what: 'The field is not as the family asks',
    expected: '{expected}',
    todo: 'Ask the sender for the right value.'
  },
  'field-other': {
    what: 'The field is not as declared',
    expected: 'what the dataset of the family declares for this column',
    todo: 'Look up the column in the description of the delivery, and ask the sender for the right value.'
  },
  'code-mangled': {
    what: 'A spreadsheet made a number of this code (as 1,23E+07); its digits are lost',
    expected: '{expected}',
    todo: 'Ask the sender for the file again, straight from the source: a spreadsheet has shortened these codes.'
  },
  'code-shortened': {
    what: 'A spreadsheet made a number of this code and shortened it (such as 1.23E+07): digits are gone, and other codes may have become the same',
    expected: 'the code, with every digit',
    todo: 'Ask the sender for the file again, straight from the source: a spreadsheet has shortened these codes.'
  },
  'code-decimal': {
    what: 'A number with decimals was made of this code (as 1234.0)',
    expected: '{expected}',
    todo: 'Ask the sender for the column as text; zeros at the start of a code may be lost as well.'
  },
  'code-zeros': {
    what: 'The zeros at the start of this code are lost',
    expected: '{expected}',
    todo: 'Ask the sender for the file again, with the codes as text. Do not put the zeros back yourself: a code may become that of another.'
  },
  'holder-twice': {
    what: 'This provider has two rows in {period}; the first is row {first}',
    expected: 'one row per provider and {step}',
    todo: 'Ask the sender which row is right. Where they differ a code or {step} may be wrong.'
  },
  'holder-period': {
    what: 'The period of this provider is no single {step}',
    expected: 'one {step}: {stepCode}',
    todo: 'Ask the sender for a row for {eachStep}.'
  },
  'holder-without-cells': {
    what: 'This provider has no figures in {period}',
    expected: 'figures for {eachStep} in which a provider is listed',
    todo: 'Ask the sender whether it was idle {thatStep}. If not, its figures are missing.'
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
    todo: 'Ask whether this is one owner. If so, both should have the same code of the owner.'
  },
  'decisions-contradict': {
    what: 'This decision says two, and others say that these codes are the same',
    expected: 'one decision about every two codes',
    todo: 'Decide anew about these codes, and leave in besluiten.json what holds.'
  },
  'decision-idle': {
    what: 'Nothing in this delivery asks for this decision',
    expected: 'decisions about codes that stand in the delivery, are of this kind and are nearly equal',
    todo: 'Check how the codes are written in this delivery: a decision that touches nothing may be meant for other codes.'
  },
  'provider-unknown': {
    what: 'This provider is not in the file of providers',
    expected: 'a code that stands there',
    todo: 'Ask the sender who this is: is the provider missing in the file of providers, or is the code wrong here?'
  },
  'provider-not-in-period': {
    what: 'This provider has figures in {period}, but no row for it in the file of providers',
    expected: 'a row per provider and {step}',
    todo: 'Ask the sender what is right: is the row of {thatStep} missing, or does this figure belong to another period or provider?'
  },
  'total-of-absent-period': {
    what: 'This is a total over {period} of {holder}, who is not in the file of providers in {absent}',
    expected: 'a total over several {steps} only of who was there in all {thoseSteps}',
    todo: 'Ask the sender what is right: is the row of {missingStep} missing in the file of providers, or should this total not be there?'
  },
  'cell-twice': {
    what: 'This figure of {indicator} is delivered twice; the first is on row {first}',
    expected: 'one row per provider, indicator, category and combination of codes',
    todo: 'Ask the sender which row is right. Where they differ one of them may have a wrong code or period.'
  },
  'record-twice': {
    what: 'This record was delivered twice. The first is row {first}',
    expected: 'every record once',
    todo: 'Ask the sender whether this is the same twice, or whether one of them has a wrong number.'
  },
  'cell-not-finite': {
    what: '{amount} of {indicator} is no number',
    expected: 'a number',
    todo: 'Ask the sender for the number: a calculation in the source went wrong.'
  },
  'cell-negative': {
    what: '{amount} of {indicator} is below zero',
    expected: '0 or more',
    todo: 'Ask the sender for the right number.'
  },
  'clients-missing': {
    what: '{indicator} counts something, but nobody stands behind it',
    expected: 'at least one person where n is more than 0',
    todo: 'Ask the sender for the number of distinct people.'
  },
  'indicator-unknown': {
    what: 'The indicator{code} is unknown',
    expected: 'an indicator of this family',
    todo: 'Ask the sender which indicator this is; the family lists its indicators under indicators/.'
  },
  'indicator-elsewhere': {
    what: 'The indicator{code} belongs in another file',
    expected: 'only the indicators of this source',
    todo: 'Ask the sender for these rows in the file of their source.'
  },
  'indicator-absent': {
    what: 'There is no row of the indicator {indicator}',
    expected: 'rows of every indicator of this source',
    todo: 'Ask the sender whether this indicator was not delivered this time. If it was, rows are missing.'
  },
  'indicator-not-yet': {
    what: '{indicator} is defined only from {from}',
    expected: 'periods from {from}',
    todo: 'Ask the sender what was counted here: before that time there was no agreement on this figure.'
  },
  'category-unknown': {
    what: 'The category{code} of {indicator} is unknown',
    expected: 'one of: {known}',
    todo: 'Ask the sender which category this is (- where an indicator has none).'
  },
  'category-not-in-period': {
    what: 'The category{code} does not exist in the whole of {period}',
    expected: 'a code that is valid in that period: code lists are dated',
    todo: 'Ask the sender which code of that period is meant, or which period.'
  },
  'dimension-unknown': {
    what: 'The code{code} is unknown for {dimension}',
    expected: 'one of: {known}',
    todo: 'Ask the sender which code this is.'
  },
  'period-malformed': {
    what: 'The period cannot be read',
    expected: '{stepCodes}',
    todo: 'Ask the sender which period this is.'
  },
  'period-of-other-step': {
    what: 'The period is no {step}',
    expected: '{stepCodes}',
    todo: 'Ask the sender for figures by {step}.'
  },
  'period-outside': {
    what: 'The period lies outside that of the delivery',
    expected: '{from} to {to}, as levering.json says',
    todo: 'Ask the sender what is right: the period of this row, or that in levering.json.'
  },
  'part-over-n': {
    what: 'In {indicator} the part is more than the whole',
    expected: 'x between 0 and n',
    todo: 'Ask the sender whether x and n were exchanged, or whether someone is counted twice.'
  },
  'mean-out-of-range': {
    what: 'The sum of {indicator} gives a mean that cannot be',
    expected: 'a mean from {min} to {max}: x between n·{min} and n·{max}',
    todo: 'Ask the sender whether x holds the sum and not the mean, and in which unit.'
  },
  'spread-impossible': {
    what: 'The sum of squares of {indicator} cannot go with its n and x',
    expected: 'xx of at least x²/n, and not more than the scale allows',
    todo: 'Ask the sender whether xx holds the sum of the squares, not the variance.'
  },
  'denominator-differs': {
    what: 'The categories of {indicator} do not have the same n; compare with row {first}',
    expected: 'one n for all categories of a provider and period',
    todo: 'Ask the sender which n is that of the whole.'
  },
  'categories-rounded': {
    what: 'The categories of {indicator} do not exactly add up to n; it looks like rounding',
    expected: 'categories that add up to n',
    todo: 'Ask the sender for numbers that are not rounded.'
  },
  'categories-over': {
    what: 'The categories of {indicator} add up to more than n',
    expected: 'categories that add up to n',
    todo: 'Ask the sender whether someone was counted in two categories.'
  },
  'categories-under': {
    what: 'The categories of {indicator} add up to less than n',
    expected: 'categories that add up to n; one without a row counts as 0',
    todo: 'Ask the sender whether a category is missing.'
  },
  'total-missing': {
    what: '{indicator} has parts, but no total over {dimension}',
    expected: 'a row with the code {total}',
    todo: 'Ask the sender for the total, as a row of its own. Do not add it up yourself: who is in two parts counts once in the total.'
  },
  'total-missing-apart': {
    what: '{indicator} has parts, but no total over {dimension}; the total will stay empty',
    expected: 'a row with the code {total}, where there is one to give',
    todo: 'Ask the sender whether there is a total. If so, it belongs here as a row of its own.'
  },
  'parts-differ': {
    what: 'The parts of {indicator} over {dimension} do not add up to the total ({amount})',
    expected: 'parts that add up: the indicator declares that they do',
    todo: 'Ask the sender what is right: the total of this row, or one of the rows of its parts. A part may be missing.'
  },
  'parts-rounded': {
    what: 'The parts of {indicator} over {dimension} do not exactly add up to the total ({amount}); it looks like rounding',
    expected: 'parts that add up',
    todo: 'Ask the sender for numbers that are not rounded.'
  },
  'part-over-total': {
    what: 'A part of {indicator} over {dimension} is more than its total ({amount})',
    expected: 'no part larger than the total of this row',
    todo: 'Ask the sender what is right: the total of this row, or the row of the part.'
  },
  ...itself,
  ...before,
  'control-rows': {
    what: 'The file has {found} rows, where levering.json says {expected}',
    expected: '{expected} rows',
    todo: 'Ask the sender for the file again: rows are missing, or there are too many. Only who counted a control total changes it.'
  },
  'control-sum': {
    what: 'The sum of this column is not what levering.json says',
    expected: 'the sum in controletotalen',
    todo: 'Ask the sender whether this is the file that the total was made of. Only who counted a control total changes it.'
  }
};
