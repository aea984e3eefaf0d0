import type { OpenPlan } from './documents';

/** Says which plans another one takes the place of, whatever else keeps them. */
export type Replaces = (job: OpenPlan) => boolean;

/** Another plan of the same file: it has all of its rows, and not those alone that are tried again. */
export function ofFile(fileId: string): Replaces {
  return ({ file, retryOf }) => file?.id === fileId && retryOf === null;
}

/** The plans that another one takes the place of: none that was applied, or that is a colleague's. */
export function replacedPlans(
  open: readonly OpenPlan[],
  kind: OpenPlan['kind'],
  isReplaced: Replaces,
): readonly OpenPlan[] {
  return open.filter(
    (job) => job.kind === kind && job.appliedAt === null && job.isMine && isReplaced(job),
  );
}
