import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { Clock } from './application/ports/unit-of-work.js';
import type { Job } from './jobs/job.js';
import type { Turns } from './persistence/engine/mutex.js';
import { giveTurns } from './persistence/engine/turns-of-thread.js';
import { startThread } from './persistence/engine/start-thread.js';

/** What a thread needs that is to work on bulk jobs. */
export interface ForThread {
  readonly databaseUrl: string;
  /** Whether owners are told of what is done to their codes. */
  readonly tellsOwners: boolean;
  /** Where whoever writes to an embedded database waits. */
  readonly writes: Turns;
}

/** What the thread is started with. */
export interface BulkThreadData {
  readonly databaseUrl: string;
  readonly tellsOwners: boolean;
  /** Where it waits for its turn to write. */
  readonly turns: MessagePort;
}

/** What the thread is told: there is something to do; it is to end with the slice that it is at. */
export type ToBulkThread = 'WAKE' | 'END';

/** A fault that the thread reports. */
export interface BulkThreadFault {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/**
 * MB for what is young: rows of a slice die together, and a heap for requests would look through them again and again.
 */
const YOUNG_MB = 96;

/** Milliseconds until another thread is tried after one that has failed. */
const PAUSE = 2_000;

/**
 * Works on bulk jobs in a thread of its own, so that no request waits for rows of a job; docs/adr/0044. The thread
 * costs memory: it is started with the first job that there is, also if somebody else works on it: after a kill nobody
 * waits for its start; or with the first row that waits no more.
 */
export class BulkThread implements Job {
  readonly name = 'bulk jobs';
  readonly every = 500;

  #worker: Worker | null = null;
  #ended: Promise<void> = Promise.resolve();
  #isClosing = false;
  #notBefore = 0;

  constructor(
    private readonly about: ForThread,
    private readonly hasWork: () => Promise<boolean>,
    private readonly clock: Clock,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Whether there is a thread now. */
  get isStarted(): boolean {
    return this.#worker !== null;
  }

  async run(): Promise<void> {
    if (this.#worker !== null || this.clock.now() < this.#notBefore) return;
    if (await this.hasWork()) this.#start();
  }

  /** There is something to do: nobody waits for the next look. */
  wake(): void {
    if (this.#worker === null && this.clock.now() >= this.#notBefore) this.#start();
    else this.#worker?.postMessage('WAKE' satisfies ToBulkThread);
  }

  /** No new slice is begun; the one that is being done ends. */
  stop(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#worker?.postMessage('END' satisfies ToBulkThread);
  }

  async close(): Promise<void> {
    this.stop();
    await this.#ended;
  }

  #start(): void {
    if (this.#isClosing || this.#worker !== null) return;
    const { databaseUrl, tellsOwners, writes } = this.about;
    const { port1: here, port2: turns } = new MessageChannel();
    const endTurns = giveTurns(here, writes);
    const worker = startThread(new URL('./bulk-thread-program.js', import.meta.url), {
      workerData: { databaseUrl, tellsOwners, turns } satisfies BulkThreadData,
      transferList: [turns],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker = worker;
    worker.on('message', ({ name, message, stack }: BulkThreadFault) => {
      this.report(Object.assign(new Error(message), { name, stack }));
    });
    worker.on('error', (error) => {
      this.#notBefore = this.clock.now() + PAUSE;
      this.report(error);
    });
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#worker = null;
        endTurns();
        resolve();
      });
    });
  }
}
