import { fork, type ChildProcess } from 'node:child_process';

/** What a worker and who started it say to each other. */
export type FromWorker<Outcome> =
  | { readonly kind: 'ready' }
  /** Waits here for whoever else comes to the same point. */
  | { readonly kind: 'waits'; readonly at: string }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly error: string };
export type ToWorker<Orders> =
  | { readonly kind: 'orders'; readonly orders: Orders }
  | { readonly kind: 'go' }
  | { readonly kind: 'on'; readonly at: string };

interface Worker<Outcome> {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly done: Promise<Outcome>;
}

/** Starts a process for each of the orders, lets them begin together, and gives what each came to. */
export async function inProcesses<Orders, Outcome>(
  script: URL,
  orders: readonly Orders[],
): Promise<readonly Outcome[]> {
  const meeting = new Map<string, ChildProcess>();
  const meet = (at: string, child: ChildProcess) => {
    const first = meeting.get(at);
    if (first === undefined) {
      meeting.set(at, child);
      return;
    }
    for (const each of [first, child]) each.send({ kind: 'on', at } satisfies ToWorker<Orders>);
  };
  const workers = orders.map((each) => startWorker<Orders, Outcome>(script, each, meet));
  try {
    await Promise.all(workers.map(({ ready }) => ready));
    for (const { child } of workers) child.send({ kind: 'go' } satisfies ToWorker<Orders>);
    return await Promise.all(workers.map(({ done }) => done));
  } finally {
    for (const { child } of workers) child.kill();
  }
}

function startWorker<Orders, Outcome>(
  script: URL,
  orders: Orders,
  meet: (at: string, child: ChildProcess) => void,
): Worker<Outcome> {
  const child = fork(script, [], {
    execArgv: ['--conditions=@creator-codes/source', '--import', 'tsx'],
  });
  const ready = withResolvers<void>();
  const done = withResolvers<Outcome>();
  child.on('message', (message: FromWorker<Outcome>) => {
    if (message.kind === 'ready') ready.resolve();
    else if (message.kind === 'waits') meet(message.at, child);
    else if (message.kind === 'done') done.resolve(message.outcome);
    else done.reject(new Error(message.error));
  });
  // The channel closes after its last message, whether the process ends well or not.
  child.on('disconnect', () => {
    const early = new Error('a worker ended before it was done');
    ready.reject(early);
    done.reject(early);
  });
  ready.promise.catch(() => undefined);
  done.promise.catch(() => undefined);
  child.send({ kind: 'orders', orders } satisfies ToWorker<Orders>);
  return { child, ready: ready.promise, done: done.promise };
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
