import { expect, it } from 'vitest';
import { MAX_REMEMBERED_BYTES, ShortMemory } from './short-memory.js';

function watched() {
  const state = { now: 0, looks: 0, isBroken: false, weight: 0 };
  const memory = new ShortMemory<number>(
    () => state.now,
    () => state.weight,
  );
  const look = () => {
    state.looks += 1;
    return state.isBroken ? Promise.reject(new Error('down')) : Promise.resolve(state.looks);
  };
  return { state, memory, ask: (key = 'a') => memory.recall(key, look) };
}

it('is asked once in four seconds, by many at once too, and then answers at once', async () => {
  const { state, ask } = watched();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  state.now = 3_999;
  expect(ask()).toBe(1);
  state.now = 4_000;
  expect(await ask()).toBe(2);
});

it('asks anew for what was forgotten and for what has failed', async () => {
  const { state, memory, ask } = watched();
  state.isBroken = true;
  await expect(ask()).rejects.toThrow('down');
  state.isBroken = false;
  expect(await ask()).toBe(2);
  memory.forget('a');
  expect(await ask()).toBe(3);
  memory.forgetWhere((found) => found === 3);
  expect(await ask()).toBe(4);
  memory.forgetWhere((found) => found === 3);
  expect(await ask()).toBe(4);
});

it('what is being looked for while something is forgotten is looked for anew by whoever asks next', async () => {
  const { memory, ask } = watched();
  const early = ask();
  memory.forgetWhere(() => false);
  expect(await ask()).toBe(2);
  expect(await early).toBe(1);
  expect(ask()).toBe(2);
});

it('a failure forgets nothing that has been found since', async () => {
  const { state, memory, ask } = watched();
  state.isBroken = true;
  const failing = ask();
  memory.forget('a');
  state.isBroken = false;
  expect(await ask()).toBe(2);
  await expect(failing).rejects.toThrow('down');
  expect(ask()).toBe(2);
});

it('keeps ten thousand, the latest', async () => {
  const { state, ask } = watched();
  for (let number = 0; number < 10_050; number += 1) await ask(`guess ${number}`);
  await ask('guess 50');
  expect(state.looks).toBe(10_050);
  await ask('guess 49');
  expect(state.looks).toBe(10_051);
});

it('keeps few who weigh much, and counts nothing twice', async () => {
  const { state, memory, ask } = watched();
  state.weight = MAX_REMEMBERED_BYTES / 8;
  for (let number = 0; number < 50; number += 1) {
    await ask(`member of many ${number}`);
    expect(memory.bytes).toBeLessThanOrEqual(MAX_REMEMBERED_BYTES);
  }
  expect(memory.bytes).toBeGreaterThan(MAX_REMEMBERED_BYTES / 2);
  await ask('member of many 49');
  expect(state.looks).toBe(50);
  await ask('member of many 30');
  expect(state.looks).toBe(51);
  memory.forget('member of many 49');
  memory.forget('member of many 49');
  state.now = 4_000;
  state.weight = 0;
  await ask('somebody');
  memory.forget('somebody');
  expect(memory.bytes).toBe(0);
  state.weight = MAX_REMEMBERED_BYTES * 2;
  await ask('too much for all of it');
  expect(memory.bytes).toBe(0);
});
