import {createHash} from 'node:crypto';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Template} from '../../src/template/define.ts';
import type {Rows} from '../../src/validate/validate.ts';

/**
 * `protect` of one family, made once of the same delivery: all properties draw from one seed, and so of one arbitrary the
 * same deliveries. Nobody may write in what is given.
 */
export function protectedBy(template: Template): (rows: Rows) => SafeCells {
  const made = new Map<string, SafeCells>();
  return (rows) => {
    const key = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    const safe = made.get(key) ?? protect(rows, template);
    made.set(key, safe);
    return safe;
  };
}
