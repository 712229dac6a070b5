import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {minifySync, parseSync, transformSync} from 'rolldown/utils';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Where protection begins; threads and whatever else it imports are found from here. */
const START = 'src/privacy/protect.ts';

/**
 * Sha-256 (hex) of what protects: the code of `protect` and of all that it imports, without types, comments and blanks,
 * and the locked versions of the packages that it runs on. Other words about the same code are the same code.
 */
export function codeHash(root: string = project): string {
  const {code, packages} = reached(root);
  const hash = createHash('sha256');
  for (const [file, text] of [...code].sort()) hash.update(`${file}\n${text}\n`);
  for (const name of [...packages].sort()) hash.update(`${name} ${lockedIn(root, name)}\n`);
  return hash.digest('hex');
}

interface Reached {
  /** File → what of it runs. */
  readonly code: ReadonlyMap<string, string>;
  readonly packages: ReadonlySet<string>;
}

const known = new Map<string, Reached>();

function reached(root: string): Reached {
  const found = known.get(root) ?? walk(root);
  known.set(root, found);
  return found;
}

function walk(root: string): Reached {
  const code = new Map<string, string>();
  const packages = new Set<string>();
  const left = [START];
  for (let file = left.pop(); file; file = left.pop()) {
    if (code.has(file)) continue;
    const text = running(file, readFileSync(join(root, file), 'utf8'));
    code.set(file, text);
    for (const named of namedIn(file, text))
      if (named.startsWith('.')) left.push(inRoot(root, resolve(root, dirname(file), named)));
      else if (!named.startsWith('node:')) packages.add(packageOf(named));
  }
  return {code, packages};
}

const inRoot = (root: string, file: string): string => relative(root, file).split(sep).join('/');

/** What runs of a TypeScript file: without types, comments and blanks. Throws where it cannot be read as code. */
export function running(file: string, source: string): string {
  const {code, errors} = transformSync(file, source, {lang: 'ts'});
  if (errors.length > 0) throw new Error(`${file} cannot be read as code: ${errors[0]!.message}`);
  return minifySync(file, code, {
    module: true,
    compress: false,
    mangle: false,
    codegen: {removeWhitespace: true, legalComments: 'none'}
  }).code;
}

/** What it imports, and the files that it starts as threads. */
function namedIn(file: string, code: string): readonly string[] {
  const {staticImports, staticExports} = parseSync(file, code).module;
  const threads = [...code.matchAll(/new URL\(["'`](\.[^"'`]+\.ts)["'`],\s*import\.meta\.url\)/g)];
  return [
    ...staticImports.map(({moduleRequest}) => moduleRequest.value),
    ...staticExports.flatMap(({entries}) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...threads.map(([, named]) => named!)
  ];
}

const packageOf = (named: string): string => named.split('/', named.startsWith('@') ? 2 : 1).join('/');

/** The version and the checksum of a package in the lock file. */
function lockedIn(root: string, name: string): string {
  const file = join(root, 'package-lock.json');
  const lock = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const locked = lock.packages?.[`node_modules/${name}`];
  if (!locked) throw new Error(`package-lock.json does not lock "${name}", on which protection runs.`);
  return `${locked.version} ${locked.integrity ?? ''}`;
}
