import { expect, it } from 'vitest';
import { ShortMemory } from './short-memory.js';

function watched() {
  const state = { now: 0, looks: 0, isBroken: false };
  const memory = new ShortMemory<number>(() => state.now);
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
  memory.forgetAll();
  expect(await ask()).toBe(4);
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
