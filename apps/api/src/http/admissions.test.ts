import { expect, it } from 'vitest';
import { Admissions, type Admission } from './admissions.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Tells when it resolves. */
function watched<T>(promise: T | Promise<T>) {
  const seen = { isSettled: false, value: undefined as T | undefined };
  void Promise.resolve(promise).then((value) => Object.assign(seen, { isSettled: true, value }));
  return seen;
}

async function letIn(admissions: Admissions, caller: string): Promise<Admission> {
  const admission = await admissions.enter();
  if (admission === null) throw new Error('refused');
  expect(await admission.callBy(caller)).toBeNull();
  return admission;
}

it('one caller gets a part of the places; the others wait for themselves, not in anybody’s way', async () => {
  const admissions = new Admissions(10);
  const mine = [await letIn(admissions, 'much'), await letIn(admissions, 'much')];
  const more: Admission[] = [];
  // More than there are places in all.
  const waiting = Array.from({ length: 30 }, () => {
    const admission = admissions.enter();
    if (admission === null || admission instanceof Promise) throw new Error('there is no room');
    more.push(admission);
    return watched(admission.callBy('much'));
  });
  await turn();
  expect(waiting.filter(({ isSettled }) => isSettled)).toEqual([]);
  const other = await letIn(admissions, 'little');
  other.leave();
  // As one leaves, one of them goes on.
  mine[0]?.leave();
  await turn();
  expect(waiting.map(({ isSettled }) => isSettled)).toEqual(waiting.map((_, at) => at === 0));
  expect(waiting[0]?.value).toBeNull();
  mine[1]?.leave();
  for (const admission of more) {
    await turn();
    admission.leave();
  }
  expect(waiting.map(({ value }) => value)).toEqual(waiting.map(() => null));
  // All has been given back.
  for (let count = 0; count < 5; count += 1) {
    await letIn(admissions, String(count));
    await letIn(admissions, String(count));
  }
});

it('heavy work of one caller is done one after the other, of all callers a few at once', async () => {
  const admissions = new Admissions(10);
  const begin = async (caller: string) => {
    const admission = await letIn(admissions, caller);
    return { admission, work: watched(admission.weigh(10_000)) };
  };
  const [first, again] = [await begin('a'), await begin('a')];
  const [second, third] = [await begin('b'), await begin('c')];
  for (let count = 0; count < 5; count += 1) await turn();
  expect([first, again, second, third].map(({ work }) => work.isSettled)).toEqual([
    ...[true, false],
    ...[true, false],
  ]);
  // Whoever waits holds no place.
  const light = await Promise.all(['d', 'e', 'f', 'g'].map((name) => letIn(admissions, name)));
  for (const admission of light) expect(admission.weigh(100)).toBeNull();
  first.admission.leave();
  for (let count = 0; count < 5; count += 1) await turn();
  expect([again.work.isSettled, third.work.isSettled]).toEqual([false, true]);
  second.admission.leave();
  for (let count = 0; count < 5; count += 1) await turn();
  expect(again.work.isSettled).toBe(true);
});

it('heavy work begins in turns of its own, so that light work goes between', async () => {
  const admissions = new Admissions(10);
  const done: string[] = [];
  for (const caller of ['a', 'b']) {
    const admission = await letIn(admissions, caller);
    void Promise.resolve(admission.weigh(10_000)).then(() => {
      done.push(`heavy ${caller}`);
      setImmediate(() => done.push(`turn after ${caller}`));
    });
  }
  for (let count = 0; count < 9; count += 1) await turn();
  expect(done.indexOf('turn after a')).toBeLessThanOrEqual(done.indexOf('heavy b') + 1);
  expect(done).toHaveLength(4);
});
