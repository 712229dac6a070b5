import type {Guarded} from './guard.ts';

export const readme: Guarded = {
  document: 'README.md',
  guards: [
    {
      claim: 'A walkthrough has five to eight stops, or all that there is to tell',
      file: 'src/figures/verdict/tour/tour.ts',
      from: 'const short = least -',
      to: 'const short = 0 * least -',
      test: 'tests/figures/verdict/tour/a-walkthrough-is-chosen.test.ts'
    },
    {
      claim: 'A figure on a slide is as large as it can be, and whole',
      file: 'src/client/present/fit.ts',
      from: 'Math.min(across, rooms[layout].height / drawn[width].height)',
      to: 'across',
      test: 'tests/client/present/a-figure-is-as-large-as-it-can-be.test.ts'
    },
    {
      claim: 'Bundling anything but safe cells does not compile',
      file: 'src/privacy/cells.ts',
      from: 'export interface SafeCells extends Brand, Shown {',
      to: 'export interface SafeCells extends Shown {',
      test: 'tsc'
    },
    {
      claim: 'Only protect makes safe cells, and restore gives them back',
      file: 'src/bundle/pack.ts',
      from: 'const {meta, periods} = rows;',
      to: 'const {meta, periods} = rows;\n  safe = {...safe} as unknown as SafeCells;',
      test: 'tests/layers.test.ts'
    },
    {
      claim: 'What is given back is as it was made, of the same input',
      file: 'src/publish/kept-cells.ts',
      from: 'if (head.input !== input) return null;',
      to: '',
      test: 'tests/publish/protection-is-made-once.test.ts'
    },
    {
      claim: 'A page is written with a mark only, never with a plain report',
      file: 'src/render/lock-pages.ts',
      from: 'return mark;',
      to: 'return mark + Buffer.from(first).toString();',
      test: 'tests/lock/all-reports-have-one-size.test.ts'
    },
    {
      claim: 'What waits to be locked lies on the disk under a key that only the build has',
      file: 'src/render/aside.ts',
      from: 'cipher.update(bytes)',
      to: 'bytes',
      test: 'tests/lock/what-waits-is-unreadable.test.ts'
    },
    {
      claim: 'A page stays only with what it loads',
      file: 'src/publish/stays.ts',
      from: '!== sha256) return nothing;',
      to: "=== '') return nothing;",
      test: 'tests/publish/a-page-stays-with-its-scripts.test.ts'
    },
    {
      claim: 'A whole build that is killed leaves one edition, and the next ends as if nothing had happened',
      file: 'src/publish/recover.ts',
      from: 'for (const folder of await stagingLeft()) await rm(folder, {recursive: true, force: true});',
      to: '',
      test: 'tests/publish/killed-at-any-moment.test.ts'
    },
    {
      claim: 'An unchanged edition is left alone, and only that',
      file: 'src/publish/unchanged.ts',
      from: 'known?.given !== given ||',
      to: 'known?.given !== given || known.left.length > 0 ||',
      test: 'tests/publish/unchanged-means-untouched.test.ts'
    },
    {
      claim: 'Reports are drawn on all cores',
      file: 'src/render/threads.ts',
      from: 'asked = availableParallelism()',
      to: 'asked = 1',
      test: 'tests/publish/threads-change-nothing.test.ts'
    },
    {
      claim: 'All reports are sealed to one size, in what lies in the page',
      file: 'src/render/lock-pages.ts',
      from: 'lock.closeFirst(first, sizes.first)',
      to: 'lock.closeFirst(first, rungFor(first.length))',
      test: 'tests/lock/all-reports-have-one-size.test.ts'
    },
    {
      claim: 'All reports are sealed to one size, in what lies beside it',
      file: 'src/render/lock-pages.ts',
      from: 'lock.closeRest(rest, sizes.rest)',
      to: 'lock.closeRest(rest, rungFor(rest.length))',
      test: 'tests/lock/all-reports-have-one-size.test.ts'
    },
    {
      claim: 'One part of a report cannot be put for the other',
      file: 'src/lock/sealed.ts',
      from: 'sealed.edition, slots, part]',
      to: 'sealed.edition, slots]',
      test: 'tests/lock/all-reports-have-one-size.test.ts'
    },
    {
      claim: 'A size is a rung of a ladder, so that it tells nothing of what is in it',
      file: 'src/lock/seal.ts',
      from: 'closeFirst(packed, rungFor(packed.length))',
      to: 'closeFirst(packed, packed.length + 4)',
      test: 'tests/lock/padding.test.ts'
    },
    {
      claim: 'From outside nobody sees how many have a key',
      file: 'src/lock/seal.ts',
      from: 'const leastSlots = 2;',
      to: 'const leastSlots = 1;',
      test: 'tests/lock/slots.test.ts'
    },
    {
      claim: 'Every lock has a key of its own',
      file: 'src/lock/seal.ts',
      from: 'const contentKey = crypto.getRandomValues(new Uint8Array(32));',
      to: 'const contentKey = new Uint8Array(32);',
      test: 'tests/lock/round-trip.test.ts'
    },
    {
      claim: 'Nothing that stands beside a locked report can be changed',
      file: 'src/lock/sealed.ts',
      from: '[sealed.v, sealed.id, sealed.edition, slots, part]',
      to: '[sealed.v, sealed.id, sealed.edition, part]',
      test: 'tests/lock/tampering.test.ts'
    },
    {
      claim: 'Phrases and slugs lie in secrets/, and only their owner may read them',
      file: 'src/store/write-secret.ts',
      from: "'wx', 0o600)",
      to: "'wx', 0o644)",
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'Building again keeps slugs',
      file: 'src/publish/keyring.ts',
      from: 'slug: held?.slug ?? newSlug(),',
      to: 'slug: newSlug(),',
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'Building again keeps passphrases',
      file: 'src/publish/keyring.ts',
      from: 'phraseOf(owner) ?? generatePassphrase()',
      to: 'phraseOf(owner)?.slice(99) || generatePassphrase()',
      test: 'tests/publish/phrases-are-kept.test.ts'
    },
    {
      claim: 'Killed at any moment, a build leaves the old edition or the new one, whole',
      file: 'src/publish/recover.ts',
      from: 'if (manifest.version !== undefined) await putInPlace',
      to: 'if (manifest.version === null) await putInPlace',
      test: 'tests/publish/a-killed-build-leaves-one-edition.test.ts'
    },
    {
      claim: 'The next command tidies up what a killed one left',
      file: 'src/publish/recover.ts',
      from: 'name.includes(`',
      to: 'name.startsWith(`',
      test: 'tests/publish/a-killed-build-leaves-one-edition.test.ts'
    },
    {
      claim: 'One command at a time',
      file: 'src/store/only-one.ts',
      from: '; BEGIN EXCLUSIVE',
      to: '',
      test: 'tests/store/one-command-at-a-time.test.ts'
    },
    {
      claim: 'The identity of a store is for its owner alone',
      file: 'src/store/identity.ts',
      from: '(mode & 0o077) !== 0',
      to: '(mode & 0o007) === 1',
      test: 'tests/store/a-store-is-an-age-file.test.ts'
    },
    {
      claim: 'A real store is never read without a lock',
      file: 'src/store/vault.ts',
      from: '!store.practice || store.family',
      to: 'store.family',
      test: 'tests/store/a-store-is-an-age-file.test.ts'
    },
    {
      claim: 'A slug cannot be guessed',
      file: 'src/lock/slug.ts',
      from: 'randomSymbols(26)',
      to: 'randomSymbols(12)',
      test: 'tests/lock/passphrase.test.ts'
    },
    {
      claim: 'A passphrase is 80 bits of base32 without look-alikes',
      file: 'src/lock/passphrase.ts',
      from: 'export const passphraseLength = 16;',
      to: 'export const passphraseLength = 12;',
      test: 'tests/lock/passphrase.test.ts'
    },
    {
      claim: 'O is read as 0, I and L as 1',
      file: 'src/lock/passphrase.ts',
      from: "    .replaceAll('O', '0')\n",
      to: '',
      test: 'tests/lock/passphrase.test.ts'
    },
    {
      claim: 'Nothing in a page allows another host',
      file: 'src/render/layouts/Locked.astro',
      from: `"connect-src 'self'"`,
      to: `"connect-src 'self' https:"`,
      test: 'tests/lock/a-page-asks-nobody.test.ts'
    },
    {
      claim: 'A file that opens from disk may reach no address at all',
      file: 'src/publish/portable-policy.ts',
      from: `"connect-src 'none'"`,
      to: `"connect-src 'self'"`,
      test: 'tests/lock/portable.test.ts'
    },
    {
      claim: 'The script within a page is allowed by its hash alone',
      file: 'src/publish/portable-policy.ts',
      from: `...new Set(hashes), "'wasm-unsafe-eval'"`,
      to: `"'unsafe-inline'", "'wasm-unsafe-eval'"`,
      test: 'tests/lock/portable.test.ts'
    },
    {
      claim: 'No browser is asked to translate a report',
      file: 'src/render/layouts/Locked.astro',
      from: '<html lang="nl" translate="no">',
      to: '<html lang="nl">',
      test: 'tests/lock/a-page-asks-nobody.test.ts'
    },
    {
      claim: 'One verdict: nothing else calls a figure higher or lower',
      file: 'src/figures/table.ts',
      from: 'const bare =',
      to: "export const judged = 'dat is hoger';\nconst bare =",
      test: 'tests/figures/only-the-verdict-judges.test.ts'
    },
    {
      claim: 'A class is taken per data year, and the reader is told where it was in another',
      file: 'src/privacy/readers.ts',
      from: 'frame.periods.filter((period) => isIn(period, group))',
      to: 'frame.periods',
      test: 'tests/privacy/attacks.test.ts'
    },
    {
      claim: 'Exploring never adds up: two cells in one place are refused',
      file: 'src/client/explore/pivot.ts',
      from: 'if (placed.has(key)) throw',
      to: 'if (placed.has(key) && key === null) throw',
      test: 'tests/client/explore/a-place-holds-one-cell.test.ts'
    },
    {
      claim: 'SQL of a reader: no files and no addresses',
      file: 'src/query/sql.ts',
      from: "  'SET enable_external_access=false',\n",
      to: '',
      test: 'tests/query/every-wall-stands-alone.test.ts'
    },
    {
      claim: 'SQL of a reader: no settings',
      file: 'src/query/sql.ts',
      from: ",\n  'SET lock_configuration=true'",
      to: '',
      test: 'tests/query/every-wall-stands-alone.test.ts'
    },
    {
      claim: 'SQL of a reader: nothing that writes',
      file: 'src/query/sql.ts',
      from: "'BEGIN TRANSACTION READ ONLY'",
      to: "'BEGIN TRANSACTION'",
      test: 'tests/query/every-wall-stands-alone.test.ts'
    },
    {
      claim: 'SQL of a reader: no table functions but the harmless',
      file: 'src/query/wall.ts',
      from: '!harmless.has(name) && words.has(name)',
      to: 'false && words.has(name)',
      test: 'tests/query/a-reader-only-reads.test.ts'
    },
    {
      claim: 'The engine fetches nothing, not even a part of itself',
      file: 'src/query/sql.ts',
      from: 'SET autoinstall_known_extensions=false; SET autoload_known_extensions=false',
      to: 'SET autoinstall_known_extensions=true',
      test: 'tests/query/every-wall-stands-alone.test.ts'
    },
    {
      claim: 'Of a file of the reader no record outlives the reading',
      file: 'src/query/own/read.ts',
      from: '    await connection.run(tables.forget);\n',
      to: '',
      test: 'tests/query/own/the-engine-forgets-a-readers-file.test.ts'
    },
    {
      claim: 'A report is locked when its page was left, and after half an hour',
      file: 'src/client/vault.ts',
      from: 'if (now - used >= idleMinutes * 60_000) return',
      to: 'if (now < used) return',
      test: 'tests/lock/locked-is-locked.test.ts'
    },
    {
      claim: 'Versions are pinned',
      file: 'package.json',
      from: '"d3": "',
      to: '"d3": "^',
      test: 'tests/scripts/every-dependency-is-named-and-pinned.test.ts'
    },
    {
      claim: 'Why each dependency',
      file: 'README.md',
      from: '| highs |',
      to: '| a solver |',
      test: 'tests/scripts/every-dependency-is-named-and-pinned.test.ts'
    }
  ]
};
