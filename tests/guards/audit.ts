import type {Guarded} from './guard.ts';

/** What the audit tries, in the order of docs/privacy.md. */
export const audit: Guarded = {
  document: 'docs/privacy.md, what the audit tries',
  guards: [
    {
      claim: '1. Every file has the hash of the manifest',
      file: 'src/audit/open.ts',
      from: "createHash('sha256').update(bytes).digest('hex') !== sha256",
      to: "createHash('sha256').update(bytes).digest('hex') === ''",
      test: 'tests/audit/files-are-those-that-were-written.test.ts'
    },
    {
      claim: '1. Nothing else lies among the reports',
      file: 'src/audit/open.ts',
      from: '.filter((file) => !known.has(file))',
      to: '.filter((file) => known.size < 0 && file)',
      test: 'tests/audit/files-are-those-that-were-written.test.ts'
    },
    {
      claim: '1. Locked, all look alike',
      file: 'src/audit/outside.ts',
      from: 'look !== null && look !== usual',
      to: 'look === null && look !== usual',
      test: 'tests/audit/files-are-those-that-were-written.test.ts'
    },
    {
      claim: '2. Own rows are exactly what that reader delivered',
      file: 'src/audit/written.ts',
      from: 'return n === gift.n && x === gift.x && xx === gift.xx;',
      to: 'return true;',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '2. No name of another provider',
      file: 'src/audit/strangers.ts',
      from: 'if (foreign.length === 0) return [];',
      to: 'if (foreign.length >= 0) return [];',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '2. No number behind a hidden cell',
      file: 'src/audit/written.ts',
      from: '  hidden: [],',
      to: "  hidden: ['n', 'x'],",
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '2. No group that the reader may not choose',
      file: 'src/audit/written.ts',
      from: '.filter((scope) => !may.has(scope))',
      to: '.filter((scope) => may.size < 0 && scope)',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '2. Pooled readers of the same groups hold the same cells',
      file: 'src/audit/written.ts',
      from: '.filter(({cells}) => JSON.stringify(cells) !== first)',
      to: '.filter(({cells}) => JSON.stringify(cells) === null && first)',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '2. No two codes that read the same count as two',
      file: 'src/audit/audit.ts',
      from: '      ...checkAlike(rows),\n',
      to: '',
      test: 'tests/audit/codes-that-read-the-same.test.ts'
    },
    {
      claim: '3. No number below a floor of an audience is in its reports',
      file: 'src/audit/floors.ts',
      from: 'const shown = below.filter(({cell}) => isReadable(cell));',
      to: 'const shown = below.filter(({cell}) => cell.status === null);',
      test: 'tests/privacy/floors.test.ts'
    },
    {
      claim: '3. None that is left out follows from what its reports hold',
      file: 'src/audit/floors.ts',
      from: 'if (left.length === 0) return [];',
      to: 'if (left.length >= 0) return [];',
      test: 'tests/privacy/floors.test.ts'
    },
    {
      claim: '3. Group numbers are the same in every report',
      file: 'src/audit/audit.ts',
      from: '      ...differing,\n',
      to: '',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '3. Group numbers are what all members deliver, rounded',
      file: 'src/audit/told.ts',
      from: 'if (isTrue(terms, lo, hi, columns)) rows.push',
      to: 'if (isTrue(terms, lo, hi, columns) || lo !== null) rows.push',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '3. Group numbers pass the rules, counted again',
      file: 'src/audit/rules.ts',
      from: 'if (n.length < policy.minProviders.value) return policy.minProviders.rule;',
      to: '',
      test: 'tests/audit/rules-are-counted-again.test.ts'
    },
    {
      claim: '4. Less than p percent above the truth is a breach',
      file: 'src/audit/front.ts',
      from: 'value >= needed * (1 - 1e-7)',
      to: 'value >= -needed',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '4. A number in no sum went to its nearest multiple',
      file: 'src/audit/room.ts',
      from: 'if (keyOf(sum.total) === key) return near;',
      to: 'if (keyOf(sum.total) === key) return far;',
      test: 'tests/audit/rounding-is-known.test.ts'
    },
    {
      claim: '5. Small hidden counts keep as many values as a rounded number',
      file: 'src/audit/small-counts.ts',
      from: 'most - least < base - 1',
      to: 'most - least < -base',
      test: 'tests/audit/small-counts-stay-open.test.ts'
    },
    {
      claim: '6. A percentile is a mean of enough neighbours, never one value',
      file: 'src/audit/percentiles.ts',
      from: "return values.some(isIt) ? 'percentile-single' : 'percentile-untrue';",
      to: 'return values.some(isIt) ? null : null;',
      test: 'tests/audit/percentiles-are-made-again.test.ts'
    },
    {
      claim: '6. From certainly enough owners',
      file: 'src/audit/percentiles.ts',
      from: 'Math.min(values.length, fewestBehind(cell.providers, policy)) < leastFor(name, policy)',
      to: 'Math.max(values.length, fewestBehind(cell.providers, policy)) < leastFor(name, policy)',
      test: 'tests/audit/undoes-what-is-written.test.ts'
    },
    {
      claim: '7. Own hidden cells keep all values of a small number',
      file: 'src/audit/own-table.ts',
      from: 'else if (reach(blind, hole, sign, least)) return true;',
      to: 'else if (reach(blind, hole, sign, least)) return false;',
      test: 'tests/privacy/own-table.test.ts'
    },
    {
      claim: '8. A period that was given out keeps its groups',
      file: 'src/audit/members.ts',
      from: 'const fixed = given?.members[period] ?? {};',
      to: 'const fixed: Record<string, readonly string[]> = {};',
      test: 'tests/audit/members-are-those-of-then.test.ts'
    },
    {
      claim: '8. A printed number that changed because of fewer than five owners',
      file: 'src/audit/earlier.ts',
      from: 'const FEW = 5;',
      to: 'const FEW = 6;',
      test: 'tests/audit/its-constants-are-those-of-the-policy.test.ts'
    },
    {
      claim: 'Two years are one difference where fewer than five owners came or went',
      file: 'src/audit/turnover.ts',
      from: 'const FEW = 5;',
      to: 'const FEW = 6;',
      test: 'tests/audit/its-constants-are-those-of-the-policy.test.ts'
    },
    {
      claim: 'Numbers that are the same, or so many times each other, from six providers on',
      file: 'src/audit/twins.ts',
      from: 'const ENOUGH = 6;',
      to: 'const ENOUGH = 7;',
      test: 'tests/audit/its-constants-are-those-of-the-policy.test.ts'
    },
    {
      claim: 'The audit takes no code of protection',
      file: 'src/audit/rules.ts',
      from: "import type {Finding} from './finding.ts';",
      to: "import {passesPercent} from '../privacy/rules.ts';\nimport type {Finding} from './finding.ts';",
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'A solver that says otherwise than the truth stops the audit',
      file: 'src/audit/solver.ts',
      from: 'throw new SolverFault(`it stopped',
      to: "if (status !== 0) return 'unbounded';\n  throw new SolverFault(`it stopped",
      test: 'tests/audit/a-solver-that-errs-stops.test.ts'
    },
    {
      claim: 'What the solver was asked is kept for its owner only',
      file: 'src/publish/solver-fault.ts',
      from: 'await writeSecret(folder, NAME,',
      to: "await (await import('node:fs/promises')).writeFile(join(folder, NAME),",
      test: 'tests/scripts/solver-faults-end-in-a-sentence.test.ts'
    },
    {
      claim: 'What the solver was asked of a real delivery lies under the lock of the store',
      file: 'src/store/vault.ts',
      from: 'await writeSecret(folder, file, identity === null ? text : await closeFor(identity, text));',
      to: 'await writeSecret(folder, file, text);',
      test: 'tests/scripts/solver-faults-end-in-a-sentence.test.ts'
    }
  ]
};
