// The process that reads one file: it knows a path, and sends what it finds to the process that started it.
import { FileFault } from '../fault.js';
import { inspectHere, rowsHere } from '../read.js';
import type { Row, TableChoice } from '../table.js';
import { packed, type Answer, type Question } from './messages.js';

/** As much as the other side takes in without being held for long. */
const BATCH_ROWS = 500;
const BATCH_LENGTH = 128 * 1_024;

let more: () => void = () => undefined;

function send(answer: Answer): void {
  process.send?.(answer);
}

async function read(path: string, choice: TableChoice): Promise<void> {
  let asked = Promise.resolve();
  let [batch, length]: [Row[], number] = [[], 0];
  const flush = async () => {
    await asked;
    asked = new Promise((resolve) => (more = resolve));
    send({ is: 'ROWS', rows: packed(batch) });
    [batch, length] = [[], 0];
  };
  for await (const row of rowsHere(path, choice)) {
    batch.push(row);
    for (const { text } of row.cells) length += text.length;
    if (batch.length >= BATCH_ROWS || length >= BATCH_LENGTH) await flush();
  }
  if (batch.length > 0) await flush();
  await asked;
  send({ is: 'END' });
}

async function answer(question: Question): Promise<void> {
  if (question.ask === 'MORE') {
    more();
  } else if (question.ask === 'READ') {
    await read(question.path, question.choice);
  } else {
    send({ is: 'INSPECTION', inspection: await inspectHere(question.path, question.options) });
  }
}

process.on('message', (question: Question) => {
  answer(question).catch((error: unknown) => {
    if (error instanceof FileFault) send({ is: 'FAULT', fault: error.fault });
    else
      send({
        is: 'BUG',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  });
});
// Nobody is left who would want to know.
process.on('disconnect', () => process.exit());
