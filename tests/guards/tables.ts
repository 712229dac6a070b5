import type {Guard, Guarded} from './guard.ts';

const begin = '<!-- made by npm run guards -- --table -->';
const end = '<!-- until here -->';

/** A table a document: what it claims, what is broken, and the test that then fails. */
export function guardTables(all: readonly Guarded[]): string {
  return all
    .map(({document, guards}) => [`## ${document}`, '', ...head, ...guards.map(rowOf)].join('\n'))
    .join('\n\n');
}

const head = ['| claim | break | test that fails |', '|---|---|---|'];

const rowOf = ({claim, file, from, to, test}: Guard): string =>
  `| ${claim} | \`${file}\`: ${code(from)} ${to.trim() === '' ? 'goes' : `→ ${code(to)}`} | ${testOf(test)} |`;

const testOf = (test: string): string => (test === 'tsc' ? '`tsc`' : `\`${test.replace(/^tests\//, '')}\``);

/** On one line, and no bar that would end a cell. */
const code = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
};

/** The page with these tables in their place. */
export function withTables(page: string, tables: string): string {
  const [before, rest = ''] = page.split(begin);
  const after = rest.split(end)[1] ?? '\n';
  return `${before}${begin}\n\n${tables}\n\n${end}${after}`;
}
