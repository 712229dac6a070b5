/** What a hosted report weighs, part by part, as a server that compresses sends it: read from the files, without a browser. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';

/** Bytes by part. */
export interface Weight {
  readonly page: number;
  readonly style: number;
  readonly fonts: number;
  /** What must be there before a report opens. */
  readonly opening: number;
  /** What follows on the first screen, sealed. */
  readonly rest: number;
  /** What makes the filters work, the engine itself aside. */
  readonly working: number;
}

export function weightOf(folder: string, slug: string): Weight {
  const report = join(folder, 'reports', slug);
  const html = readFileSync(join(report, 'index.html'), 'utf8');
  const app = (name: string) => readFileSync(join(folder, 'app', name));
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, name]) => name!);
  const styles = named(/href="[^"]*\/app\/([^"]+\.css)"/g);
  const fonts = styles.flatMap((name) =>
    [
      ...app(name)
        .toString()
        .matchAll(/url\(["']?(?:\.\/)?([^)"']+\.woff2)/g)
    ].map(([, font]) => font!)
  );
  const opening = withImports(named(/src="[^"]*\/app\/([^"]+\.js)"/g), app, fixed);
  // What comes later, but for what is fetched when it is asked for, or by the oldest browsers alone.
  const working = withImports(opening, app, (code) =>
    [...fixed(code), ...later(code)].filter(
      (name) => !/^(explore|polyfills|present|read|beside|figure-csv|figure-image|take-along)\./.test(name)
    )
  ).filter((name) => !opening.includes(name));
  const rest = readdirSync(report).filter((name) => name.endsWith('.bin'));
  return {
    page: packed(Buffer.from(html)),
    style: sum(styles, (name) => packed(app(name))),
    fonts: sum(fonts, (name) => app(name).length),
    opening: sum(opening, (name) => packed(app(name))),
    rest: sum(rest, (name) => readFileSync(join(report, name)).length),
    working: sum(working, (name) => packed(app(name)))
  };
}

const fixed = (code: string): string[] =>
  [...code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => name!);

const later = (code: string): string[] =>
  [...code.matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g)].map(([, name]) => name!);

/** These scripts, and all that they import. */
function withImports(
  names: readonly string[],
  app: (name: string) => Buffer,
  imports: (code: string) => readonly string[]
): readonly string[] {
  const seen = new Set<string>();
  const left = [...names];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    left.push(...imports(app(name).toString()));
  }
  return [...seen];
}

const packed = (bytes: Buffer): number => gzipSync(bytes, {level: 9}).length;

const sum = (names: readonly string[], weigh: (name: string) => number): number =>
  names.reduce((total, name) => total + weigh(name), 0);
