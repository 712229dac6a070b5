import type {Guarded} from './guard.ts';

export const house: Guarded = {
  document: 'src/README.md',
  guards: [
    {
      claim: 'A folder imports only folders above it',
      file: 'src/figures/paint.ts',
      from: 'export ',
      to: "export type {SafeCells} from '../privacy/cells.ts';\nexport ",
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'A folder imports only the doors of another',
      file: 'src/bundle/pack.ts',
      from: "import {toArrow} from './arrow.ts';",
      to: "import {toArrow} from './arrow.ts';\nexport {judge} from '../privacy/judge.ts';",
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'Every folder stands in the table',
      file: 'src/README.md',
      from: '| csv | both |',
      to: '| text | both |',
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'Families import #report and nothing else of the house',
      file: 'templates/kibg/policy.ts',
      from: "from '#report';",
      to: "from '../../src/template/define.ts';",
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'The house never names a family',
      file: 'src/figures/words.ts',
      from: 'export ',
      to: '/** As the gemeente says. */\nexport ',
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'Words for providers, clients and care are the family’s',
      file: 'src/figures/words.ts',
      from: 'export ',
      to: "export const who = 'de aanbieder';\nexport ",
      test: 'tests/nouns-come-from-the-family.test.ts'
    },
    {
      claim: 'Figures and queries run in Node and in the browser: they ask nothing of the world',
      file: 'src/figures/format.ts',
      from: 'export ',
      to: 'export const now = Date.now();\nexport ',
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'What the page runs holds no template, policy or Zod',
      file: 'src/client/words.ts',
      from: 'import ',
      to: "import '../template/define.ts';\nimport ",
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'No files import each other in a circle, for types neither',
      file: 'src/figures/format.ts',
      from: 'import ',
      to: "export type {Range} from './verdict/published.ts';\nimport ",
      test: 'tests/layers.test.ts'
    }
  ]
};
