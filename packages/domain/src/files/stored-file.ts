import type { Group } from '../access/root-fields.js';
import type { FileId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';

const MB = 1_048_576;

/** How long a file is kept. */
export const FILE_LASTS_MS = 7 * 86_400_000;
/** Bytes of one piece of a file, as it is kept. */
export const FILE_CHUNK_BYTES = MB;
/** Bytes of all files of an account. */
export const ACCOUNT_FILES_BYTES = 1_024 * MB;
/** Bytes of a file that comes in: of a text file, and of a workbook. */
export const UPLOAD_BYTES = { CSV: 64 * MB, XLSX: 16 * MB } as const;

/** What a file is to a program that opens it. */
export const FILE_TYPES = ['CSV', 'XLSX'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Whether a file came in or goes out. */
export const FILE_PURPOSES = ['UPLOAD', 'EXPORT'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** A file while it is written, and when it is whole. */
export const FILE_STATES = ['WRITING', 'READY'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** A file that is kept for a while. */
export interface StoredFile {
  readonly id: FileId;
  readonly purpose: FilePurpose;
  readonly state: FileState;
  /** As people call it, with its ending. */
  readonly name: string;
  readonly type: FileType;
  /** Bytes that are kept of it. */
  readonly size: number;
  /** Rows below the headers. */
  readonly rowCount: number;
  /** Who may have it, of those who asked for it. */
  readonly audience: Group;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** Goes up whenever it is read in another way. */
  readonly version: number;
}

/** Whether a file can be had at an instant. */
export function isFileThere(
  { state, expiresAt }: Pick<StoredFile, 'state' | 'expiresAt'>,
  now: Instant,
): boolean {
  return state === 'READY' && now < expiresAt;
}

/** The longest name of a file. */
const NAME_MAX = 200;

/** A name as it is kept: no folders, nothing that nobody sees, not too long, never empty. */
export function fileNameOf(name: string, fallback: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  if (plain === '' || /^\.+$/.test(plain)) return fallback;
  if (plain.length <= NAME_MAX) return plain;
  const ending = /\.[^.]{1,8}$/u.exec(plain)?.[0] ?? '';
  return `${plain.slice(0, NAME_MAX - ending.length).replace(/[\uD800-\uDBFF]$/, '')}${ending}`;
}
