import { CAPACITIES, ROLES, type Capacity, type Role } from '@creator-codes/domain';
import { useCallback } from 'react';
import { useViewer } from '../lib/viewer';

const OWNERS: readonly Capacity[] = ['OWNER'];
const MANAGERS: readonly Capacity[] = ['OWNER', 'MANAGER'];

const WHO = {
  updateAccount: OWNERS,
  inviteMember: OWNERS,
  updateMember: OWNERS,
  removeMember: OWNERS,
  exportAudit: OWNERS,
  createProgram: MANAGERS,
  updateProgram: MANAGERS,
  createCreator: MANAGERS,
  inviteCreator: MANAGERS,
  recordCreatorJoined: MANAGERS,
  createMediaSource: MANAGERS,
  createPerformancePartner: MANAGERS,
  createDeal: MANAGERS,
  issuePromoCode: MANAGERS,
  issuePromoCodeToPartner: MANAGERS,
  completePromoCode: MANAGERS,
  expirePromoCodes: MANAGERS,
  invitePartner: MANAGERS,
  revokeInvitation: MANAGERS,
  apiTokens: [...MANAGERS, 'CREATOR', 'PERFORMANCE_PARTNER'],
  createApiToken: [...MANAGERS, 'CREATOR', 'PERFORMANCE_PARTNER'],
  revokeApiToken: [...MANAGERS, 'CREATOR', 'PERFORMANCE_PARTNER'],
  createAccount: CAPACITIES,
} as const satisfies Readonly<Record<string, readonly Capacity[]>>;

/** What a page may need leave for: a field of Query or Mutation, or the export of the audit log. */
export type Operation = keyof typeof WHO;

/** Whether a capacity may use a field. */
export function mayUse(capacity: Capacity, operation: Operation): boolean {
  return (WHO[operation] as readonly Capacity[]).includes(capacity);
}

/** The roles of the staff that may use a field, most powerful first. */
export function rolesThatMay(operation: Operation): readonly Role[] {
  return ROLES.filter((role) => mayUse(role, operation));
}

/** Asks what the person may do here: `const may = useMay(); may('createDeal')`. */
export function useMay(): (operation: Operation) => boolean {
  const { capacity } = useViewer().viewer;
  return useCallback((operation) => capacity !== null && mayUse(capacity, operation), [capacity]);
}
