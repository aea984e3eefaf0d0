import type { OpenImport } from './file-documents';

/** The plans that another one of the same file takes the place of: none that was applied or is of other rows. */
export function replacedPlans(
  open: readonly OpenImport[],
  fileId: string,
  kind: OpenImport['kind'],
): readonly OpenImport[] {
  return open.filter(
    (job) =>
      job.kind === kind &&
      job.file?.id === fileId &&
      job.appliedAt === null &&
      job.retryOf === null &&
      job.mayChange,
  );
}
