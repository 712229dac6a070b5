import type {Guarded} from './guard.ts';

export const manual: Guarded = {
  document: 'docs/handleiding.md and data/README.md',
  guards: [
    {
      claim: 'Two codes that are nearly equal hold a delivery back',
      file: 'src/validate/codes-alike.ts',
      from: 'return alike(first.keys())',
      to: 'return alike(new Map<string, Seen>().keys())',
      test: 'tests/validate/codes-alike.test.ts'
    },
    {
      claim: 'In the quality report stand no figures of providers',
      file: 'src/validate/codes-alike.ts',
      from: "if (!/\\p{L}/u.test(code) || code.length > 40) return '';",
      to: '',
      test: 'tests/validate/codes-alike.test.ts'
    },
    {
      claim: 'Nothing is built of a delivery with a fault that blocks',
      file: 'src/validate/validate.ts',
      from: "if (meta === null || faults.some(({severity}) => severity === 'blocks')) return null;",
      to: 'if (meta === null) return null;',
      test: 'tests/validate/contradictions.test.ts'
    },
    {
      claim: 'Facts of a provider that follow from its figures are held against them',
      file: 'src/validate/facts.ts',
      from: 'if (near(delivered, found.value) ||',
      to: 'if (delivered === found.value || delivered !== found.value ||',
      test: 'tests/validate/against-itself.test.ts'
    },
    {
      claim: 'Columns of which one gives a key are never exchanged without a word',
      file: 'src/validate/facts.ts',
      from: 'one.row[column] !== has(one)',
      to: 'one.row[column] === undefined && !has(one)',
      test: 'tests/validate/against-itself.test.ts'
    },
    {
      claim: 'Figures that the family says agree do',
      file: 'src/validate/against-itself.ts',
      from: 'template.relations ?? []',
      to: '[]',
      test: 'tests/validate/against-itself.test.ts'
    },
    {
      claim: 'A number in another unit is seen',
      file: 'src/validate/usual.ts',
      from: 'if (value >= least && value <= most) return [];',
      to: 'if (value >= least || value <= most) return [];',
      test: 'tests/validate/against-itself.test.ts'
    },
    {
      claim: 'An edition is held against the delivery that it was made of',
      file: 'src/publish/together.ts',
      from: 'if (differs ||',
      to: 'if (false ||',
      test: 'tests/scripts/an-edition-keeps-to-its-delivery.test.ts'
    },
    {
      claim: 'A real edition is not held against an invented delivery because nobody named one',
      file: 'src/publish/together.ts',
      from: '?.invented === false)',
      to: '?.invented === null)',
      test: 'tests/scripts/an-edition-keeps-to-its-delivery.test.ts'
    },
    {
      claim: 'Who gets a key that nobody had is told beside the delivery before, and blocks',
      file: 'src/validate/before/holders.ts',
      from: "at(one, 'before-key', blocks, {key})",
      to: "at(one, 'before-key', warns, {key})",
      test: 'tests/validate/against-itself.test.ts'
    },
    {
      claim:
        'A report in which nothing changes keeps its very file, and a page that was touched is made anew',
      file: 'src/publish/stays.ts',
      from: '!== sha256) return [];',
      to: '!== sha256 && recipe === file) return [];',
      test: 'tests/publish/unchanged-means-untouched.test.ts'
    },
    {
      claim: 'No report is larger than the others, also where only some are made anew',
      file: 'src/render/render.ts',
      from: 'sizes.first > least.first ||',
      to: 'sizes.first < 0 ||',
      test: 'tests/publish/unchanged-means-untouched.test.ts'
    },
    {
      claim: 'An invented delivery never takes the place of a real edition',
      file: 'src/publish/standing.ts',
      from: 'if (standing === false && invented)',
      to: 'if (standing === null && invented)',
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'A real edition takes over no phrase that was shown on a screen',
      file: 'src/store/vault.ts',
      from: 'practice ? ',
      to: 'practice || family ? ',
      test: 'tests/store/a-store-is-an-age-file.test.ts'
    },
    {
      claim:
        'A passphrases.csv that was spoiled is not taken in, and the command says so and changes nothing',
      file: 'src/publish/passphrases-csv.ts',
      from: 'if (wrong >= 0) throw',
      to: 'if (wrong >= 1e6) throw',
      test: 'tests/publish/passphrases-are-taken-in-once.test.ts'
    },
    {
      claim: 'Nor is one in which two providers’ address and phrase were exchanged',
      file: 'src/publish/take-in.ts',
      from: 'if (differ.length > 0) throw',
      to: 'if (differ.length > 1e6) throw',
      test: 'tests/publish/passphrases-are-taken-in-once.test.ts'
    },
    {
      claim: 'A provider that was away keeps its address and phrase',
      file: 'src/publish/keyring.ts',
      from: 'new Map([...former, ...reports].map((held) => [held.id, held]));\n  const renewed',
      to: 'new Map(reports.map((held) => [held.id, held]));\n  const renewed',
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'Names in a list are no formulas in a spreadsheet',
      file: 'src/publish/lists.ts',
      from: '[name, harmless]',
      to: '[name, (text: string) => harmless(text) && text]',
      test: 'tests/csv/no-text-becomes-a-formula.test.ts'
    },
    {
      claim: 'Addresses and passphrases never come into one folder',
      file: 'src/publish/take-out.ts',
      from: 'if (there) throw',
      to: 'if (there && name === folder) throw',
      test: 'tests/publish/what-is-taken-out-stays-apart.test.ts'
    },
    {
      claim: 'Who was withdrawn, or whose key was renewed, does not open the new report',
      file: 'src/publish/keyring.ts',
      from: 'renewed.has(pair(reader.id, owner)) ? undefined',
      to: 'renewed.has(reader.id) ? undefined',
      test: 'tests/publish/keys-are-given-and-withdrawn.test.ts'
    },
    {
      claim: 'A check of a real delivery says to whom it gives keys, before a build asks',
      file: 'scripts/commands/check.ts',
      from: 'rows === null || rows.meta.invented',
      to: 'rows === null || !rows.meta.invented',
      test: 'tests/scripts/commands-say-what-comes-next.test.ts'
    },
    {
      claim: 'A preview says whose report is where, of a real edition by its code alone',
      file: 'scripts/commands/preview.ts',
      from: 'says.report(id, key?.name,',
      to: 'says.report(slug, key?.name,',
      test: 'tests/scripts/a-preview-says-whose-it-is.test.ts'
    },
    {
      claim: 'Every command and message that the manual names is there',
      file: 'docs/handleiding.md',
      from: '`Poort … is bezet.`',
      to: '`Poort … is weg.`',
      test: 'tests/scripts/manual-is-right.test.ts'
    },
    {
      claim: 'The sheet tells every rule',
      file: 'src/publish/policy-sheet.ts',
      from: "    rule: 'R14',",
      to: "    rule: 'R13',",
      test: 'tests/publish/policy-sheet-tells-all.test.ts'
    },
    {
      claim: 'What adds up and does not is a fault',
      file: 'src/validate/parts.ts',
      from: 'return compare(family, whole, category, amounts);',
      to: 'return compare(family, whole, category, amounts).slice(0, 0);',
      test: 'tests/validate/contradictions.test.ts'
    }
  ]
};
