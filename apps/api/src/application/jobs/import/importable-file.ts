import {
  fileMappingSchema,
  headersFingerprint,
  layoutOf,
  parse,
  ok,
  refused,
  violation,
  type FileKind,
  type FileMapping,
  type FileMappingInput,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import { PROBLEMS_HEADER } from '../export/corrections-kind.js';
import { fileFor } from '../../files/file-access.js';
import type { Call } from '../../ports/actor.js';
import type { FileRecord } from '../../ports/files.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import type { ImportParams } from './import-rows.js';

/** Which file is imported, and how its columns are read. */
export interface FileToImport {
  readonly fileId: string;
  readonly mapping: Omit<FileMappingInput, 'kind' | 'isGuarded'>;
}

interface Importable {
  readonly file: FileRecord;
  readonly params: ImportParams;
}

/**
 * The file of an import, and how its rows are read; that is remembered for files with the same headers.
 * @returns or what is wrong with the mapping; `FILE_REFUSED` while nobody has said how it is to be read; `NOT_FOUND` for
 * a file that the caller has not sent, or that is gone
 */
export async function importableFile(
  transaction: Transaction,
  call: Call,
  { fileId, mapping }: FileToImport,
  kind: FileKind,
  now: Instant,
): Promise<Result<Importable>> {
  const file = await fileFor(transaction, call, fileId, now);
  if (file?.purpose !== 'UPLOAD' || file.reading === null) {
    return refused(violation('NOT_FOUND', ['fileId']));
  }
  if (!file.reading.isSure) {
    return refused(violation('FILE_REFUSED', ['fileId'], { fault: 'IN_DOUBT' }));
  }
  const mapped = mappingFor(file, kind, mapping);
  if (!mapped.ok) return mapped;
  const { headers } = file.reading.chosen;
  const layout = layoutOf(mapped.value, headers);
  if (!layout.ok) {
    return refused(
      ...layout.violations.map((each) => ({ ...each, path: ['mapping', ...each.path] })),
    );
  }
  await transaction.saveFileMapping(fingerprintOf(headers), mapped.value, now);
  return ok({ file, params: { mapping: mapped.value, headers, fileVersion: file.version } });
}

/** Under which mappings are remembered: what corrections have beside their headers does not count. */
export function fingerprintOf(headers: readonly string[]): string {
  return headersFingerprint(headers.filter((header) => header !== PROBLEMS_HEADER));
}

/** A mapping as it is kept: what is guarded depends on the file. */
export function mappingFor(
  { type }: Pick<FileRecord, 'type'>,
  kind: FileKind,
  mapping: FileToImport['mapping'],
): Result<FileMapping> {
  const isGuarded = type === 'CSV' && mapping.format === 'OURS';
  const parsed = parse(fileMappingSchema, { ...mapping, kind, isGuarded });
  if (parsed.ok) return parsed;
  return refused(
    ...parsed.violations.map((each) => ({ ...each, path: ['mapping', ...each.path] })),
  );
}
