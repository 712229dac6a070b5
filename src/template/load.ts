import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {isAbsolute, join, resolve, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {UsageError} from '../errors.ts';
import {check} from './check.ts';
import type {Template} from './define.ts';
import {parseText, type Text} from './text.ts';

/** A family as the house uses it: its declarations and its words. */
export interface Family {
  readonly folder: string;
  readonly template: Template;
  /** Indicator id → its text. */
  readonly texts: ReadonlyMap<string, Text>;
  /** Chapter id → its text. */
  readonly chapters: ReadonlyMap<string, Text>;
  /** Drawings, as SVG: `opening`, and a chapter's under its id; a family need not have them. */
  readonly art: ReadonlyMap<string, string>;
  /** Absolute path of theme.css. */
  readonly theme: string;
}

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** The folder of a family: a path, or a name under templates/. Throws UsageError where there is none. */
export function familyFolder(named: string): string {
  const isPath = isAbsolute(named) || named.includes('/') || named.includes(sep);
  const folder = isPath ? resolve(named) : join(templates, named);
  if (!existsSync(join(folder, 'template.ts')))
    throw new UsageError(
      `There is no report family at ${folder}: it should hold template.ts. Give a name under templates/, or the path of a family's folder.`
    );
  return folder;
}

/** Loads a family by name or path and checks that its declarations fit together. */
export async function load(named: string): Promise<Family> {
  const folder = familyFolder(named);
  const {default: template} = (await import(pathToFileURL(join(folder, 'template.ts')).href)) as {
    default: Template;
  };
  const ids = template.chapters.flatMap((chapter) => chapter.indicators.map((indicator) => indicator.id));
  const family = {
    folder,
    template,
    texts: await texts(join(folder, 'indicators'), ids),
    chapters: await texts(
      join(folder, 'chapters'),
      template.chapters.map((chapter) => chapter.id)
    ),
    art: await drawings(join(folder, 'art'), [
      'opening',
      ...template.chapters.map((chapter) => chapter.id),
      ...(template.upload ? [template.upload.id] : [])
    ]),
    theme: join(folder, 'theme.css')
  };
  check(family);
  return family;
}

async function texts(folder: string, ids: readonly string[]): Promise<ReadonlyMap<string, Text>> {
  const read = ids.map(
    async (id) => [id, parseText(await readFile(join(folder, `${id}.md`), 'utf8'))] as const
  );
  return new Map(await Promise.all(read));
}

async function drawings(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = names.map((name) => [name, join(folder, `${name}.svg`)] as const);
  const drawn = files.filter(([, file]) => existsSync(file));
  return new Map(
    await Promise.all(drawn.map(async ([name, file]) => [name, await readFile(file, 'utf8')] as const))
  );
}

/** The family's invented delivery, where it has one: file name → text. */
export async function synthesizer(
  named: string
): Promise<(options: {seed: string; holders?: number}) => ReadonlyMap<string, string>> {
  const file = join(familyFolder(named), 'synthesize.ts');
  if (!existsSync(file))
    throw new UsageError(`The family ${named} has no synthesize.ts, so no delivery can be made up for it.`);
  return (await import(pathToFileURL(file).href)).synthesize;
}
