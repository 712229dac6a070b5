import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {oldest} from '../../src/client/oldest.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const version = (browser: string) => oldest.find((name) => name.startsWith(browser))!.slice(browser.length);

test('README, the page on browsers and the manual name the oldest browsers that the build is made for', () => {
  expect(version('edge')).toBe(version('chrome'));
  expect(version('ios')).toBe(version('safari'));
  const [chrome, firefox, safari] = [version('chrome'), version('firefox'), version('safari')];
  expect(read('README.md')).toContain(
    `Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}, and whatever is newer`
  );
  const page = read('docs/browsers.md');
  for (const [name, oldestOf] of [
    ['Chrome, Edge', chrome],
    ['Firefox', firefox],
    ['Safari, also on iPhone and iPad', safari]
  ])
    expect(page).toContain(`| ${name} | ${oldestOf} |`);
  expect(read('docs/handleiding.md')).toContain(
    `Chrome en Edge vanaf ${chrome}, Firefox vanaf ${firefox} en Safari vanaf ${safari}`
  );
});
