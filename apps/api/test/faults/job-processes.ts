import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { FromJobWorker, JobOrders } from './job-worker.js';

/** A process that works on jobs. */
export class JobProcess {
  private readonly child: ChildProcess;
  private readonly said = new Set<FromJobWorker>();
  private readonly ended: Promise<unknown>;

  constructor() {
    this.child = fork(new URL('job-worker.ts', import.meta.url), [], {
      execArgv: ['--conditions=@creator-codes/source', '--import', 'tsx'],
    });
    this.child.on('message', (what: FromJobWorker) => this.said.add(what));
    this.ended = once(this.child, 'exit');
  }

  begin(orders: JobOrders): void {
    this.child.send(orders);
  }

  /** Resolves when it says so. */
  async says(what: FromJobWorker): Promise<void> {
    while (!this.said.has(what)) {
      const next = await Promise.race([once(this.child, 'message'), this.ended]);
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`a worker ended before it was ${what}: ${String(next)}`);
      }
    }
  }

  /** Cuts it off wherever it is. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** As an operator stops a server: it ends what it has begun. @returns whether it said that all was closed */
  async stop(): Promise<boolean> {
    this.child.kill('SIGTERM');
    await this.ended;
    return this.said.has('stopped');
  }
}
