import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseSync, Visitor} from 'rolldown/utils';
import {expect, test} from 'vitest';

const MOST = 40;

/** What two names would not make clearer, by file and name: one state that several short functions inside share, or one list. */
const whole: Readonly<Record<string, string>> = {
  'client/explore/result.ts resultOf': 'what stands in the table, its search and its order are one state',
  'client/explore/sql-form.ts sqlForm': 'one form',
  'client/explore/sql-field.ts sqlField': 'one question at a time, and its answer',
  'client/live.ts live': 'the order in which a page comes to life',
  'client/upload/kept.ts keep': 'one file, and what its reader chose to see of it',
  'client/upload/beside.ts beside': 'one file at a time: each step looks whether it is still the last',
  'client/views.ts viewsOf': 'one view and one page, and the address that says so',
  'client/walk.ts walk': 'where the reader stands is one state for keys, pointer and focus',
  'figures/course/panel.ts drawPanel': 'one panel, in the order in which it is painted',
  'template/indicator-plan.ts planIndicator': 'a list of what a page knows of an indicator'
};

interface Long {
  readonly name: string;
  readonly lines: number;
}

function longIn(file: string): readonly Long[] {
  const text = readFileSync(join('src', file), 'utf8');
  const long: Long[] = [];
  const look = (name: string, {start, end}: {start: number; end: number}): void => {
    const lines = text.slice(start, end).split('\n').length;
    if (lines > MOST) long.push({name: `${file} ${name}`, lines});
  };
  new Visitor({
    FunctionDeclaration: (node) => look(node.id?.name ?? '', node),
    VariableDeclarator({id, init}) {
      if (init?.type === 'ArrowFunctionExpression') look(id.type === 'Identifier' ? id.name : '', init);
    }
  }).visit(parseSync(file, text).program);
  return long;
}

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !/^(privacy|audit)\//.test(file));

test('outside privacy and audit no function is longer than forty lines that two names would make clearer', () => {
  expect(files.length).toBeGreaterThan(250);
  const long = files.flatMap(longIn);
  expect(long.filter(({name}) => !(name in whole)).map(({name, lines}) => `${name}: ${lines} lines`)).toEqual(
    []
  );
  // What became shorter needs no reason any more.
  expect(Object.keys(whole).filter((name) => !long.some((one) => one.name === name))).toEqual([]);
});
