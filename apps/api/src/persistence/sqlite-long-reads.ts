import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Param } from './statement.js';

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

/**
 * Reads beside the event loop, which the driver would stop for as long as a statement takes. A thread costs what
 * a hundred short reads do, so it starts with the first read that needs one.
 */
export class LongReads {
  private readonly threads: ReaderThread[] = [];
  private isClosed = false;

  constructor(private readonly file: string) {}

  /** @throws as the driver does, to be translated; an `Error` when the database is closed meanwhile */
  async select<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    if (this.isClosed) throw new Error(CLOSED);
    return (await this.idlest().select(sql, params)) as Row[];
  }

  /** Whoever still waits is told so at once; a thread ends with the statement that it is at. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private idlest(): ReaderThread {
    const [idlest] = [...this.threads].sort((a, b) => a.load - b.load);
    if (idlest !== undefined && (idlest.load === 0 || this.threads.length === THREADS)) {
      return idlest;
    }
    const thread = new ReaderThread(this.file, () => {
      this.threads.splice(this.threads.indexOf(thread), 1);
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
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** @param onEnd called when the thread is no more, for whatever reason */
  constructor(file: string, onEnd: () => void) {
    this.worker = startThread({ file, ending: this.ending });
    // A thread that has nothing to do does not keep the process alive.
    this.worker.unref();
    this.worker.on('message', (answer: ReadAnswer) => {
      this.settle(answer);
    });
    this.worker.on('error', (error) => {
      this.fail(error);
    });
    this.worker.on('exit', () => {
      onEnd();
      this.fail(new Error('The thread for long reads ended.'));
    });
  }

  /** Reads under way. */
  get load(): number {
    return this.waiting.size;
  }

  select(sql: string, params: readonly Param[]): Promise<readonly Record<string, unknown>[]> {
    return new Promise((resolve, reject) => {
      const id = (this.lastId += 1);
      this.worker.postMessage({ id, sql, params } satisfies ReadRequest);
      this.waiting.set(id, { resolve, reject });
      this.worker.ref();
    });
  }

  /** The thread ends by itself: to terminate it while the driver is at work ends the whole process. */
  async end(): Promise<void> {
    this.fail(new Error(CLOSED));
    // Not `once`, which rejects where an error comes first: it ends then, too.
    const ended = new Promise((resolve) => this.worker.once('exit', resolve));
    Atomics.store(this.ending, 0, 1);
    this.worker.postMessage(null);
    this.worker.ref();
    await ended;
  }

  private settle(answer: ReadAnswer): void {
    const asker = this.waiting.get(answer.id);
    if (asker === undefined) return;
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('error' in answer) {
      const { message, ...rest } = answer.error;
      asker.reject(Object.assign(new Error(message), rest));
    } else {
      asker.resolve(withBuffers(answer.rows));
    }
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
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

/** The program as it was built; or from its sources, as tests and tools run it, which Node needs help to read. */
function startThread(workerData: ReaderData): Worker {
  if (import.meta.url.endsWith('.js')) {
    return new Worker(new URL('./sqlite-reader-thread.js', import.meta.url), { workerData });
  }
  const reader = createRequire(import.meta.url).resolve('tsx/cjs/api');
  const program = fileURLToPath(new URL('./sqlite-reader-thread.ts', import.meta.url));
  return new Worker(
    `require(${JSON.stringify(reader)}).require(${JSON.stringify(program)}, __filename);`,
    { eval: true, execArgv: [], workerData },
  );
}
