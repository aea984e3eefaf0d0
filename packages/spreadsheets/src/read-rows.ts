import { resolve } from 'node:path';
import { unpacked } from './child/messages.js';
import { ReaderProcess, type Watch } from './child/process.js';
import type { Fault } from './fault.js';
import type { Row, TableChoice } from './table.js';

/** Some rows of a file. The last batch may have none, and a fault: then the file could not be read to its end. */
export interface Batch {
  readonly rows: readonly Row[];
  readonly fault: Fault | null;
}

/**
 * Reads all rows of a file, the headers among them, in the way that an inspection found. One batch is read ahead, no
 * more: who takes their time is waited for. Who stops early (`break`, `return`) ends the reading.
 */
export async function* readRows(
  path: string,
  choice: TableChoice,
  watch?: Watch,
): AsyncGenerator<Batch, void, undefined> {
  const reader = await ReaderProcess.start(watch);
  try {
    let next = reader.ask({ ask: 'READ', path: resolve(path), choice });
    for (;;) {
      const answer = await next;
      if (answer.is === 'END') return;
      if (answer.is === 'FAULT') {
        yield { rows: [], fault: answer.fault };
        return;
      }
      if (answer.is !== 'ROWS') throw new Error(answer.is === 'BUG' ? answer.message : answer.is);
      next = reader.ask({ ask: 'MORE' });
      yield { rows: unpacked(answer.rows), fault: null };
    }
  } finally {
    reader.stop();
  }
}
