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
      from: 'if (meta === null || faults.some(blocking)) return null;',
      to: 'if (meta === null) return null;',
      test: 'tests/validate/contradictions.test.ts'
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
      file: 'src/publish/standing.ts',
      from: 'if (standing === true && !invented)',
      to: 'if (standing === null && !invented)',
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'Where passphrases.csv was spoiled, the next build says so and changes nothing',
      file: 'src/publish/keyring.ts',
      from: 'if (wrong >= 0) throw spoiled(file, wrong);',
      to: '',
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'A provider that was away keeps its address and phrase',
      file: 'src/publish/keyring.ts',
      from: '?? formerById.get(reader.id) ?? []',
      to: '?? []',
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'Names in passphrases.csv are no formulas in a spreadsheet',
      file: 'src/publish/keyring.ts',
      from: '[name, harmless]',
      to: '[name, (text: string) => harmless(text) && text]',
      test: 'tests/csv/no-text-becomes-a-formula.test.ts'
    },
    {
      claim: 'Every command and message that the manual names is there',
      file: 'docs/handleiding.md',
      from: '`Port … is taken`',
      to: '`Port … is gone`',
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
