import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['src', 'templates', 'scripts', 'tests/families'].flatMap(sources);
const layers = readLayers();

function sources(folder: string): string[] {
  const entries = readdirSync(join(root, folder), {recursive: true, withFileTypes: true});
  const code = entries.filter((entry) => entry.isFile() && /\.(ts|astro|js|mjs)$/.test(entry.name));
  return code.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** The table of src/README.md, in order: folder → its doors. */
function readLayers(): Map<string, readonly string[]> {
  const table = readFileSync(join(root, 'src/README.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [a-z]+ \|/.test(line));
  const cells = table.map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    cells.filter(([, name]) => name !== 'folder').map(([, name, , , doors]) => [name!, doors!.split(' ')])
  );
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  const found = code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => match[1]!);
}

const target = (file: string, named: string): string =>
  relative(root, resolve(root, dirname(file), named))
    .split(sep)
    .join('/');

const folderOf = (file: string): string => file.split('/')[1] ?? '';

function broken(file: string, named: string): string | null {
  const to = target(file, named);
  if (!to.startsWith('src/') || to === 'src/errors.ts') return null;
  const [own, other] = [folderOf(file), folderOf(to)];
  if (other === own || to.split('/').length === 2) return null;
  const order = [...layers.keys()];
  if (order.includes(own) && order.indexOf(other) > order.indexOf(own))
    return `${file} imports ${to}, but "${other}" comes after "${own}" in src/README.md: turn the dependency round or pass it in.`;
  const door = to.split('/').slice(2).join('/');
  if (!layers.get(other)?.includes(door))
    return `${file} imports ${to}, which is behind the door of "${other}": import one of its doors, or make it one in src/README.md.`;
  return null;
}

const inHouse = files.filter((file) => file.startsWith('src/'));

describe('layers', () => {
  test('every folder of src stands in the table of src/README.md', () => {
    const folders = new Set(inHouse.filter((file) => file.split('/').length > 2).map(folderOf));
    expect([...folders].filter((folder) => !layers.has(folder))).toEqual([]);
  });

  test('a folder imports only the doors of folders above it', () => {
    const outside = files.filter((file) => !file.startsWith('templates/') && !file.startsWith('tests/'));
    const faults = outside.flatMap((file) =>
      importsOf(file)
        .filter((named) => named.startsWith('.'))
        .map((named) => broken(file, named))
    );
    expect(faults.filter(Boolean)).toEqual([]);
  });

  test('a family imports #report, its own folder and public reference data, and nothing else of the house', () => {
    const families = files.filter((file) => /^(templates|tests\/families)\//.test(file));
    const faults = families.flatMap((file) =>
      importsOf(file)
        .filter((named) => named.startsWith('.') && target(file, named).startsWith('src/'))
        .map((named) => `${file} imports ${named}: a family speaks to the house through #report only.`)
    );
    expect(faults).toEqual([]);
  });

  test('the house never says a word of a family', () => {
    const word = /kibg|keurmerk|prestatie|vektis|\bagb|gemeente|toewijzing|\bvsv/i;
    const faults = inHouse.flatMap((file) => {
      const found = word.exec(readFileSync(join(root, file), 'utf8'));
      return found ? [`${file} says "${found[0]}": that word belongs to a family in templates/.`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('who reads is a value: the words of the usual two, and the scope of own cells, stand where they are declared', () => {
    const word = /(['"`])(own|individual|pooled)\1/;
    const declared = ['src/figures/scope.ts', 'src/template/audience.ts'];
    const faults = inHouse
      .filter((file) => !declared.includes(file))
      .flatMap((file) => {
        const found = word.exec(code(file));
        return found
          ? [`${file} says ${found[0]}: ask the audience, or figures/scope.ts, what is meant.`]
          : [];
      });
    expect(faults).toEqual([]);
  });

  test('styles do not name an audience either: they ask whom a page highlights', () => {
    const styles = readdirSync(join(root, 'src/render/styles'));
    const faults = styles.filter((file) =>
      /individual|pooled/.test(readFileSync(join(root, 'src/render/styles', file), 'utf8'))
    );
    expect(faults).toEqual([]);
  });

  test('figures and queries ask nothing of the world: no window, document, clock or chance', () => {
    const pure = inHouse.filter((file) => /^src\/(figures|query)\//.test(file));
    const faults = pure.flatMap((file) => {
      const found =
        /\bwindow\b|globalThis|Date\.now|Math\.random/.exec(code(file)) ?? globalDocument(code(file));
      return found ? [`${file} uses ${found[0]}: hand it in as an argument.`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('final cells are made where protection ends, and given back from where they are kept: nowhere else', () => {
    const makers = inHouse.filter((file) =>
      /\bas (unknown as )?SafeCells\b|<SafeCells>\s*\(/.test(code(file))
    );
    expect(makers.sort()).toEqual([
      'src/privacy/protect.ts',
      'src/privacy/renew.ts',
      'src/privacy/restore.ts'
    ]);
  });

  test('there is one way from a delivery to rows: nobody else reads one, or says what may be built from', () => {
    const others = files.filter((file) => !/^(src\/validate|src\/delivery|tests)\//.test(file));
    const faults = others.flatMap((file) => [
      ...(valueImports(file).some((named) => target(file, named) === 'src/validate/validate.ts')
        ? [`${file} validates by itself: take rows from validate/receive.ts.`]
        : []),
      ...(/import \{[^}]*\bread(Bytes)?\b[^}]*\} from '[^']*delivery\/read\.ts'/.test(code(file))
        ? [`${file} reads a delivery by itself: take rows from validate/receive.ts.`]
        : [])
    ]);
    expect(faults).toEqual([]);
  });

  test('the audit takes types of protection and nothing that it does, itself or by what it imports of its own', () => {
    const audit = inHouse.filter((file) => file.startsWith('src/audit/'));
    const faults = audit.flatMap((file) =>
      valueImports(file)
        .filter((named) => named.startsWith('.') && target(file, named).startsWith('src/privacy/'))
        .map((named) => `${file} imports ${named}: the audit shares types with protection, and no code.`)
    );
    expect(faults).toEqual([]);
  });

  test('no files import each other in a circle, for types neither: a type that both need stands in a file of its own', () => {
    const imports = new Map(
      files.map((file) => [
        file,
        importsOf(file).flatMap((named) => {
          if (named === '#report') return ['src/template/define.ts'];
          return named.startsWith('.') ? [target(file, named)] : [];
        })
      ])
    );
    expect(circleIn(imports)).toEqual([]);
  });

  test('tables are shaped by Arquero where a delivery is told and staff get files, never where figures are protected or attacked', () => {
    const shaping = files.filter((file) => valueImports(file).includes('arquero'));
    const folders = new Set(shaping.map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...folders].sort()).toEqual(['src/publish', 'src/validate', 'templates/kibg']);
  });

  test('what several need is made once: elements of a page, what is remembered, the manifest that is read', () => {
    const makers = (of: RegExp) => inHouse.filter((file) => of.test(code(file)));
    expect(makers(/(?:function|const) element\b[^;]*?(?:\(|=>)[\s\S]*?createElement\(/)).toEqual([
      'src/figures/element.ts'
    ]);
    expect(makers(/(?:function|const) memo\b/)).toEqual(['src/figures/memo.ts']);
    expect(makers(/manifest\.json[\s\S]*(?:JSON\.parse|jsonIn)\(/)).toEqual(['src/publish/manifest.ts']);
  });

  test('the audit takes the ledger’s types from protection, and what it runs reaches nothing of it but the hash of a policy', () => {
    const audit = inHouse.filter((file) => file.startsWith('src/audit/'));
    const near = (file: string, named: readonly string[]) =>
      named.filter((one) => one.startsWith('.')).map((one) => target(file, one));
    const ofProtection = (all: Iterable<string>) =>
      [...new Set(all)].filter((to) => to.startsWith('src/privacy/'));
    expect(ofProtection(audit.flatMap((file) => near(file, importsOf(file))))).toEqual([
      'src/privacy/ledger.ts'
    ]);
    const run = reachedFrom(audit, (file) => near(file, valueImports(file)));
    expect(ofProtection(run).sort()).toEqual([
      'src/privacy/code-hash.ts',
      'src/privacy/counted.ts',
      'src/privacy/input-hash.ts'
    ]);
  });

  test('what redraws a report does not wait for Plot, which only exploring needs', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const named of fixedImports(file)) if (named.startsWith('.')) visit(target(file, named));
    };
    const plots = (entry: string) => {
      seen.clear();
      visit(entry);
      return [...seen].filter((file) => fixedImports(file).includes('@observablehq/plot'));
    };
    expect(plots('src/client/live.ts')).toEqual([]);
    expect(plots('src/render/first-paint.ts')).toEqual([]);
    expect(plots('src/client/explore/explore.ts')).not.toEqual([]);
  });

  test('what the page runs holds no template, policy or Zod', () => {
    const seen = reachedFrom(['src/client/main.ts'], (file) =>
      valueImports(file)
        // A style in a script is no code.
        .filter((named) => named.startsWith('.') && !named.endsWith('.css?inline'))
        .map((named) => target(file, named))
    );
    const faults = [...seen].filter((file) =>
      valueImports(file).some((named) => ['zod', 'highs', 'arquero'].includes(named))
    );
    expect(faults).toEqual([]);
    expect(
      [...seen].filter((file) => /^src\/(privacy|validate|delivery|publish)\/|define\.ts$/.test(file))
    ).toEqual([]);
  });
});

function reachedFrom(
  start: readonly string[],
  next: (file: string) => readonly string[]
): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [...start];
  for (let file = left.pop(); file; file = left.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    left.push(...next(file));
  }
  return seen;
}

/** The first way from a file back to itself, or none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** `document.` in a file that is nowhere handed a document. */
const globalDocument = (source: string): RegExpExecArray | null =>
  /document: Document|\{[^{}]*\bdocument\b[^{}]*\}/.test(source) ? null : /(?<![.\w])document\./.exec(source);

function code(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** What must be there before a file runs; what it fetches later is left out. */
function fixedImports(file: string): string[] {
  const found = code(file).matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\bfrom\s+)?['"]([^'"]+)['"]/gm
  );
  return [...found].map((match) => match[1]!);
}

function valueImports(file: string): string[] {
  const later = code(file).matchAll(/\bimport\(['"]([^'"]+)['"]\)/g);
  return [...fixedImports(file), ...[...later].map((match) => match[1]!)];
}
