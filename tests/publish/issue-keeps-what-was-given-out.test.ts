import {createHash} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Delivery} from '../../src/delivery/read.ts';
import {InputError} from '../../src/errors.ts';
import type {IssuedEdition} from '../../src/privacy/ledger.ts';
import {issuedBefore} from '../../src/publish/given-out.ts';
import {checkHash, checkIssue, issue, markIssued} from '../../src/publish/issue.ts';
import {lastLineOf, readLedger} from '../../src/publish/ledger.ts';
import type {Correction} from '../../src/publish/manifest.ts';
import {
  deliveryHash,
  filesHash,
  type PrivacyReceipt,
  writePrivacyReceipt
} from '../../src/publish/privacy-receipt.ts';
import {type Place, placeOf} from '../../src/publish/publish.ts';
import {today} from '../../src/store/consent.ts';
import type {Vault} from '../../src/store/vault.ts';
import {practiceVault} from '../invented-keys.ts';

const POLICY = 'p'.repeat(64);
const edition: IssuedEdition = {edition: '2021', rows: [], members: {}, pool: {}, owners: {}, truth: []};
const recorded = {
  contents: {delivery: 'd'.repeat(64), delivered: '2022-03-01', reports: {1: 'a'.repeat(64)}},
  edition
};

let root: string;
let place: Place;
let vault: Vault;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'spiegel-issue-'));
  place = placeOf(root, 'proef', '2021');
  vault = await practiceVault(root, 'proef');
  await built('one report');
});
afterEach(() => rm(root, {recursive: true, force: true}));

