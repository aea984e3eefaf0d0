import type { MUTATION_FIELDS } from '@creator-codes/domain';

/** What was done, by the name of its mutation; the last nine are done without one. */
export type AuditAction =
  | keyof typeof MUTATION_FIELDS
  | 'setUp'
  | 'acceptInvitation'
  | 'acceptCreatorInvitation'
  | 'declineCreatorInvitation'
  | 'joinByLink'
  | 'applyByLink'
  | 'refuseJoinByLink'
  | 'uploadFile'
  | 'downloadFile';
