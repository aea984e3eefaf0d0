import { parse, waitingSchema } from '@creator-codes/domain';
import type { Idempotent } from '../../spine/mutate.js';
import { useCase } from '../../spine/use-case.js';
import { newJob } from '../new-job.js';
import type { BulkJobOutcome } from '../bulk-job-outcome.js';
import type { Replacing } from '../replace-plans.js';
import { importableFile, type FileToImport } from './importable-file.js';
import type { ImportParams } from './import-rows.js';

/** The input of `planPromoCodeImport`. */
export interface PlanImportInput extends FileToImport, Idempotent, Replacing {
  readonly waitDays?: number | null | undefined;
  readonly tellsOwners?: boolean | null | undefined;
}

/**
 * Begins the plan of an import: a job judges each row, and nothing is written of codes.
 * @returns or what {@link importableFile} objects to
 */
export const planPromoCodeImport = useCase<PlanImportInput, BulkJobOutcome>(
  'planPromoCodeImport',
  async (transaction, deps, call, input) => {
    const days = parse(waitingSchema, { waitDays: input.waitDays });
    if (!days.ok) return days;
    const importable = await importableFile(
      transaction,
      call,
      input,
      'PROMO_CODES',
      deps.clock.now(),
    );
    if (!importable.ok) return importable;
    const { file } = importable.value;
    const params: ImportParams = {
      ...importable.value.params,
      waitDays: days.value.waitDays ?? null,
    };
    return newJob(transaction, deps, call, {
      ...{ kind: 'IMPORT_PROMO_CODES', action: 'planPromoCodeImport', params, rows: [] },
      ...{ total: file.rowCount, findsRows: true, reads: file.id },
      ...{ tellsOwners: input.tellsOwners ?? true, replaces: input.replaces },
    });
  },
);
