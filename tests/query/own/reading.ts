/** The families' own declaration of a file, as the engine gets it, for the tests of reading. */

import type {Engine} from '../../../src/query/engine.ts';
import type {OwnFound} from '../../../src/query/own/found.ts';
import type {RecordDimension} from '../../../src/template/records.ts';
import {planUpload} from '../../../src/template/upload-plan.ts';
import template from '../../../templates/kibg/template.ts';

export const upload = planUpload(template.upload!, template.policy, ['2020', '2021', '2020-2021']);

export const prestaties = ['kort', 'middel', 'intensief', 'chronisch'];

export const dimensions: readonly RecordDimension[] = [
  {id: 'year', role: 'period', codes: ['2020-2021']},
  {id: 'prestatie', role: 'class', codes: prestaties, total: 'totaal'}
];

export const today = '2024-05-31';

/** Reads a file's text, or its bytes. */
export function read(engine: Engine, file: string | Uint8Array): Promise<OwnFound> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return engine.readOwn({bytes, reading: upload.reading, dimensions, today});
}
