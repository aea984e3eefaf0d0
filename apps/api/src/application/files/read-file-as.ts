import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  KNOWN_HEADERS,
  ok,
  refused,
  violation,
  type FileId,
  type Result,
} from '@creator-codes/domain';
import {
  DELIMITERS,
  ENCODINGS,
  inspectFile,
  type InspectOptions,
} from '@creator-codes/spreadsheets';
import type { Call } from '../ports/actor.js';
import { ROWS_AGAIN, rowsOf, type FileReading, type FileRecord } from '../ports/files.js';
import type { TemporaryFiles } from '../ports/temporary-files.js';
import { Conflict, type Dependencies } from '../ports/unit-of-work.js';
import { auditEvent, changed } from '../spine/audit.js';
import { asSeen } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { piecesOf } from './download-file.js';
import { fileFor } from './file-access.js';
import { fileRefused } from './file-refused.js';
import { storeRows } from './store-rows.js';
import { readingOf } from './upload-file.js';

/** The input of `readFileAs`; what is left out is found out. */
export interface ReadFileAsInput extends Idempotent {
  readonly fileId: string;
  readonly version: number;
  readonly encoding?: string | null | undefined;
  readonly delimiter?: string | null | undefined;
  readonly sheet?: string | null | undefined;
}

type Outcome = Result<{ readonly fileId: FileId }>;

/**
 * Reads a file that came in again, in the way that somebody says. Its rows of before stay until all new ones are there,
 * whatever happens meanwhile; plans that stand on them do not hold any more then.
 * @returns or `FILE_REFUSED` where it cannot be read so: then it stays as it was
 */
export async function readFileAs(
  deps: Dependencies & TemporaryFiles,
  call: Call,
  input: ReadFileAsInput,
): Promise<Outcome> {
  const wanted = wantedOf(input);
  if (!wanted.ok) return wanted;
  const { unitOfWork, clock } = deps;
  const file = await unitOfWork.read(call.accountId, (facts) =>
    fileFor(facts, call, input.fileId, clock.now()),
  );
  if (file?.purpose !== 'UPLOAD') return refused(violation('NOT_FOUND', ['fileId']));
  return deps.withTemporaryFile(async (path) => {
    await pipeline(
      Readable.from(piecesOf(deps, call, file.id, 'BYTES')),
      createWriteStream(path, { mode: 0o600 }),
    );
    const inspected = await inspectFile(
      path,
      { knownHeaders: KNOWN_HEADERS, wanted: wanted.value },
      { whose: call.accountId },
    );
    if (!inspected.ok) return refused(fileRefused(inspected.fault));
    const rows = ROWS_AGAIN.from + deps.random(ROWS_AGAIN.below - ROWS_AGAIN.from);
    const reading = { ...readingOf(inspected.value), isSure: true, rows };
    let isRead = false;
    try {
      const count = await storeRows(deps, call, file.id, path, reading.chosen.choice, rows);
      if (!count.ok) return count;
      const read = await exchange(reading, count.value)(deps, call, input);
      isRead = read.ok && (await isNow(deps, call, file.id, rows));
      return read;
    } finally {
      if (!isRead) await forget(deps, call, file.id, rows).catch(() => undefined);
    }
  });
}

/** False where the call repeats one that has been answered. */
async function isNow({ unitOfWork }: Dependencies, call: Call, id: FileId, rows: number) {
  const file = await unitOfWork.read(call.accountId, (facts) => facts.file(id));
  return file?.reading?.rows === rows;
}

/** Rows that nobody reads. Those of a call that a kill has cut off go with the file. */
async function forget({ unitOfWork }: Dependencies, call: Call, id: FileId, rows: number) {
  await unitOfWork.run(call.accountId, async (transaction) => {
    await transaction.updateFileRowBytes(id, -(await transaction.deleteFileChunks(id, rows)));
    return ok(null);
  });
}

function wantedOf({ encoding, delimiter, sheet }: ReadFileAsInput) {
  const known = {
    encoding: ENCODINGS.find((each) => each === encoding),
    delimiter: DELIMITERS.find((each) => each === delimiter),
  };
  if (encoding && known.encoding === undefined) {
    return refused(violation('INVALID_VALUE', ['encoding']));
  }
  if (delimiter && known.delimiter === undefined) {
    return refused(violation('INVALID_VALUE', ['delimiter']));
  }
  return ok<NonNullable<InspectOptions['wanted']>>({
    ...(known.encoding === undefined ? {} : { encoding: known.encoding }),
    ...(known.delimiter === undefined ? {} : { delimiter: known.delimiter }),
    ...(sheet ? { sheet } : {}),
  });
}

/** The new rows take the place of those of before; a repeated call finds what the first has answered. */
function exchange(reading: FileReading, rowCount: number) {
  return useCase<ReadFileAsInput, { readonly fileId: FileId }>(
    'readFileAs',
    async (transaction, deps, call, { fileId, version }) => {
      const found = await fileFor(transaction, call, fileId, deps.clock.now());
      const seen = asSeen(found, 'fileId', version);
      if (!seen.ok) return seen;
      const before = seen.value;
      const after: FileRecord = { ...before, reading, rowCount };
      if (!(await transaction.updateFile(after, before.version))) throw new Conflict();
      const gone = await transaction.deleteFileChunks(before.id, rowsOf(before));
      await transaction.updateFileRowBytes(before.id, -gone);
      await transaction.appendAudit(
        auditEvent(deps, call, {
          ...{ action: 'readFileAs', subjectType: 'File', subjectId: fileId },
          subjectLabel: before.name,
          changes: changed(toldOf(before), toldOf(after)),
        }),
      );
      return ok({ fileId: before.id });
    },
  );
}

function toldOf({ reading }: FileRecord) {
  const choice = reading?.chosen.choice;
  if (choice === undefined) return {};
  return choice.format === 'CSV'
    ? { encoding: choice.encoding, delimiter: choice.delimiter }
    : { sheet: choice.sheet };
}
