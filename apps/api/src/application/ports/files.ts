import type { FileId, FileKind, FileMapping, Instant, StoredFile } from '@creator-codes/domain';
import type { Inspection, Reading } from '@creator-codes/spreadsheets';
import { askerOf, type Standing } from './actor.js';

/** How a file that came in is read, and how else it could be. */
export interface FileReading extends Pick<Inspection, 'isSure' | 'sheets'> {
  /** The way in which its rows were read. */
  readonly chosen: Reading;
  /** Other ways that the evidence leaves open. */
  readonly others: readonly Reading[];
  /** Under which number its rows are kept, where it was read again: {@link rowsOf}. */
  readonly rows?: number;
}

/** A file as it is kept. */
export interface FileRecord extends StoredFile {
  readonly sha256: Buffer | null;
  /** Who asked for it, and for whom they stood in: {@link askedByOf}. */
  readonly askedBy: string;
  readonly reading: FileReading | null;
}

/** Who asks for a file, as it is kept with it: nobody else has it. */
export function askedByOf({ actor, ownerId }: Standing): string {
  return `${askerOf(actor)} ${ownerId ?? '-'}`;
}

/** What a piece of a file holds: bytes as they stand in it, or rows of texts as JSON. */
export const CHUNK_HOLDS = { BYTES: 1, ROWS: 2 } as const;
/** Rows of a file that is read again have a number of their own until it is over. */
export type ChunkHolds = keyof typeof CHUNK_HOLDS | number;

/** The numbers from which one is drawn when a file is read again. */
export const ROWS_AGAIN = { from: 3, below: 128 } as const;

/** Under what the rows of a file are kept. */
export function rowsOf({ reading }: Pick<FileRecord, 'reading'>): ChunkHolds {
  return reading?.rows ?? 'ROWS';
}

/** A piece of a file. */
export interface FileChunk {
  /** The byte or the row with which it begins, from 0. */
  readonly n: number;
  readonly content: Buffer;
}

export interface FileFacts {
  file(id: string): Promise<FileRecord | null>;
  /** Bytes of all files of the account, and of the rows that are kept of those that came in. */
  fileBytes(): Promise<number>;
  /** The piece that begins at a place or, where none does, the next one; null behind the last. */
  fileChunk(id: FileId, holds: ChunkHolds, from: number): Promise<FileChunk | null>;
  /** The piece in which a row stands; null behind the last. */
  fileChunkWith(id: FileId, holds: ChunkHolds, row: number): Promise<FileChunk | null>;
  /** How the columns of files with these headers were mapped last. */
  fileMapping(kind: FileKind, fingerprint: string): Promise<FileMapping | null>;
}

export interface FileChanges {
  insertFile(file: FileRecord): Promise<void>;
  /** False if it has changed meanwhile or is gone. */
  updateFile(file: FileRecord, seenVersion: number): Promise<boolean>;
  /** Counts bytes of rows that are kept of a file that came in: so many more, or less. */
  updateFileRowBytes(id: FileId, more: number): Promise<void>;
  insertFileChunks(id: FileId, holds: ChunkHolds, chunks: readonly FileChunk[]): Promise<void>;
  /** Takes all pieces of this kind away. @returns how many bytes they had */
  deleteFileChunks(id: FileId, holds: ChunkHolds): Promise<number>;
  /** With all its pieces. */
  deleteFile(id: FileId): Promise<void>;
  saveFileMapping(fingerprint: string, mapping: FileMapping, at: Instant): Promise<void>;
}
