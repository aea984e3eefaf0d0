import type { Idempotent } from '../../spine/mutate.js';
import { useCase } from '../../spine/use-case.js';
import { importableFile, type FileToImport } from '../import/importable-file.js';
import type { ImportParams } from '../import/import-rows.js';
import { newJob } from '../new-job.js';
import type { BulkJobOutcome } from '../bulk-job-outcome.js';
import type { Replacing } from '../replace-plans.js';

/** The input of `planCreatorImport`. */
export interface PlanCreatorImportInput extends FileToImport, Idempotent, Replacing {
  /** Whether those whom the file has as joined are invited, where they have not joined. */
  readonly invites?: boolean | null | undefined;
}

/** What a job that imports creators was asked for. */
export interface CreatorImportParams extends ImportParams {
  readonly invites: boolean;
}

/**
 * Begins the plan of an import of creators: a job judges each row, and nothing is written of creators.
 * @returns or what {@link importableFile} objects to
 */
export const planCreatorImport = useCase<PlanCreatorImportInput, BulkJobOutcome>(
  'planCreatorImport',
  async (transaction, deps, call, input) => {
    const importable = await importableFile(transaction, call, input, 'CREATORS', deps.clock.now());
    if (!importable.ok) return importable;
    const { file } = importable.value;
    const params: CreatorImportParams = {
      ...importable.value.params,
      invites: input.invites ?? false,
    };
    return newJob(transaction, deps, call, {
      ...{ kind: 'IMPORT_CREATORS', action: 'planCreatorImport', params, rows: [] },
      ...{ total: file.rowCount, findsRows: true, reads: file.id, tellsOwners: true },
      replaces: input.replaces,
    });
  },
);
