import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize, sep} from 'node:path';

/** What a run cannot take: whole builds, browsers, whole commands, and the hash of the very code that is changed. */
const tooMuch =
  /simulation\/lists|playwright|puppeteer|browser\.ts|child_process|chromium\.ts|written\.ts|code-hash\.ts/;

/** The test files that reach one of these files by what they import, those of whole builds and browsers left out. */
export function testsOf(files: readonly string[]): readonly string[] {
  const all = readdirSync('tests', {recursive: true, encoding: 'utf8'}).map((name) => join('tests', name));
  return all
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith(join('tests', 'report')))
    .filter((file) => !tooMuch.test(readFileSync(file, 'utf8')))
    .filter((file) => beside(file, files))
    .filter((file) => [...reached(file)].some((one) => files.includes(one)))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** A test stands in the folder of what it holds: those of other folders meet it by the way. */
const beside = (test: string, files: readonly string[]): boolean =>
  files.some((file) => test.startsWith(join('tests', ...folderOf(file)) + sep));

const folderOf = (file: string): readonly string[] => {
  const [, folder = '', inner = ''] = file.split('/');
  return folder === 'figures' ? [folder, inner] : [folder];
};

function reached(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [start];
  for (let file = left.pop(); file; file = left.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    left.push(...importsOf(file));
  }
  return seen;
}

const known = new Map<string, readonly string[]>();

function importsOf(file: string): readonly string[] {
  const found = known.get(file) ?? readImports(file);
  known.set(file, found);
  return found;
}

function readImports(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8');
  const named = code.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\bfrom\s+)?['"](\.[^'"]+\.ts)['"]/gm
  );
  return [...named].map((match) => normalize(join(dirname(file), match[1]!)));
}
