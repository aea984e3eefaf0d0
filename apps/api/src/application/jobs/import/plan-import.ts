import {
  fileMappingSchema,
  headersFingerprint,
  layoutOf,
  ok,
  parse,
  refused,
  violation,
  waitingSchema,
  type FileKind,
  type FileMapping,
  type FileMappingInput,
  type Result,
} from '@creator-codes/domain';
import { fileFor } from '../../files/file-access.js';
import type { FileRecord } from '../../ports/files.js';
import type { Idempotent } from '../../spine/mutate.js';
import { useCase } from '../../spine/use-case.js';
import { PROBLEMS_HEADER } from '../export/corrections-kind.js';
import { newJob } from '../new-job.js';
import type { BulkJobOutcome } from '../plan-promo-codes.js';
import type { ImportParams } from './import-rows.js';

/** The input of `planPromoCodeImport`. */
export interface PlanImportInput extends Idempotent {
  readonly fileId: string;
  readonly mapping: Omit<FileMappingInput, 'kind' | 'isGuarded'>;
  readonly waitDays?: number | null | undefined;
  readonly tellsOwners?: boolean | null | undefined;
}

/**
 * Begins the plan of an import: a job judges each row, and nothing is written of codes. How the columns are mapped is
 * remembered for files with the same headers.
 * @returns or what is wrong with the mapping; `FILE_REFUSED` while nobody has said how it is to be read; `NOT_FOUND` for a file that the caller has not sent, or that is gone
 */
export const planPromoCodeImport = useCase<PlanImportInput, BulkJobOutcome>(
  'planPromoCodeImport',
  async (transaction, deps, call, { fileId, mapping, waitDays, tellsOwners }) => {
    const now = deps.clock.now();
    const file = await fileFor(transaction, call, fileId, now);
    if (file?.purpose !== 'UPLOAD' || file.reading === null) {
      return refused(violation('NOT_FOUND', ['fileId']));
    }
    if (!file.reading.isSure) {
      return refused(violation('FILE_REFUSED', ['fileId'], { fault: 'IN_DOUBT' }));
    }
    const days = parse(waitingSchema, { waitDays });
    if (!days.ok) return days;
    const mapped = mappingFor(file, 'PROMO_CODES', mapping);
    if (!mapped.ok) return mapped;
    const { headers } = file.reading.chosen;
    const layout = layoutOf(mapped.value, headers);
    if (!layout.ok) {
      return refused(
        ...layout.violations.map((each) => ({ ...each, path: ['mapping', ...each.path] })),
      );
    }
    await transaction.saveFileMapping(fingerprintOf(headers), mapped.value, now);
    const params: ImportParams = {
      ...{ mapping: mapped.value, headers, fileVersion: file.version },
      waitDays: days.value.waitDays ?? null,
    };
    const job = await newJob(transaction, deps, call, {
      ...{ kind: 'IMPORT_PROMO_CODES', action: 'planPromoCodeImport', params, rows: [] },
      ...{ total: file.rowCount, findsRows: true, reads: file.id },
      tellsOwners: tellsOwners ?? true,
    });
    return ok({ bulkJobId: job.id });
  },
);

/** Under which mappings are remembered: what corrections have beside their headers does not count. */
export function fingerprintOf(headers: readonly string[]): string {
  return headersFingerprint(headers.filter((header) => header !== PROBLEMS_HEADER));
}

/** A mapping as it is kept: what is guarded depends on the file. */
export function mappingFor(
  { type }: Pick<FileRecord, 'type'>,
  kind: FileKind,
  mapping: PlanImportInput['mapping'],
): Result<FileMapping> {
  const isGuarded = type === 'CSV' && mapping.format === 'OURS';
  const parsed = parse(fileMappingSchema, { ...mapping, kind, isGuarded });
  if (parsed.ok) return parsed;
  return refused(
    ...parsed.violations.map((each) => ({ ...each, path: ['mapping', ...each.path] })),
  );
}
