import { createReadStream } from 'node:fs';
import {
  ACCOUNT_FILES_BYTES,
  FILE_CHUNK_BYTES,
  FILE_LASTS_MS,
  fileNameOf,
  KNOWN_HEADERS,
  ok,
  refused,
  violation,
  type FileId,
  type Result,
} from '@creator-codes/domain';
import { inspectFile, type Inspection } from '@creator-codes/spreadsheets';
import type { Call } from '../ports/actor.js';
import { askedByOf, type FileReading, type FileRecord } from '../ports/files.js';
import { Conflict, type Dependencies } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import { fileRefused } from './file-refused.js';
import { storeRows } from './store-rows.js';

/** A file as it came in: on this machine's disk, until it is in the database. */
export interface ReceivedFile {
  readonly path: string;
  /** As the sender calls it. */
  readonly name: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/**
 * Takes a file in: it is inspected, and its bytes and rows are written in small transactions under a file that nobody
 * sees before all of it is there.
 * @returns or `FILE_REFUSED` for what cannot be read, `FILES_FULL`
 */
export async function uploadFile(
  deps: Dependencies,
  call: Call,
  received: ReceivedFile,
): Promise<Result<{ readonly fileId: FileId }>> {
  const inspected = await inspectFile(
    received.path,
    { knownHeaders: KNOWN_HEADERS },
    { whose: call.accountId },
  );
  if (!inspected.ok) return refused(fileRefused(inspected.fault));
  const begun = await begin(deps, call, received, inspected.value);
  if (!begun.ok) return begun;
  const file = begun.value;
  try {
    const stored = await store(deps, call, file, received);
    if (!stored.ok) await forget(deps, call, file);
    return stored;
  } catch (error) {
    await forget(deps, call, file).catch(() => undefined);
    throw error;
  }
}

/** What an inspection found, the best way to read the file first. */
export function readingOf({ isSure, sheets, readings }: Inspection): FileReading {
  const [chosen, ...others] = readings;
  return { isSure, sheets, chosen, others };
}

function begin(
  deps: Dependencies,
  call: Call,
  { name, size, sha256 }: ReceivedFile,
  inspection: Inspection,
): Promise<Result<FileRecord>> {
  const now = deps.clock.now();
  const reading = readingOf(inspection);
  const type = reading.chosen.choice.format;
  const file: FileRecord = {
    ...{ id: deps.ids.next('File'), purpose: 'UPLOAD', state: 'WRITING', type, size, sha256 },
    name: fileNameOf(name, `file.${type.toLowerCase()}`),
    ...{ rowCount: 0, reading, audience: 'managers', askedBy: askedByOf(call) },
    ...{ createdAt: now, expiresAt: now + FILE_LASTS_MS, version: 1 },
  };
  return deps.unitOfWork.run(
    call.accountId,
    async (transaction) => {
      if ((await transaction.fileBytes()) + size > ACCOUNT_FILES_BYTES) {
        return refused(violation('FILES_FULL', ['file'], { max: ACCOUNT_FILES_BYTES }));
      }
      await transaction.insertFile(file);
      return ok(file);
    },
    call,
  );
}

async function store(
  deps: Dependencies,
  call: Call,
  file: FileRecord,
  { path }: ReceivedFile,
): Promise<Result<{ readonly fileId: FileId }>> {
  const { unitOfWork } = deps;
  let n = 0;
  for await (const piece of createReadStream(path, { highWaterMark: FILE_CHUNK_BYTES })) {
    const content = piece as Buffer;
    const at = n;
    await unitOfWork.run(call.accountId, async (transaction) => {
      await transaction.insertFileChunks(file.id, 'BYTES', [{ n: at, content }]);
      return ok(null);
    });
    n += content.length;
  }
  const { reading } = file;
  if (reading === null) throw new Error('a file that came in has been read');
  const rows = await storeRows(deps, call, file.id, path, reading.chosen.choice);
  if (!rows.ok) return rows;
  const whole: FileRecord = { ...file, state: 'READY', rowCount: rows.value };
  return unitOfWork.run(
    call.accountId,
    async (transaction) => {
      if (!(await transaction.updateFile(whole, file.version))) throw new Conflict();
      await transaction.appendAudit(
        auditEvent(deps, call, {
          ...{ action: 'uploadFile', subjectType: 'File', subjectId: file.id },
          subjectLabel: file.name,
          changes: created({ name: file.name, size: file.size, rows: rows.value }),
        }),
      );
      return ok({ fileId: file.id });
    },
    call,
  );
}

async function forget({ unitOfWork }: Dependencies, { accountId }: Call, { id }: FileRecord) {
  await unitOfWork.run(accountId, async (transaction) => {
    await transaction.deleteFile(id);
    return ok(null);
  });
}
