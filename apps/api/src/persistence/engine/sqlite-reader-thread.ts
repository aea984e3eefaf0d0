import { parentPort, workerData } from 'node:worker_threads';
import type { SqliteConnection } from './sqlite-connection.js';
import type { ReadAnswer, ReaderData, ReadRequest } from './sqlite-long-reads.js';
import { openReader } from './sqlite-open.js';

/*
 * The program of a thread that reads for `LongReads`: one statement after the other, on a connection of its own.
 */

const { file, ending } = workerData as ReaderData;
let reader: SqliteConnection | undefined;

/** Null is the last that comes. */
parentPort?.on('message', (request: ReadRequest | null) => {
  if (request === null) {
    reader?.close();
    parentPort?.close();
  } else if (Atomics.load(ending, 0) === 0) {
    parentPort?.postMessage(answerTo(request));
  }
});

function answerTo({ id, sql, params }: ReadRequest): ReadAnswer {
  try {
    reader ??= openReader(file);
    // Buffers arrive as the plain arrays that they are made of.
    const values = params.map((param) =>
      param instanceof Uint8Array ? Buffer.from(param) : param,
    );
    return { id, rows: reader.select<Record<string, unknown>>(sql, values) };
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    // What makes an error of the driver one is lost on the way unless it is named.
    const { code, rawCode } = error as { readonly code?: unknown; readonly rawCode?: unknown };
    return { id, error: { message, code, rawCode } };
  }
}
