import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';

/** The spots that `npm run mutate` would change. */
function spots(...words: readonly string[]): readonly string[] {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['scripts/mutate.ts', '--spots', ...words], {
    encoding: 'utf8'
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim().split('\n');
}

test('so many lines are drawn, each of the files that were asked for, and the same for a seed', () => {
  const some = ['--files', 'src/privacy', '--sample', '15'];
  const drawn = spots(...some);
  expect(drawn).toHaveLength(15);
  for (const spot of drawn) expect(spot).toMatch(/^src\/privacy\/.+\.ts:(\d+)-\1$/);
  expect(spots(...some)).toEqual(drawn);
  expect(spots(...some, '--seed', '7')).not.toEqual(drawn);
});

test('whole takes every file, and without a word every place that guards something is drawn from', () => {
  const whole = spots('--files', 'src/lock', '--whole');
  expect(whole).toContain('src/lock/seal.ts');
  const places = new Set(spots().map((spot) => spot.split('/').slice(0, 2).join('/')));
  expect(places).toEqual(new Set(['src/privacy', 'src/audit', 'src/lock', 'src/figures']));
});
