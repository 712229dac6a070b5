/** Before each file of tests of reports: waits until the edition is built, or says why it was not. */
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import {inject} from 'vitest';
import type {Ended} from './setup.ts';

const {ended} = inject('edition');
while (!existsSync(ended)) await pause(100);
const {code, said}: Ended = JSON.parse(readFileSync(ended, 'utf8'));
if (code !== 0) throw new Error(`The edition was not built.\n${said}`);
