/** Files of a reader's own for the tests of built reports. */
import type {Page} from 'playwright-core';
import {planUpload} from '../../src/template/upload-plan.ts';
import template from '../../templates/kibg/template.ts';

/** The sample that the page offers. */
export const {sample} = planUpload(template.upload!, template.policy, []);

export const faulty =
  'traject;prestatie;einddatum;t_begin;Opmerking\r\nV1;kort;2021-02-30;zestig;\r\nV1;BGGZ;31-12-2021;120;\r\n';

export const give = (page: Page, text: string, name = 'rom.csv') =>
  page.locator('#upload-file').setInputFiles({name, mimeType: 'text/csv', buffer: Buffer.from(text)});

/** Gives a good file, and waits until its figures are there. */
export async function giveGood(page: Page): Promise<void> {
  await give(page, sample);
  await page.locator('[data-upload-shown] figure svg').first().waitFor({state: 'attached'});
}

/** Gives a file with faults, and waits until they are listed. */
export async function giveFaulty(page: Page): Promise<void> {
  await give(page, faulty);
  await page.locator('[data-upload-message] li').first().waitFor();
}
