import { expect, it } from 'vitest';
import { FewAtOnce } from './few-at-once.js';

it('lets a few in at once, the others in turn, and refuses who would wait too long', async () => {
  const few = new FewAtOnce(2, 3);
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const start = (number: number) =>
    few.run(() => {
      begun.push(number);
      return new Promise<number>((resolve) => {
        ends.push(() => {
          resolve(number);
        });
      });
    });
  const running = [1, 2, 3, 4, 5].map(start);
  await expect(start(6)).rejects.toMatchObject({ statusCode: 503, body: { code: 'OVERLOADED' } });
  expect(begun).toEqual([1, 2]);
  for (let number = 0; number < 5; number += 1) {
    ends[number]?.();
    await running[number];
    await Promise.resolve();
    expect(begun).toEqual([1, 2, 3, 4, 5].slice(0, number + 3));
  }
  const last = start(7);
  await Promise.resolve();
  ends.at(-1)?.();
  expect(await last).toBe(7);
});

it('makes room also where work fails', async () => {
  const few = new FewAtOnce(1, 1);
  await expect(few.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await few.run(() => Promise.resolve('yes'))).toBe('yes');
});
