import { describe, expect, it } from 'vitest';
import { Load } from './overload.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const NEVER = 1_000_000;

describe('Load', () => {
  it('works on so many at once, and lets the others in by their turn', async () => {
    const load = new Load(2, NEVER);
    const [first, second] = [await load.enter(), await load.enter()];
    const came: string[] = [];
    const third = Promise.resolve(load.enter()).then((leave) => (came.push('third'), leave));
    const fourth = Promise.resolve(load.enter()).then((leave) => (came.push('fourth'), leave));
    await turn();
    expect(came).toEqual([]);
    first?.();
    (await third)?.();
    await fourth;
    expect(came).toEqual(['third', 'fourth']);
    second?.();
  });

  it('refuses who has waited for as long as they may', async () => {
    const load = new Load(1, 5);
    const leave = await load.enter();
    expect(await load.enter()).toBeNull();
    leave?.();
    expect(await load.enter()).not.toBeNull();
  });

  it('refuses at once who would wait in vain, and nobody when it moves again', async () => {
    let now = 0;
    const load = new Load(1, NEVER, () => now);
    const leave = await load.enter();
    const waiting = load.enter();
    await turn();
    now = NEVER / 2;
    expect(load.enter()).toBeNull();
    leave?.();
    (await waiting)?.();
    expect(load.enter()).not.toBeNull();
  });

  it('lets nobody in whose time ran out while nothing could be told', async () => {
    let now = 0;
    const load = new Load(1, NEVER, () => now);
    const leave = await load.enter();
    const late = load.enter();
    now = NEVER + 1;
    leave?.();
    expect(await late).toBeNull();
    await turn();
    expect(load.enter()).not.toBeNull();
  });

  it('lets nobody in late in a turn that takes long, however few are under way', async () => {
    let now = 0;
    const load = new Load(100, NEVER, () => now);
    for (now of [0, 500, 1_000]) expect(load.enter()).not.toBeNull();
    now = 1_001;
    expect(load.enter()).toBeNull();
    await turn();
    expect(load.enter()).not.toBeNull();
  });

  it('blames no turn for the time before its first request', async () => {
    let now = 0;
    const load = new Load(100, NEVER, () => now);
    expect(load.enter()).not.toBeNull();
    await turn();
    now = 60_000;
    expect(load.enter()).not.toBeNull();
    now = 60_900;
    expect(load.enter()).not.toBeNull();
  });
});
