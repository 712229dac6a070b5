import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {isAbsolute, join, resolve, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {place, synthesize as says} from '../commands.nl.ts';
import {InputError, UsageError} from '../errors.ts';
import {check} from './check.ts';
import type {Template} from './define.ts';
import type {Family} from './family.ts';
import {misshapen} from './shape.ts';
import {parseText, type Text} from './text.ts';

export type {Family} from './family.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** The folder of a family: a path, or a name under templates/. Throws UsageError where there is none. */
export function familyFolder(named: string): string {
  const isPath = isAbsolute(named) || named.includes('/') || named.includes(sep);
  const folder = isPath ? resolve(named) : join(templates, named);
  if (!existsSync(join(folder, 'template.ts'))) throw new UsageError(place.noFamily(folder));
  return folder;
}

/** Loads a family by name or path and checks that its declarations fit together. */
export async function load(named: string): Promise<Family> {
  const folder = familyFolder(named);
  const template = await declared(folder);
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

/** Parts that are missing are told before anything looks for them. */
function whole(template: Template): Template {
  const faults = misshapen(template);
  if (faults.length > 0)
    throw new InputError(`The family "${template.id}" is not whole:\n- ${faults.join('\n- ')}`);
  return template;
}

/** What cannot be read as a program is told in a line with its place: the rest of a stack is the house's own. */
async function declared(folder: string): Promise<Template> {
  const file = join(folder, 'template.ts');
  const found = await imported<{default?: Template}>(file, folder);
  if (!Array.isArray(found.default?.chapters))
    throw new InputError(
      `${file} has no default export of a template: write \`export default template({…})\`.`
    );
  return whole(found.default);
}

async function imported<Module>(file: string, folder: string): Promise<Module> {
  return import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new InputError(`The family at ${folder} cannot be loaded: ${placed(error, folder)}.`);
  }) as Promise<Module>;
}

function placed(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const [message = ''] = error.message.split('\n');
  const line = error.stack?.split('\n').find((one) => one.includes(folder));
  const [place] = line?.match(/[^\s(/]+\.ts(:\d+)?/) ?? [];
  return place && !message.includes(place) ? `${message} (${place})` : message;
}

/** What has no text is in the list of what does not fit. */
async function texts(folder: string, ids: readonly string[]): Promise<ReadonlyMap<string, Text>> {
  const read = ids.map(async (id) => {
    const text = await readFile(join(folder, `${id}.md`), 'utf8').catch(() => null);
    return text === null ? [] : [[id, parseText(text)] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

async function drawings(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = names.map((name) => [name, join(folder, `${name}.svg`)] as const);
  const drawn = files.filter(([, file]) => existsSync(file));
  return new Map(
    await Promise.all(drawn.map(async ([name, file]) => [name, await readFile(file, 'utf8')] as const))
  );
}

/** A seed, how many providers, and which year after which → file name → text. */
export type Synthesize = (options: {
  seed: string;
  holders?: number;
  /** The year of the edition, and of the one that it follows. */
  edition?: number;
  after?: number;
}) => ReadonlyMap<string, string>;

/** The family's invented delivery, where it has one: file name → text. */
export async function synthesizer(named: string): Promise<Synthesize> {
  const folder = familyFolder(named);
  const file = join(folder, 'synthesize.ts');
  if (!existsSync(file)) throw new UsageError(says.none(named));
  const {synthesize} = await imported<{synthesize?: Synthesize}>(file, folder);
  if (typeof synthesize !== 'function')
    throw new InputError(`${file} exports no function \`synthesize\`, which makes up a delivery.`);
  return (options) => {
    try {
      return synthesize(options);
    } catch (error) {
      throw new InputError(says.failed(named, placed(error, folder)));
    }
  };
}
