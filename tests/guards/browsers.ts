import type {Guarded} from './guard.ts';

export const browsers: Guarded = {
  document: 'docs/browsers.md',
  guards: [
    {
      claim: 'The oldest browsers stand in one place, of which README and manual tell',
      file: 'src/client/oldest.ts',
      from: "'firefox115'",
      to: "'firefox113'",
      test: 'tests/client/oldest-browsers-are-named.test.ts'
    },
    {
      claim: 'A browser that cannot open says so, and what to do',
      file: 'src/client/able.ts',
      from: 'if (lacks.length === 0) return null;',
      to: 'if (lacks.length >= 0) return null;',
      test: 'tests/lock/a-browser-that-cannot-open-says-so.test.ts'
    },
    {
      claim: 'Locked is locked: nothing is remembered unless it was asked',
      file: 'src/client/vault.ts',
      from: 'if (key === undefined) return;',
      to: 'if (key === null) return;',
      test: 'tests/lock/gate.test.ts'
    },
    {
      claim: 'A key that was handed on is read once',
      file: 'src/client/vault.ts',
      from: '  storage?.removeItem(nameOf(about));\n  try {',
      to: '  try {',
      test: 'tests/lock/locked-is-locked.test.ts'
    },
    {
      claim: 'Only a page that was asked for while the old one was there takes the key',
      file: 'src/client/vault.ts',
      from: "return asked - left > tolerance ? 'left' : null;",
      to: "return asked - left > tolerance * 1e9 ? 'left' : null;",
      test: 'tests/lock/locked-is-locked.test.ts'
    },
    {
      claim: 'A file that was changed on its way never opens',
      file: 'src/lock/open.ts',
      from: 'decipher(raw, nonce, header(sealed), data)',
      to: "decipher(raw, nonce, header({...sealed, id: ''}), data)",
      test: 'tests/lock/tampering.test.ts'
    }
  ]
};
