import type { FilePurpose, FileState, FileType, Group } from '@creator-codes/domain';
import type { FileReading, FileRecord } from '../../application/ports/files.js';
import type { FileRow } from '../tables/file.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, sameFields, type Columns } from './columns.js';

const SAME = ['name', 'size', 'rowCount', 'askedBy', 'createdAt', 'expiresAt', 'version'] as const;
const FIELDS = [
  ...SAME,
  ...(['id', 'purpose', 'state', 'type', 'sha256', 'audience', 'reading'] as const),
] as const;

export type FileColumns = Columns<FileRow, (typeof FIELDS)[number]>;

/** Of a file `t`. */
export const FILE_COLUMNS = columnList(FIELDS);

export function fileOf(row: FileColumns): FileRecord {
  return {
    ...sameFields(SAME, row),
    id: idOfBytes('File', row.id),
    purpose: row.purpose as FilePurpose,
    state: row.state as FileState,
    type: row.type as FileType,
    audience: row.audience as Group,
    sha256: row.sha256,
    reading: row.reading === null ? null : (JSON.parse(row.reading) as FileReading),
  };
}
