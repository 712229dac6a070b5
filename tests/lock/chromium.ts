import {chromiumPath, launch} from '../browser.ts';

/** Null where this machine has no Chromium. */
export const browser = chromiumPath === null ? null : await launch();

export const noBrowser = 'skipped: no Chromium was found; install it to run this test';
