import { isPartner, type Capacity } from '../access/capacity.js';
import { GROUPS } from '../access/root-fields.js';
import { isExportKind, type BulkJobKind } from './bulk-job.js';

/** Who asked for a job, or wants to change one. */
export interface JobPerson {
  /** Of the person or the token; null for work of our own. */
  readonly actorId: string | null;
  /** The owner of codes for whom they act; null for the account's own people. */
  readonly ownerId: string | null;
}

/**
 * Whether somebody may stop a job, go on with it or end it for good: managers every one, others their own exports. What
 * was asked for in an owner's name is that owner's, whoever of their people did.
 */
export function mayChangeJob(
  job: { readonly kind: BulkJobKind; readonly askedBy: JobPerson },
  caller: JobPerson & { readonly capacity: Capacity },
): boolean {
  if (GROUPS.managers.some((each) => each === caller.capacity)) return true;
  return isExportKind(job.kind) && isOwnJob(job, caller);
}

/**
 * Whether a job is somebody's own, so that another plan may take its place without a word to others. What was asked for
 * in an owner's name is that owner's.
 */
export function isOwnJob(
  { askedBy }: { readonly askedBy: JobPerson },
  caller: JobPerson & { readonly capacity: Capacity },
): boolean {
  return isPartner(caller.capacity)
    ? caller.ownerId !== null && askedBy.ownerId === caller.ownerId
    : caller.actorId !== null && askedBy.actorId === caller.actorId && askedBy.ownerId === null;
}
