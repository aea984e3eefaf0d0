import { describe, expect, it } from 'vitest';
import { Attempts } from '../../src/auth/attempts.js';
import { createAuthStore } from '../../src/persistence/repositories/auth-store.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

const ALLOWANCE = { size: 3, refill: 10_000 };
const START = 1_000_000_000;

describe.each(engines)('attempts on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  async function counting() {
    const store = createAuthStore(await databaseForTest(engine));
    const state = { now: START };
    const processes = [1, 2].map(() => new Attempts(store, () => state.now));
    const [one = new Attempts(store), two = one] = processes;
    return { state, one, two };
  }

  test('are so many at once over all processes, then one with every refill, and never none for long', async () => {
    const { state, one, two } = await counting();
    const many = [one, two, one, two, one, two].map((each) => each.take('ana', ALLOWANCE));
    const answers = await Promise.all(many);
    expect(answers.filter((wait) => wait === null)).toHaveLength(3);
    expect(Math.max(...answers.map(Number))).toBe(10);
    // Whoever keeps trying keeps nobody out: the next one comes when it comes.
    for (let second = 1; second < 10; second += 1) {
      state.now = START + second * 1_000;
      expect(await two.take('ana', ALLOWANCE)).toBe(10 - second);
    }
    state.now = START + 10_000;
    expect(await one.take('ana', ALLOWANCE)).toBeNull();
    expect(await two.take('ana', ALLOWANCE)).toBe(10);
    expect(await two.take('ben', ALLOWANCE)).toBeNull();
    state.now += 30_000;
    for (let time = 0; time < 3; time += 1) expect(await one.take('ana', ALLOWANCE)).toBeNull();
    expect(await one.take('ana', ALLOWANCE)).toBe(10);
  });

  test('that were right are given back, and no more than were taken', async () => {
    const { one } = await counting();
    for (let time = 0; time < 31; time += 1) {
      expect(await one.take('ana', ALLOWANCE)).toBeNull();
      await one.giveBack('ana');
    }
    await one.giveBack('ana');
    for (let time = 0; time < 3; time += 1) expect(await one.take('ana', ALLOWANCE)).toBeNull();
    expect(await one.take('ana', ALLOWANCE)).not.toBeNull();
  });

  test('are let through after a clock went back', async () => {
    const { state, one } = await counting();
    for (let time = 0; time < 3; time += 1) await one.take('ana', ALLOWANCE);
    state.now = START - 3_600_000;
    expect(await one.take('ana', ALLOWANCE)).toBe(10);
    state.now += 10_000;
    expect(await one.take('ana', ALLOWANCE)).toBeNull();
  });
});
