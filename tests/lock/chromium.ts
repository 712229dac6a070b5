import {existsSync} from 'node:fs';
import {chromium} from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync
);
const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];

/** Null where this machine has no Chromium. */
export const browser = executablePath === undefined ? null : await chromium.launch({executablePath, args});

export const noBrowser = 'skipped: no Chromium in /usr/bin; install the package chromium to run this test';
