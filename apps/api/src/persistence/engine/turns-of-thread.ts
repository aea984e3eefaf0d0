import type { MessagePort } from 'node:worker_threads';
import type { Turns } from './mutex.js';

/** What a thread says: it wants its turn, and its turn is over. And what it is told: it has its turn. */
type Turn = 'WANTED' | 'OVER' | 'GIVEN';

/**
 * Turns of another thread: it waits in one row with everybody here. SQLite has one writer, and whoever waits for it in
 * the driver neither knows a row nor does anything else meanwhile.
 */
export class TurnsOfThread implements Turns {
  readonly #waiting: (() => void)[] = [];

  /** @param port its other end is given to {@link giveTurns} */
  constructor(private readonly port: MessagePort) {
    port.on('message', () => this.#waiting.shift()?.());
    // A port by itself keeps no thread alive.
    port.unref();
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.port.ref();
      this.port.postMessage('WANTED' satisfies Turn);
    });
    try {
      return await work();
    } finally {
      this.port.postMessage('OVER' satisfies Turn);
      if (this.#waiting.length === 0) this.port.unref();
    }
  }
}

/**
 * Gives a thread its turns among those here.
 * @returns what ends them, once the thread has ended in whatever way: nobody waits for it any more
 */
export function giveTurns(port: MessagePort, turns: Turns): () => void {
  let isGone = false;
  let over = () => undefined as unknown;
  const turn = () =>
    new Promise<void>((resolve) => {
      if (isGone) {
        resolve();
        return;
      }
      over = resolve;
      port.postMessage('GIVEN' satisfies Turn);
    });
  port.on('message', (said: Turn) => {
    if (said === 'WANTED') void turns.run(turn);
    else over();
  });
  port.unref();
  return () => {
    isGone = true;
    over();
    port.close();
  };
}
