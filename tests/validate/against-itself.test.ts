import {describe, expect, test} from 'vitest';
import {sayFault} from '../../src/validate/say.ts';
import {checked, counted, sound} from './changed.ts';
import {delivered, examples} from './examples.ts';

test('a sound delivery contradicts nothing, by itself and beside itself as the one before', async () => {
  const {verdict} = await checked(counted(sound), sound);
  expect(verdict.faults).toEqual([]);
  expect(verdict.compared!.periods.every(({changed, gone, added}) => changed + gone + added === 0)).toBe(
    true
  );
});

describe('each slip is told where it stands, with what to do next', () => {
  test.each(examples.map((example) => [example.code, example.slip, example] as const))(
    '%s: %s',
    async (code, _, example) => {
      const {verdict} = await checked(delivered(example), example.previous);
      const found = verdict.faults.find(
        (fault) => fault.code === code && example.says.test(sayFault(fault, 'nl').what)
      );
      const said = new Set(verdict.faults.map((fault) => `${fault.code}: ${sayFault(fault, 'nl').what}`));
      expect(found, [...said].slice(0, 12).join(' | ')).toBeDefined();
      expect(found).toMatchObject({severity: example.severity, file: example.file});
      expect(sayFault(found!, 'nl').todo).toMatch(example.todo);
      expect(verdict.rows === null).toBe(verdict.faults.some(({severity}) => severity === 'blocks'));
    }
  );
});
