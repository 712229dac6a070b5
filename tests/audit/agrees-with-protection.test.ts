import {resolve} from 'node:path';
import {expect, test} from 'vitest';
import {auditReports} from '../../src/audit/audit.ts';
import {sayFinding} from '../../src/audit/say-finding.ts';
import {protect} from '../../src/privacy/protect.ts';
import {load} from '../../src/template/load.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import {opened} from './opened.ts';

const family = resolve('tests/families/zorgkosten');

test('amounts of thousands of millions beside small ones: what protection proved, the audit finds safe too', async () => {
  const {template} = await load(family);
  const rows = await rowsFrom(resolve(family, 'delivery'), template);
  const audited = await auditReports(opened(protect(rows, template)), rows, template);
  expect(audited.findings.map((finding) => sayFinding(finding, 'en'))).toEqual([]);
  expect(audited.goals).toBeGreaterThan(0);
});
