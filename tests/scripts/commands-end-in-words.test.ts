import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {phrasesOf} from '../../src/publish/keyring.ts';
import {standingIn} from '../../src/store/store.ts';
import {openVault} from '../../src/store/vault.ts';
import {keysOf} from '../invented-keys.ts';
import {mini, spiegel, start} from './spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-commands-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

const a = (name: string): string => fileURLToPath(new URL(`../validate/cases/${name}`, import.meta.url));
const stack = /\n\s+at |node:internal/;
writeFileSync(join(here, 'a-file'), '');

describe('help', () => {
  test.each(['check', 'build', 'preview', 'synthesize'])('%s tells its arguments and options', (command) => {
    const {code, said} = spiegel(here, command, '--help');
    expect(code).toBe(0);
    expect(said).toContain(`Usage: spiegel ${command} [options] <family>`);
    expect(said).toMatch(/-h, --help/);
  });

  test('the command itself names every command and what an exit code means', () => {
    const {code, said} = spiegel(here, '--help');
    expect(code).toBe(0);
    for (const command of ['check', 'build', 'preview', 'synthesize', 'audit', 'issue', 'policy'])
      expect(said).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(said).toContain('0, 1 (the input is at fault), 2 (wrong use)');
  });
});

describe('wrong use ends with 2, in words, without a stack', () => {
  const uses: readonly (readonly [why: string, words: readonly string[], says: RegExp])[] = [
    ['no command', [], /Usage: spiegel/],
    [
      'a command that does not exist',
      ['bild'],
      /Het commando 'bild' bestaat niet\. *\n?\(Bedoelt u build\?\)/
    ],
    [
      'an option that does not exist',
      ['check', mini, '--raport', 'x'],
      /De optie '--raport' bestaat niet\.\s+\(Bedoelt u --report\?\)/
    ],
    ['no family', ['build'], /Er ontbreekt een woord: 'family'/],
    ['a family that does not exist', ['build', 'nobody'], /geen soort rapport in .*nobody/],
    [
      'a delivery that does not exist',
      ['check', mini, '-d', 'nowhere'],
      /De map .*nowhere is er niet.*levering\.json/
    ],
    ['a file where a folder is asked', ['build', mini, '-d', 'a-file'], /De map .*a-file is er niet/],
    ['no delivery for a family that has none', ['build', mini], /--delivery/],
    [
      'a report on a place that is no place',
      ['check', mini, '-d', a('sound'), '-r', 'a-file/q.html'],
      /a-file: /
    ],
    ['a report on a folder', ['check', mini, '-d', a('sound'), '-r', '.'], /dit is een map/],
    [
      'a language that nobody speaks here',
      ['check', mini, '-d', a('sound'), '-l', 'fy'],
      /'fy' past niet bij de optie .*Kies uit: en, nl/
    ],
    ['a delivery to a place that is no place', ['synthesize', mini, '-o', 'a-file'], /a-file: /],
    ['no providers at all', ['synthesize', mini, '-n', '0'], /Noem een heel getal vanaf 1/],
    ['a year that is none', ['synthesize', mini, '-e', '20x5'], /Noem een editie, zoals 2021/],
    ['a second year of no name', ['synthesize', mini, '--after', '2021'], /Noem achter --edition de editie/],
    [
      'a year that the family does not make up',
      ['synthesize', mini, '-e', '2019'],
      /kan alleen editie 2022 worden verzonnen/
    ],
    ['an edition that was not built', ['preview', mini, '-e', '1999'], /Van mini-1999 is niets gebouwd/],
    ['an edition that climbs', ['preview', mini, '-e', '../..'], /kan niet .* heten/],
    ['a port that is none', ['preview', mini, '--port', '99999'], /1 tot en met 65535/]
  ];
  test.each(uses)('%s', (_, words, says) => {
    const {code, said} = spiegel(here, ...words);
    expect(said).toMatch(says);
    expect(said).not.toMatch(stack);
    expect(code).toBe(2);
  });
});

describe('a delivery at fault ends with 1', () => {
  test('check says every fault, in English or in Dutch, and writes the quality report where it is asked', () => {
    const page = join(here, 'new', 'kwaliteit.html');
    const english = spiegel(here, 'check', mini, '-d', a('rows-ragged'), '-r', page, '--language', 'en');
    expect(english.code).toBe(1);
    expect(english.said).toMatch(
      /^Delivery: .*rows-ragged\n[\s\S]*BLOCKS {2}lessen\.csv[\s\S]*Nothing can be built/
    );
    expect(readFileSync(page, 'utf8')).toContain('Not fit for use');
    const dutch = spiegel(here, 'check', mini, '-d', a('rows-ragged'), '-r', page);
    expect(readFileSync(page, 'utf8')).toContain('Niet geschikt');
    expect(dutch.code).toBe(1);
    expect(dutch.said).toMatch(
      /HOUDT TEGEN {2}lessen\.csv[\s\S]*wat te doen: [\s\S]*2 fouten die tegenhouden/
    );
  });

  test('check ends with 0 where there are only warnings', () => {
    const warned = join(here, 'warned');
    cpSync(a('sound'), warned, {recursive: true});
    rmSync(join(warned, 'enquete.csv'));
    const {code, said} = spiegel(here, 'check', mini, '-d', 'warned');
    expect(said).toMatch(/Geen fouten die tegenhouden, [1-9]\d* waarschuwing/);
    expect(code).toBe(0);
  });

  test('build says every fault and writes nothing at all', () => {
    const before = readdirSync(here);
    const {code, said} = spiegel(here, 'build', mini, '-d', a('parts-against-their-total'));
    expect(code).toBe(1);
    expect(said).toMatch(/Van deze levering worden geen rapporten gemaakt[\s\S]*HOUDT TEGEN {2}lessen\.csv/);
    expect(said).not.toMatch(stack);
    expect(readdirSync(here)).toEqual(before);
  });
});

