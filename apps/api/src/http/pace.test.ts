import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { paceOf, TooSlow } from './pace.js';

const PACE = { grace: 60, least: 1_000, lookEvery: 5 };
const never = () => new Promise<never>(() => undefined);

it('ends what comes in too slowly, and not before its grace is over', async () => {
  const began = performance.now();
  await expect(paceOf(() => 7, PACE)(never())).rejects.toThrow(TooSlow);
  expect(performance.now() - began).toBeGreaterThanOrEqual(60);
});

it('counts from the beginning of the body, also where it is waited for twice', async () => {
  let bytes = 500;
  const atPace = paceOf(() => bytes, PACE);
  await atPace(after(80).then(() => undefined)).catch(() => undefined);
  bytes += 10_000;
  expect(await atPace(after(50, 'whole'))).toBe('whole');
  bytes -= 10_000;
  await expect(atPace(never())).rejects.toThrow(TooSlow);
});

it('tells what else goes wrong', async () => {
  await expect(paceOf(() => 0, PACE)(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
