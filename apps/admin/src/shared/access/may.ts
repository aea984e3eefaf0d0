import { mayUse, ROLES, type Capacity, type Role, type RootField } from '@creator-codes/domain';
import { useCallback } from 'react';
import { useViewer } from '../lib/viewer';

/** What a page may need leave for: a field of Query or Mutation, or the export of the audit log. */
export type Operation = RootField | 'exportAudit';

/** Whether somebody in a capacity may do it: what the server decides by, from the same table. */
function mayDo(capacity: Capacity, operation: Operation): boolean {
  return operation === 'exportAudit' ? capacity === 'OWNER' : mayUse(capacity, operation);
}

/** The roles of the staff that may do it, most powerful first. */
export function rolesThatMay(operation: Operation): readonly Role[] {
  return ROLES.filter((role) => mayDo(role, operation));
}

/** Asks what the person may do here: `const may = useMay(); may('createDeal')`. */
export function useMay(): (operation: Operation) => boolean {
  const { capacity } = useViewer().viewer;
  return useCallback((operation) => capacity !== null && mayDo(capacity, operation), [capacity]);
}
