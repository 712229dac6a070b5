/** docs/ontwerp.md has every figure of the family, with the words of its own text, what was rejected, and a small picture. */
import {readFileSync, statSync} from 'node:fs';
import {expect, test} from 'vitest';
import kibg from '../../templates/kibg/template.ts';

const design = readFileSync('docs/ontwerp.md', 'utf8');
const indicators = kibg.chapters.flatMap((chapter) => chapter.indicators);
const figures = indicators.filter((one) => indicators.every((other) => other.with !== one));

test.each(figures.map((figure) => [figure.id, figure] as const))('%s', (id, {title}) => {
  const part = design.split(`### ${title}\n`)[1]?.split(/^##/m)[0] ?? '';
  const text = readFileSync(`templates/kibg/indicators/${id}.md`, 'utf8');
  for (const name of ['Vraag', 'Zien', 'Waarom zo']) {
    const said = text.match(new RegExp(`^- ${name}: (.+)$`, 'm'))?.[1];
    expect(part, name).toContain(said);
  }
  expect(part).toMatch(/^Afgewezen: .{40,}/m);
  expect(part).toContain(`](pictures/ontwerp-${id}.png)`);
  expect(statSync(`docs/pictures/ontwerp-${id}.png`).size).toBeLessThan(60_000);
});

test('it has no figure that the family lacks', () => {
  expect([...design.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual(
    figures.map(({title}) => title)
  );
});
