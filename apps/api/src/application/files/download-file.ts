import { ok, type FileId, type Result } from '@creator-codes/domain';
import { xlsxOf } from '@creator-codes/spreadsheets';
import type { Call } from '../ports/actor.js';
import type { ChunkHolds, FileRecord } from '../ports/files.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { auditEvent } from '../spine/audit.js';
import { asSeen } from '../spine/change.js';
import { fileFor } from './file-access.js';

/** A file on its way out. */
export interface Download {
  readonly file: FileRecord;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * The bytes of a file that goes out, piece by piece; that somebody has fetched it is told in the audit log.
 * @returns or `NOT_FOUND` for what the caller has not asked for, may not have any more, or is gone
 */
export async function downloadFile(
  deps: Dependencies,
  call: Call,
  id: string,
): Promise<Result<Download>> {
  const found = await deps.unitOfWork.run(
    call.accountId,
    async (transaction) => {
      const file = await fileFor(transaction, call, id, deps.clock.now());
      const seen = asSeen(file?.purpose === 'EXPORT' ? file : null, 'id');
      if (!seen.ok) return seen;
      const { name } = seen.value;
      await transaction.appendAudit(
        auditEvent(deps, call, {
          ...{ action: 'downloadFile', subjectType: 'File', subjectId: id, subjectLabel: name },
          changes: [],
        }),
      );
      return seen;
    },
    call,
  );
  if (!found.ok) return found;
  const file = found.value;
  return ok({
    file,
    bytes: file.type === 'CSV' ? textOf(deps, call, file) : bookOf(deps, call, file),
  });
}

async function* textOf(deps: Dependencies, call: Call, { id }: FileRecord) {
  for await (const content of piecesOf(deps, call, id, 'BYTES')) yield content;
}

/** Packed as it is fetched: so nothing of a workbook is lost by a kill. */
async function* bookOf(deps: Dependencies, call: Call, { id, name }: FileRecord) {
  const rows = rowsOf(deps, call, id);
  const headers = await rows.next();
  const sheet = name.startsWith('creators') ? 'Creators' : 'Promo codes';
  yield* xlsxOf(sheet, headers.done === true ? [] : headers.value, rows);
}

async function* rowsOf(
  deps: Dependencies,
  call: Call,
  id: FileId,
): AsyncGenerator<readonly string[], void, undefined> {
  for await (const content of piecesOf(deps, call, id, 'ROWS')) {
    yield* JSON.parse(content.toString()) as readonly (readonly string[])[];
  }
}

/** Pieces follow each other by their places; each is read when the one before it was taken. */
export async function* piecesOf(
  { unitOfWork }: Pick<Dependencies, 'unitOfWork'>,
  { accountId }: Pick<Call, 'accountId'>,
  id: FileId,
  holds: ChunkHolds,
): AsyncGenerator<Buffer, void, undefined> {
  for (let from = 0; ;) {
    const chunk = await unitOfWork.read(accountId, (facts) => facts.fileChunk(id, holds, from));
    if (chunk === null) return;
    yield chunk.content;
    from = chunk.n + 1;
  }
}
