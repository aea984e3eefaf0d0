import type { AccountId, FileId, FileMapping } from '@creator-codes/domain';
import {
  CHUNK_HOLDS,
  type ChunkHolds,
  type FileChanges,
  type FileChunk,
  type FileFacts,
  type FileRecord,
} from '../../application/ports/files.js';
import type { Session } from '../engine/database.js';
import { oneOfMany } from '../engine/read-by-keys.js';
import type { Select } from '../engine/statement.js';
import { FILE_COLUMNS, fileOf, type FileColumns } from '../rows/file.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { findByIds } from './find-by-ids.js';

/** The facts of files, by whatever connection selects. */
export function fileFactsOf(select: Select, accountId: AccountId): FileFacts {
  const account = bytesOfOwnId(accountId);
  const chunk = async (where: string, params: readonly (string | number | Buffer)[]) => {
    const [row] = await select<FileChunk>(
      `SELECT n, content FROM file_chunk WHERE account_id = ? AND file_id = ? AND holds = ? AND ${where} LIMIT 1`,
      [account, ...params],
    );
    return row === undefined ? null : { n: row.n, content: Buffer.from(row.content) };
  };
  return {
    file: oneOfMany((ids) =>
      findByIds<FileColumns, FileRecord>(select, accountId, ids, {
        entity: 'File',
        columns: FILE_COLUMNS,
        from: 'file t',
        found: fileOf,
      }),
    ),
    fileBytes: async () => {
      const [row] = await select<{ bytes: number | string | null }>(
        'SELECT SUM(size + row_bytes) AS bytes FROM file WHERE account_id = ?',
        [account],
      );
      return Number(row?.bytes ?? 0);
    },
    fileChunk: (id, holds, from) =>
      chunk('n >= ? ORDER BY n', [bytesOfOwnId(id), numberOf(holds), from]),
    fileChunkWith: (id, holds, row) =>
      chunk('n <= ? ORDER BY n DESC', [bytesOfOwnId(id), numberOf(holds), row]),
    fileMapping: async (kind, fingerprint) => {
      const [row] = await select<{ mapping: string }>(
        'SELECT mapping FROM file_mapping WHERE account_id = ? AND kind = ? AND fingerprint = ?',
        [account, kind, fingerprint],
      );
      return row === undefined ? null : (JSON.parse(row.mapping) as FileMapping);
    },
  };
}

/** What a transaction does to files. */
export function fileChangesOf(session: Session, accountId: AccountId): FileChanges {
  const { tables } = session;
  const account = bytesOfOwnId(accountId);
  const deleteChunks = (id: FileId, where = '', more: readonly number[] = []) =>
    session.execute(`DELETE FROM file_chunk WHERE account_id = ? AND file_id = ?${where}`, [
      ...[account, bytesOfOwnId(id)],
      ...more,
    ]);
  return {
    insertFile: (file) =>
      session.insert(tables.file, [{ accountId, id: file.id, rowBytes: 0, ...columnsOf(file) }]),
    updateFile: (file, seenVersion) => {
      const { name, state, size, rowCount, expiresAt, reading } = columnsOf(file);
      const changed = { name, state, size, rowCount, expiresAt, reading };
      return session.update(tables.file, { accountId, id: file.id, seenVersion }, changed);
    },
    updateFileRowBytes: async (id, more) => {
      // Rows of files that came in before they were counted are none.
      await session.execute(
        `UPDATE file SET row_bytes = CASE WHEN row_bytes + ? < 0 THEN 0 ELSE row_bytes + ? END
         WHERE account_id = ? AND id = ?`,
        [more, more, account, bytesOfOwnId(id)],
      );
    },
    insertFileChunks: (fileId, holds, chunks) =>
      session.insert(
        tables.fileChunk,
        chunks.map(({ n, content }) => ({
          ...{ accountId, fileId, n, content },
          holds: numberOf(holds),
        })),
      ),
    deleteFileChunks: async (id, holds) => {
      const some = [account, bytesOfOwnId(id), numberOf(holds)];
      const [row] = await session.select<{ bytes: number | string | null }>(
        `SELECT SUM(LENGTH(content)) AS bytes FROM file_chunk
         WHERE account_id = ? AND file_id = ? AND holds = ?`,
        some,
      );
      await deleteChunks(id, ' AND holds = ?', [numberOf(holds)]);
      return Number(row?.bytes ?? 0);
    },
    deleteFile: async (id) => {
      await deleteChunks(id);
      await session.execute('DELETE FROM file WHERE account_id = ? AND id = ?', [
        account,
        bytesOfOwnId(id),
      ]);
    },
    saveFileMapping: async (fingerprint, mapping, usedAt) => {
      await session.execute(
        'DELETE FROM file_mapping WHERE account_id = ? AND kind = ? AND fingerprint = ?',
        [account, mapping.kind, fingerprint],
      );
      await session.insert(tables.fileMapping, [
        { ...{ accountId, kind: mapping.kind, fingerprint, usedAt }, mapping: text(mapping) },
      ]);
    },
  };
}

function numberOf(holds: ChunkHolds): number {
  return typeof holds === 'number' ? holds : CHUNK_HOLDS[holds];
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

function columnsOf(file: FileRecord) {
  const { purpose, state, name, type, size, rowCount, sha256, audience, askedBy } = file;
  const { createdAt, expiresAt, version } = file;
  return {
    ...{ purpose, state, name, type, size, rowCount, sha256, audience, askedBy },
    ...{ createdAt, expiresAt, version },
    reading: file.reading === null ? null : text(file.reading),
  };
}
