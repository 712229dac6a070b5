import fc from 'fast-check';
import {expect, test} from 'vitest';
import {latest} from '../../src/client/latest.ts';

test('whatever the order of wishes and answers, the last wish is granted last and nothing after it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), {minLength: 1, maxLength: 12}),
      async (scheduler, wishes) => {
        const granted: number[] = [];
        const wish = latest(async (value: number, signal) => {
          await scheduler.schedule(Promise.resolve(), `answer ${value}`);
          if (!signal.aborted) granted.push(value);
        });
        const made = scheduler.scheduleSequence(wishes.map((value) => async () => void wish(value)));
        await scheduler.waitFor(made.task);
        await scheduler.waitFor(wish(wishes.at(-1)!));
        expect(granted.at(-1)).toBe(wishes.at(-1));
      }
    )
  );
});

test('no two pieces of work are ever under way together', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), {minLength: 1, maxLength: 12}),
      async (scheduler, wishes) => {
        let busy = 0;
        const wish = latest(async () => {
          busy += 1;
          expect(busy).toBe(1);
          await scheduler.schedule(Promise.resolve());
          busy -= 1;
        });
        const made = scheduler.scheduleSequence(wishes.map((value) => async () => void wish(value)));
        await scheduler.waitFor(made.task);
        await scheduler.waitFor(wish(0));
      }
    )
  );
});

test('wishes made while one is under way are dropped but for the last', async () => {
  const begun: number[] = [];
  const wish = latest(async (value: number) => {
    begun.push(value);
    await Promise.resolve();
  });
  const first = wish(1);
  await Promise.resolve();
  await Promise.all([first, ...[2, 3, 4].map(wish)]);
  expect(begun).toEqual([1, 4]);
});

test('what is under way is told that nobody waits for it any more', async () => {
  const stale: boolean[] = [];
  const wish = latest(async (_: number, signal) => {
    await Promise.resolve();
    stale.push(signal.aborted);
  });
  const first = wish(1);
  await Promise.resolve();
  await Promise.all([first, wish(2)]);
  expect(stale).toEqual([true, false]);
});

test('a failure reaches who wished, and the next wish is granted', async () => {
  const wish = latest(async (value: number) => {
    if (value === 1) throw new Error('broken');
  });
  await expect(wish(1)).rejects.toThrow('broken');
  await expect(wish(2)).resolves.toBeUndefined();
});

test('a wish made at the very moment that the work ends is granted, however close', async () => {
  for (let ticks = 0; ticks < 12; ticks++) {
    const granted: number[] = [];
    const wish = latest(async (value: number) => void granted.push(value));
    const first = wish(1);
    for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
    await Promise.all([first, wish(2)]);
    expect(granted.at(-1)).toBe(2);
  }
});
