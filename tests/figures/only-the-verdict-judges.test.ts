import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseAst} from 'rolldown/parseAst';
import {expect, test} from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const home = 'figures/verdict/';

/** What only a verdict may say of a figure beside another. */
const judging =
  /\b(hoger|lager|langer|korter|opvallend\w*|opmerkelijk|duidelijk\w*|vrijwel zeker|uitgesloten|verschilt|vergelijkbaar met|ongeveer gelijk|ongeveer zoals|kan toeval|geen toeval|lijkt op|lijken op)\b/i;

const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file));

/** Words that readers never see beside a figure: what staff read, and what explains the rule itself. */
const aside =
  /^(audit|privacy|publish|store|validate|delivery|template)\/|^(errors|commands\.nl)\.ts$|^client\/explore\/fault-words\.ts$|^render\/components\/Summary\.astro$/;

/** Every text in the code: strings and templates without their holes; of a page also what stands between its tags. */
function textsIn(file: string): readonly string[] {
  const code = readFileSync(join(src, file), 'utf8');
  const [script, markup] = file.endsWith('.astro') ? code.split(/^---$/m).slice(1) : [code, ''];
  const found: string[] = markup ? [markup.replaceAll(/<style[\s\S]*?<\/style>/g, '')] : [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const {type, value} = node as {type?: string; value?: unknown};
    if (type === 'ImportDeclaration') return;
    if (type === 'Literal' && typeof value === 'string') found.push(value);
    if (type === 'TemplateElement') found.push((value as {cooked?: string}).cooked ?? '');
    for (const one of Object.values(node)) visit(one);
  };
  visit(parseAst(script ?? '', {lang: 'ts'}));
  return found;
}

test('nothing but the verdict calls a figure higher, lower, clear, striking or alike', () => {
  const faults = files
    .filter((file) => !file.startsWith(home) && !aside.test(file))
    .flatMap((file) =>
      textsIn(file).flatMap((text) => {
        const found = judging.exec(text);
        return found ? [`src/${file} says "${found[0]}": judgements are made in src/${home}.`] : [];
      })
    );
  expect(faults).toEqual([]);
});

test('the test reads what it should: the verdict itself says all of it', () => {
  const said = files.filter((file) => file.startsWith(home)).flatMap(textsIn);
  for (const word of ['hoger', 'lager', 'opvallend', 'ongeveer gelijk', 'kan toeval'])
    expect(
      said.some((text) => text.includes(word)),
      word
    ).toBe(true);
  expect(textsIn('render/components/Summary.astro').some((text) => judging.test(text))).toBe(true);
});
