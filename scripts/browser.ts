/** Finds the browsers that the tests drive, and what reads their prints and files; brings Debian's where that can be done. Never downloads one of its own. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline/promises';

const places: Readonly<Record<string, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    join(process.env['LOCALAPPDATA'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
  ],
  webkit: ['/usr/bin/WebKitWebDriver'],
  xvfb: ['/usr/bin/Xvfb'],
  nginx: ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'],
  pdftotext: ['/usr/bin/pdftotext', '/opt/homebrew/bin/pdftotext'],
  pdftoppm: ['/usr/bin/pdftoppm', '/opt/homebrew/bin/pdftoppm'],
  soffice: ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']
};

const packages: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  webkit: 'webkit2gtk-driver',
  xvfb: 'xvfb',
  nginx: 'nginx-light',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  soffice: 'libreoffice-calc-nogui'
};

const programs = [
  'chromium',
  'firefox',
  'webkit',
  'xvfb',
  'nginx',
  'pdftotext',
  'pdftoppm',
  'soffice'
] as const;

/** Path of a program, or null. `SPIEGEL_CHROMIUM` and the like name it outright. */
export function find(program: (typeof programs)[number]): string | null {
  const named = process.env[`SPIEGEL_${program.toUpperCase()}`];
  return [...(named ? [named] : []), ...places[program]!].find((path) => existsSync(path)) ?? null;
}

/** Brings what is missing: without asking where `CI` is set, after asking in a terminal, else it says what to install. */
export async function bring(): Promise<void> {
  const missing = programs.filter((program) => find(program) === null);
  if (missing.length === 0) return;
  const names = [...new Set(missing.map((program) => packages[program]!))];
  const command = `apt-get update && apt-get install -y ${names.join(' ')}`;
  if (!(existsSync('/usr/bin/apt-get') && (await agreed(command)))) {
    tell(missing, command);
    return;
  }
  console.log(`Installing ${names.join(', ')}, which the browser tests need.`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const words of [
    ['apt-get', '-qq', 'update'],
    ['apt-get', '-qq', 'install', '-y', '--no-install-recommends', ...names]
  ]) {
    const [program, ...rest] = [...sudo, ...words];
    spawnSync(program!, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    });
  }
  const still = missing.filter((program) => find(program) === null);
  if (still.length > 0) tell(still, command);
}

function tell(missing: readonly string[], command: string): void {
  console.log(
    `Not found: ${missing.join(', ')}. Tests that need them are skipped. On Debian: ${command}. Elsewhere install Chrome or Edge, Firefox, nginx, poppler and LibreOffice (the tests of WebKit need Debian), or name a program in ${missing.map((program) => `SPIEGEL_${program.toUpperCase()}`).join(', ')}.`
  );
}

async function agreed(command: string): Promise<boolean> {
  if (process.env['CI']) return true;
  if (!process.stdin.isTTY) return false;
  const ask = createInterface({input: process.stdin, output: process.stdout});
  const answer = await ask.question(
    `The browser tests need programs that are not on this machine. Run \`${command}\`? [y/N] `
  );
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
}
