import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { Mutex } from './mutex.js';
import { giveTurns, TurnsOfThread } from './turns-of-thread.js';

/** Work that goes on until it is told to end. */
function work(name: string, said: string[]) {
  let end = () => undefined as unknown;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = async () => {
    said.push(`${name} begins`);
    await ended;
    said.push(`${name} ends`);
  };
  return { run, end: () => end() };
}

/** Messages have been delivered. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('turns of a thread', () => {
  const said: string[] = [];
  let close = () => undefined as unknown;
  const channel = () => {
    const { port1, port2 } = new MessageChannel();
    const here = new Mutex();
    const endTurns = giveTurns(port1, here);
    close = () => {
      endTurns();
      port2.close();
    };
    return { here, there: new TurnsOfThread(port2), endTurns };
  };
  afterEach(() => {
    close();
    said.length = 0;
  });

  it('wait in one row with everybody here, first come first served', async () => {
    const { here, there } = channel();
    const first = work('here', said);
    const second = work('there', said);
    const third = work('here again', said);
    const all = [here.run(first.run), there.run(second.run)];
    await delivered();
    all.push(here.run(third.run));
    await delivered();
    expect(said).toEqual(['here begins']);
    first.end();
    await delivered();
    expect(said.at(-1)).toBe('there begins');
    second.end();
    await delivered();
    expect(said.at(-1)).toBe('here again begins');
    third.end();
    await Promise.all(all);
    expect(said).toHaveLength(6);
  });

  it('are over when the work fails, and answers it', async () => {
    const { here, there } = channel();
    await expect(there.run(() => Promise.reject(new Error('it fails')))).rejects.toThrow(
      'it fails',
    );
    await expect(here.run(() => Promise.resolve('goes on'))).resolves.toBe('goes on');
  });

  it('end with the thread: the turn that it has, and those that it waits for', async () => {
    const { here, there, endTurns } = channel();
    void there.run(() => new Promise(() => undefined));
    void there.run(() => new Promise(() => undefined));
    await delivered();
    const next = here.run(() => Promise.resolve('goes on'));
    await delivered();
    endTurns();
    await expect(next).resolves.toBe('goes on');
  });
});