describe('a build', () => {
  const invented = join(here, 'invented');
  const real = join(here, 'real');
  const secrets = join(here, 'secrets', 'mini-2022');
  const realPhrases = async (): Promise<readonly string[]> => {
    using vault = await openVault(
      {root: here, family: 'mini', practice: false},
      {identity: join(here, 'sleutel.txt')},
      () => {}
    );
    return [...phrasesOf(standingIn(vault.store, '2022')).values()].flat();
  };
  const phrases = (): string[] => keysOf(secrets).map(({wachtzin}) => wachtzin);

  test('of an invented delivery prints one passphrase and no other, and preview serves what it opens', async () => {
    expect(spiegel(here, 'synthesize', mini, '-n', '20', '-o', 'invented').code).toBe(0);
    const {code, said} = spiegel(here, 'build', mini, '-d', 'invented');
    expect(code).toBe(0);
    expect(said).not.toMatch(/warning/);
    expect(phrases().length).toBeGreaterThan(20);
    expect(phrases().filter((phrase) => said.includes(phrase))).toHaveLength(1);
    expect(existsSync(join(here, 'dist', 'mini-2022', /portable\/\w+\.html/.exec(said)![0]))).toBe(true);

    const {said: served, running} = await start(here, ['preview', mini], /Ctrl\+C/);
    const link = /http:\/\/localhost:\d+\/reports\/(\w+)\//.exec(served)!;
    const page = await fetch(link[0].replace('localhost', '127.0.0.1')).then((answer) => answer.text());
    running.removeAllListeners('exit').kill();
    expect(page).toContain('id="sealed"');
    expect(served).toContain(keysOf(secrets).find(({slug}) => slug === link[1])!.wachtzin);
  });

  test('takes another port where the usual one is taken, and says so of a port that was named', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const {port} = other.address() as AddressInfo;
    const {code, said} = spiegel(here, 'preview', mini, '--port', String(port));
    expect(said).toContain(`Poort ${port} is bezet.`);
    expect(code).toBe(2);
    const first = await start(here, ['preview', mini], /Ctrl\+C/);
    const second = await start(here, ['preview', mini], /Ctrl\+C/);
    for (const {running} of [first, second]) running.removeAllListeners('exit').kill();
    expect(/localhost:\d+/.exec(first.said)![0]).not.toBe(/localhost:\d+/.exec(second.said)![0]);
    other.close();
  });

  test('of a real delivery prints none, and draws new ones where those of an invented one stood', async () => {
    cpSync(invented, real, {recursive: true});
    const letter = join(real, 'levering.json');
    writeFileSync(letter, readFileSync(letter, 'utf8').replace('"verzonnen": true', '"verzonnen": false'));
    // One source less is a warning: a build says that there is one, and where to read it.
    rmSync(join(real, 'enquete.csv'), {force: true});
    const list = join(real, 'zwemscholen.csv');
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll(/;ja\r?$/gm, ';nee'));
    const printed = phrases();
    expect(spiegel(here, 'store', 'create', mini, '--identity', 'sleutel.txt').code).toBe(0);
    const {code, said} = spiegel(here, 'build', mini, '-d', 'real', '--identity', 'sleutel.txt');
    expect(said).not.toMatch(stack);
    expect(code).toBe(0);
    expect(said).toMatch(
      /[1-9]\d* waarschuwing(en)? in deze levering, die niet tegenhoud(t|en)\. Bekijk (haar|ze) met: npx spiegel check .* -d real/
    );
    const real2022 = await realPhrases();
    expect(real2022.length).toBeGreaterThan(20);
    expect(real2022.filter((phrase) => said.includes(phrase))).toEqual([]);
    expect(real2022.filter((phrase) => printed.includes(phrase))).toEqual([]);
    // Nothing of them lies about unlocked.
    const plain = readdirSync(join(here, 'secrets'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(real2022.filter((phrase) => plain.some((text) => text.includes(phrase)))).toEqual([]);
  });

  test('of an invented delivery never takes the place of a real one', async () => {
    const before = await realPhrases();
    const {code, said} = spiegel(here, 'build', mini, '-d', 'invented');
    expect(said).toMatch(/mini-2022 is van een echte levering gemaakt/);
    expect(code).toBe(2);
    expect(await realPhrases()).toEqual(before);
  });
});