/** One report on disk, its manifest, and an audit of just that. */
async function built(
  text: string,
  changed: Partial<PrivacyReceipt> = {},
  correction?: Correction
): Promise<void> {
  const report = join(place.folder, 'reports/abc/index.html');
  mkdirSync(dirname(report), {recursive: true});
  mkdirSync(place.secrets, {recursive: true});
  writeFileSync(report, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const files = [{id: '1', slug: 'abc', file: 'reports/abc/index.html', bytes: text.length, sha256}];
  writeFileSync(
    join(place.secrets, 'manifest.json'),
    JSON.stringify({edition: place.name, invented: true, reports: files, correction})
  );
  await writePrivacyReceipt(place, {...receipt(filesHash(files, POLICY)), ...changed}, '');
}

const listed = async () => JSON.parse(await readFile(join(place.secrets, 'manifest.json'), 'utf8')).reports;

const receipt = (files: string): PrivacyReceipt => ({
  ...{name: 'proef-2021', title: 'Proef', publisher: 'Proef', verdict: 'passed', hash: 'a'.repeat(64), files},
  delivery: deliveryHash(delivered),
  ...{reports: 1, copies: 1, attackers: 1, goals: 0, derivable: 0, lps: 0, smallestRoom: null},
  cells: {
    shown: 0,
    rounded: 0,
    hidden: 0,
    hiddenFirst: 0,
    hiddenForOthers: 0,
    none: 0,
    ownShown: 0,
    ownHidden: 0
  },
  ...{percentiles: 0, ownTested: 0, coalitions: {tested: 0, open: 0}},
  ...{turnover: {tested: 0, open: 0}, earlier: 0, findings: 0, seconds: 1}
});

const delivered = [{name: 'a.csv', sha256: 'd'.repeat(64)}] as unknown as Delivery['files'];
const asked = {family: 'proef', policy: POLICY, delivered};
const check = () => checkIssue(vault, place, asked);

test('an audited edition may be given out, once; the same again changes nothing', async () => {
  const ready = await check();
  expect(ready).toMatchObject({already: false, hash: 'a'.repeat(64)});
  await issue(vault, place, ready, recorded);
  expect(await check()).toMatchObject({already: true});
  expect((await readLedger(vault)).map(({name}) => name)).toEqual(['proef-2021']);
});

test('what was given out when a policy was hashed otherwise is still what was given out', async () => {
  const old = 'o'.repeat(64);
  const {files} = await check();
  await issue(vault, place, {...(await check()), files: filesHash(await listed(), old)}, recorded);
  expect(await check()).toMatchObject({already: false, deed: 'rekeyed'});
  const now = await checkIssue(vault, place, {...asked, policyOfOld: old});
  expect(now).toMatchObject({already: true, files});
});

test('what was given out is frozen: another version of it is refused', async () => {
  await issue(vault, place, await check(), recorded);
  await built('another report', {hash: 'b'.repeat(64)});
  await expect(check()).rejects.toThrow(/al uitgegeven, en zei iets anders/);
});

test('where giving out was killed before the manifest knew of it, the next time tells it', async () => {
  await issue(vault, place, await check(), recorded);
  await built('one report', {}, {reason: 'een fout'});
  expect(await check()).toMatchObject({already: true});
  await markIssued(vault, place);
  const manifest = JSON.parse(await readFile(join(place.secrets, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({issued: await lastLineOf(vault, place.name)});
  expect(manifest.correction).toBeUndefined();
});

test('other files that say the same are a change of keys: an entry of its own, with the contents of the line before', async () => {
  await issue(vault, place, await check(), recorded);
  await built('the same, locked anew');
  const ready = await check();
  expect(ready).toMatchObject({already: false, deed: 'rekeyed', reason: null});
  await issue(vault, place, ready, null);
  const [first, second] = await readLedger(vault);
  expect(second).toMatchObject({deed: 'rekeyed', hash: first!.hash, contents: first!.contents});
  expect(second!.files).not.toBe(first!.files);
  expect(second!.edition).toBeUndefined();
  expect(await check()).toMatchObject({already: true});
  expect(await issuedBefore(vault, '2022')).toEqual([edition]);
});

test('a correction is an entry of its own, with its reason, and comes after what it corrects', async () => {
  await issue(vault, place, await check(), recorded);
  await built('corrected', {hash: 'b'.repeat(64)}, {reason: 'een fout'});
  expect(await issuedBefore(vault, '2021')).toEqual([edition]);
  const ready = await check();
  expect(ready).toMatchObject({already: false, deed: 'corrected', reason: 'een fout'});
  await issue(vault, place, ready, recorded);
  expect((await readLedger(vault))[1]).toMatchObject({deed: 'corrected', reason: 'een fout', on: today()});
  expect(await check()).toMatchObject({already: true});
  expect(await issuedBefore(vault, '2021')).toEqual([edition]);
  const names = (await issuedBefore(vault, '2022')).map((one) => one.edition);
  expect(names).toEqual(['2021', '2021 (2)']);
});

test('a file that is not the one that was built is refused', async () => {
  writeFileSync(join(place.folder, 'reports/abc/index.html'), 'changed');
  await expect(check()).rejects.toThrow(/is niet het bestand dat is gebouwd/);
  rmSync(join(place.folder, 'reports/abc/index.html'));
  await expect(check()).rejects.toThrow(/is er niet/);
});

test('an audit of other files, by another policy, or with findings is refused', async () => {
  await expect(checkIssue(vault, place, {...asked, policy: 'q'.repeat(64)})).rejects.toThrow(/andere regels/);
  await built('one report', {files: 'e'.repeat(64)});
  await expect(check()).rejects.toThrow(/was van andere bestanden/);
  await built('one report', {verdict: 'failed', findings: 3});
  await expect(check()).rejects.toThrow(/had 3 bevindingen/);
});

test('an audit against another delivery is refused', async () => {
  const other = [{name: 'a.csv', sha256: 'e'.repeat(64)}] as unknown as Delivery['files'];
  await expect(checkIssue(vault, place, {...asked, delivered: other})).rejects.toThrow(
    /met een andere levering/
  );
});

test('an edition that was not audited is refused', async () => {
  rmSync(join(place.secrets, 'privacy-receipt.json'));
  await expect(check()).rejects.toThrow(/is niet nagekeken/);
});

test('an edition whose check number protection does not come to again is refused', async () => {
  const checked = await checkIssue(vault, place, {family: 'proef', policy: POLICY, delivered});
  expect(() => checkHash(checked, 'a'.repeat(64))).not.toThrow();
  expect(() => checkHash(checked, 'b'.repeat(64))).toThrow(InputError);
});
