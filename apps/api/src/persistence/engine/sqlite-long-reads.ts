import type { Worker } from 'node:worker_threads';
import { startThread } from './start-thread.js';
import type { Param } from './statement.js';
import { TurnsByAsker } from './turns-by-asker.js';

export interface ReadRequest {
  readonly id: number;
  readonly sql: string;
  readonly params: readonly Param[];
}

export type ReadAnswer =
  | { readonly id: number; readonly rows: readonly Record<string, unknown>[] }
  | {
      readonly id: number;
      readonly error: {
        readonly message: string;
        readonly code: unknown;
        readonly rawCode: unknown;
      };
    };

/** What a thread is started with. */
export interface ReaderData {
  readonly file: string;
  /** One number: not 0 once the thread is to end, and nobody waits for what it has not begun. */
  readonly ending: Int32Array;
}

/** One read may take seconds; a second thread lets others pass it. */
const THREADS = 2;

interface Job extends Waiting {
  readonly sql: string;
  readonly params: readonly Param[];
}

/**
 * Reads beside the event loop, which the driver would stop for as long as a statement takes. A thread costs what
 * a hundred short reads do, so it starts with the first read that needs one. Each is given one statement at a
 * time; others wait here, where those who ask take turns.
 */
export class LongReads {
  private readonly threads: ReaderThread[] = [];
  private readonly turns = new TurnsByAsker<Job>();
  private isClosed = false;

  constructor(private readonly file: string) {}

  /**
   * @param asker on whose behalf
   * @throws as the driver does, to be translated; an `Error` when the database is closed meanwhile
   */
  select<Row>(sql: string, params: readonly Param[] = [], asker = ''): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.turns.add(asker, {
        ...{ sql, params, reject },
        resolve: (rows) => {
          resolve(rows as Row[]);
        },
      });
      this.giveOut();
    });
  }

  /** Whoever still waits is told so at once; a thread ends with the statement that it is at. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.giveOut();
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private giveOut(): void {
    for (;;) {
      const thread = this.isClosed ? null : this.idle();
      if (thread === undefined) return;
      const job = this.turns.next();
      if (job === undefined) return;
      if (thread === null) job.reject(new Error(CLOSED));
      else (thread === 'new' ? this.begin() : thread).do(job);
    }
  }

  /** Undefined if all that may be are at work. */
  private idle(): ReaderThread | 'new' | undefined {
    const idle = this.threads.find(({ isIdle }) => isIdle);
    return idle ?? (this.threads.length < THREADS ? 'new' : undefined);
  }

  private begin(): ReaderThread {
    const thread = new ReaderThread(this.file, {
      onIdle: () => {
        this.giveOut();
      },
      onEnd: () => {
        this.threads.splice(this.threads.indexOf(thread), 1);
        this.giveOut();
      },
    });
    this.threads.push(thread);
    return thread;
  }
}

const CLOSED = 'The database was closed.';

interface Waiting {
  readonly resolve: (rows: readonly Record<string, unknown>[]) => void;
  readonly reject: (error: Error) => void;
}

class ReaderThread {
  private readonly worker: Worker;
  private readonly ending = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private job: Waiting | null = null;
  private lastId = 0;

  /** @param tell `onEnd` is called when the thread is no more, for whatever reason */
  constructor(
    file: string,
    private readonly tell: { readonly onIdle: () => void; readonly onEnd: () => void },
  ) {
    const workerData: ReaderData = { file, ending: this.ending };
    this.worker = startThread(new URL('./sqlite-reader-thread.js', import.meta.url), {
      workerData,
    });
    // A thread that has nothing to do does not keep the process alive.
    this.worker.unref();
    this.worker.on('message', (answer: ReadAnswer) => {
      this.settle(answer);
    });
    this.worker.on('error', (error) => {
      this.fail(error);
    });
    this.worker.on('exit', () => {
      this.fail(new Error('The thread for long reads ended.'));
      tell.onEnd();
    });
  }

  get isIdle(): boolean {
    return this.job === null;
  }

  do({ sql, params, ...job }: Job): void {
    this.job = job;
    this.lastId += 1;
    this.worker.postMessage({ id: this.lastId, sql, params } satisfies ReadRequest);
    this.worker.ref();
  }

  /** The thread ends by itself: to terminate it while the driver is at work ends the whole process. */
  async end(): Promise<void> {
    this.fail(new Error(CLOSED));
    // Not `once`, which rejects if an error comes first: it ends then, too.
    const ended = new Promise((resolve) => this.worker.once('exit', resolve));
    Atomics.store(this.ending, 0, 1);
    this.worker.postMessage(null);
    this.worker.ref();
    await ended;
  }

  private settle(answer: ReadAnswer): void {
    const { job } = this;
    if (job === null || answer.id !== this.lastId) return;
    this.job = null;
    this.worker.unref();
    if ('error' in answer) {
      const { message, ...rest } = answer.error;
      job.reject(Object.assign(new Error(message), rest));
    } else {
      job.resolve(withBuffers(answer.rows));
    }
    this.tell.onIdle();
  }

  private fail(error: Error): void {
    this.job?.reject(error);
    this.job = null;
  }
}

/** Buffers arrive as the plain arrays that they are made of. */
function withBuffers(rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  for (const row of rows) {
    for (const column in row) {
      const value = row[column];
      if (value instanceof Uint8Array) {
        row[column] = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      }
    }
  }
  return rows;
}
