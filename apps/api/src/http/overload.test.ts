import { describe, expect, it } from 'vitest';
import { Load } from './overload.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Load', () => {
  it('lets in as many as may be under way, and another for each that leaves', () => {
    const load = new Load(2);
    const [first, second, third] = [load.enter(), load.enter(), load.enter()];
    expect([first !== null, second !== null, third]).toEqual([true, true, null]);
    first?.();
    expect(load.enter()).not.toBeNull();
    expect(load.enter()).toBeNull();
  });

  it('lets nobody in late in a turn that takes long, however few are under way', async () => {
    let now = 0;
    const load = new Load(100, () => now);
    for (now of [0, 500, 1_000]) load.enter()?.();
    now = 1_001;
    expect(load.enter()).toBeNull();
    await turn();
    expect(load.enter()).not.toBeNull();
  });

  it('blames no turn for the time before its first request', async () => {
    let now = 0;
    const load = new Load(100, () => now);
    load.enter()?.();
    await turn();
    now = 60_000;
    expect(load.enter()).not.toBeNull();
    now = 60_900;
    expect(load.enter()).not.toBeNull();
  });
});
