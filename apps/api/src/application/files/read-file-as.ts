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
import type { FileRecord } from '../ports/files.js';
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
 * Reads a file that came in again, in the way that somebody says. Nobody sees the file while its rows are written, and
 * plans that stand on its rows of before do not hold any more.
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
    const reading = { ...readingOf(inspected.value), isSure: true };
    const marked = await markReading(reading)(deps, call, input);
    if (!marked.ok) return marked;
    return finish(deps, call, file, path);
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

/** The file is hidden until its new rows are there; a repeated call finds what the first has answered. */
function markReading(reading: NonNullable<FileRecord['reading']>) {
  return useCase<ReadFileAsInput, { readonly fileId: FileId }>(
    'readFileAs',
    async (transaction, deps, call, { fileId, version }) => {
      const found = await fileFor(transaction, call, fileId, deps.clock.now());
      const seen = asSeen(found, 'fileId', version);
      if (!seen.ok) return seen;
      const before = seen.value;
      const hidden: FileRecord = { ...before, state: 'WRITING', reading, rowCount: 0 };
      if (!(await transaction.updateFile(hidden, before.version))) throw new Conflict();
      await transaction.deleteFileChunks(before.id, 'ROWS');
      await transaction.updateFileRowBytes(before.id, 0);
      await transaction.appendAudit(
        auditEvent(deps, call, {
          ...{ action: 'readFileAs', subjectType: 'File', subjectId: fileId },
          subjectLabel: before.name,
          changes: changed(toldOf(before), toldOf(hidden)),
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

async function finish(
  deps: Dependencies,
  call: Call,
  { id }: FileRecord,
  path: string,
): Promise<Outcome> {
  const { unitOfWork } = deps;
  const hidden = await unitOfWork.read(call.accountId, (facts) => facts.file(id));
  // Not by this call, but by the one that it repeats.
  if (hidden?.state !== 'WRITING' || hidden.reading === null) return ok({ fileId: id });
  const rows = await storeRows(deps, call, id, path, hidden.reading.chosen.choice);
  if (!rows.ok) return rows;
  return unitOfWork.run(call.accountId, async (transaction) => {
    const whole: FileRecord = { ...hidden, state: 'READY', rowCount: rows.value };
    if (!(await transaction.updateFile(whole, hidden.version))) throw new Conflict();
    return ok({ fileId: id });
  });
}
