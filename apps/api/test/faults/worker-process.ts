import type { FromWorker, ToWorker } from './worker-processes.js';

/** What a worker does between its start and its end. */
export interface Course {
  /** Says that all is prepared, and waits until all others have said so. */
  readonly begin: () => Promise<void>;
  /** Waits until one other comes to the same point. */
  readonly meet: (at: string) => Promise<void>;
}

/** Runs a process that was forked by `inProcesses`: it obeys its orders once, and ends. */
export function obeying<Orders, Outcome>(
  obey: (orders: Orders, course: Course) => Promise<Outcome>,
): void {
  const passing = new Map<string, () => void>();
  let go: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (go = resolve));
  const course: Course = {
    begin: () => {
      say({ kind: 'ready' });
      return gone;
    },
    meet: (at) =>
      new Promise((resolve) => {
        passing.set(at, resolve);
        say({ kind: 'waits', at });
      }),
  };
  process.on('message', (message: ToWorker<Orders>) => {
    if (message.kind === 'go') go();
    else if (message.kind === 'on') passing.get(message.at)?.();
    else obey(message.orders, course).then(sayDone, sayFailed);
  });
}

function say(message: FromWorker<unknown>, sent?: () => void): void {
  process.send?.(message, undefined, undefined, sent);
}

function sayLast(message: FromWorker<unknown>): void {
  say(message, () => {
    process.disconnect();
  });
}

function sayDone(outcome: unknown): void {
  sayLast({ kind: 'done', outcome });
}

function sayFailed(error: unknown): void {
  sayLast({ kind: 'failed', error: error instanceof Error ? String(error.stack) : String(error) });
}
