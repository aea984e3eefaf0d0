import type { AccountId, FileId } from '@creator-codes/domain';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

/** A file that came in or goes out. */
export interface FileRow {
  readonly accountId: AccountId;
  readonly id: FileId;
  readonly purpose: string;
  readonly state: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly rowCount: number;
  /** Bytes of the rows that are kept beside the file, of one that came in. */
  readonly rowBytes: number;
  readonly sha256: Buffer | null;
  readonly audience: string;
  /** Who asked for it, and for whom they stood in. */
  readonly askedBy: string;
  /** JSON: how it is read, and how else it could be. */
  readonly reading: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly version: number;
}

export const fileTable = (type: ColumnTypes) =>
  table<FileRow>({
    name: 'file',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      purpose: type.text(20),
      state: type.text(20),
      name: type.text(255),
      type: type.text(10),
      size: type.integer(),
      rowCount: type.integer(),
      rowBytes: withDefault(type.integer(), 0),
      sha256: nullable(type.hash()),
      audience: type.text(20),
      askedBy: type.text(120),
      reading: nullable(type.hugeText()),
      createdAt: type.instant(),
      expiresAt: type.instant(),
      version: type.integer(),
    },
    indexes: { expires: ['expiresAt'] },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
    checks: { size: 'size >= 0 AND row_count >= 0' },
  });

/** A piece of a file: of its bytes, or rows of it as JSON. */
export interface FileChunkRow {
  readonly accountId: AccountId;
  readonly fileId: FileId;
  readonly holds: number;
  /** The byte with which a piece of bytes begins; the row with which a piece of rows begins. */
  readonly n: number;
  readonly content: Buffer;
}

export const fileChunkTable = (type: ColumnTypes) =>
  table<FileChunkRow>({
    name: 'file_chunk',
    columns: {
      accountId: primary(type.id()),
      fileId: primary(type.id()),
      holds: primary(type.small()),
      n: primary(type.integer()),
      content: type.bytes(),
    },
    foreignKeys: [
      {
        ...{ name: 'file', to: 'file' },
        ...{ columns: ['accountId', 'fileId'], referenced: ['accountId', 'id'] },
      },
    ],
  });

/** How the columns of files with the same headers were mapped last. */
export interface FileMappingRow {
  readonly accountId: AccountId;
  readonly kind: string;
  readonly fingerprint: string;
  /** JSON. */
  readonly mapping: string;
  readonly usedAt: number;
}

export const fileMappingTable = (type: ColumnTypes) =>
  table<FileMappingRow>({
    name: 'file_mapping',
    columns: {
      accountId: primary(type.id()),
      kind: primary(type.text(20)),
      fingerprint: primary(type.text(32)),
      mapping: type.hugeText(),
      usedAt: type.instant(),
    },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
  });
