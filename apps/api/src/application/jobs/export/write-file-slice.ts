import {
  ACCOUNT_FILES_BYTES,
  FILE_CHUNK_BYTES,
  FILE_LASTS_MS,
  ok,
  refused,
  violation,
  type AccountId,
  type BulkJobState,
  type Result,
} from '@creator-codes/domain';
import { csvLine, CSV_MARK } from '@creator-codes/spreadsheets';
import type { BulkJobRecord } from '../../ports/bulk-jobs.js';
import type { ChunkHolds, FileChunk, FileRecord } from '../../ports/files.js';
import { Conflict } from '../../ports/unit-of-work.js';
import { byJob, callOf } from '../acting.js';
import type { Slice } from '../slice.js';
import type { ExportKind, ExportPage } from './export-kind.js';

type Row = readonly string[];

/**
 * Writes the next rows of a file: its pieces, and how far the job has come, are one transaction. After a kill it goes
 * on behind the last piece.
 * @returns where the job stands then; or `FILES_FULL` where the account has no room for them
 * @throws LeaseLost
 */
export async function writeFileSlice(
  { deps, fence, limit }: Omit<Slice, 'kind'>,
  kind: ExportKind,
  accountId: AccountId,
  job: BulkJobRecord,
): Promise<Result<BulkJobState>> {
  const { fileId } = job;
  const file =
    fileId === null ? null : await deps.unitOfWork.read(accountId, (facts) => facts.file(fileId));
  if (file === null) return refused(violation('NOT_FOUND', ['fileId']));
  const page = await kind.page({ deps, call: callOf(accountId, job), job }, limit);
  const rows =
    job.position === 0 && file.size === 0 ? [kind.headers(job), ...page.rows] : page.rows;
  const { holds, chunks, size } = piecesOf(file, rows);
  const now = deps.clock.now();
  const isLast = page.cursor === null;
  return deps.unitOfWork.run(
    accountId,
    async (transaction) => {
      const after = jobAfterPage(job, page, now);
      await transaction.updateBulkJobAsHolder(after, job.version, fence);
      if ((await transaction.fileBytes()) + size - file.size > ACCOUNT_FILES_BYTES) {
        return refused(violation('FILES_FULL', [], { max: ACCOUNT_FILES_BYTES }));
      }
      await transaction.insertFileChunks(file.id, holds, chunks);
      const written: FileRecord = {
        ...{ ...file, size, rowCount: file.rowCount + page.rows.length },
        ...(isLast ? { state: 'READY', expiresAt: now + FILE_LASTS_MS } : {}),
      };
      if (!(await transaction.updateFile(written, file.version))) throw new Conflict();
      return ok(after.state);
    },
    byJob(job),
  );
}

function jobAfterPage(job: BulkJobRecord, { count, cursor }: ExportPage, now: number) {
  const position = job.position + count;
  const done: BulkJobRecord = {
    ...{ ...job, position, cursor, total: Math.max(job.total, position) },
    counts: position === 0 ? {} : { DONE: position },
  };
  if (cursor !== null) return done;
  return { ...done, state: 'COMPLETED', finishedAt: now, total: position } as const;
}

/** A text file as it is sent; a workbook's rows, which are packed when somebody fetches it. */
function piecesOf(file: FileRecord, rows: readonly Row[]) {
  const isText = file.type === 'CSV';
  const holds: ChunkHolds = isText ? 'BYTES' : 'ROWS';
  const chunks: FileChunk[] = [];
  let [size, waiting, bytes] = [file.size, [] as string[], 0];
  const flush = () => {
    if (waiting.length === 0) return;
    const content = Buffer.from(isText ? waiting.join('') : `[${waiting.join(',')}]`);
    chunks.push({ n: size, content });
    size += content.length;
    [waiting, bytes] = [[], 0];
  };
  for (const row of rows) {
    const mark = isText && size === 0 && waiting.length === 0 ? CSV_MARK : '';
    const line = isText ? mark + csvLine(row) : JSON.stringify(row);
    const length = Buffer.byteLength(line) + 1;
    if (bytes + length > FILE_CHUNK_BYTES - 2) flush();
    waiting.push(line);
    bytes += length;
  }
  flush();
  return { holds, chunks, size };
}
