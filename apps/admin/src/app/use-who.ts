import { useQuery } from '@apollo/client/react';
import { isPartner } from '@creator-codes/domain';
import { useCallback, useDeferredValue } from 'react';
import { transportFailure } from '../shared/lib/transport-error';
import { PartnerViewerQuery, ViewerQuery, type AnyViewer, type Viewer } from '../shared/lib/viewer';

interface Who {
  readonly viewer: AnyViewer | undefined;
  /** Null for those who own codes. */
  readonly staff: Viewer | null;
  readonly error: unknown;
  readonly askAgain: () => Promise<void>;
}

/**
 * Finds out who works in which account. Those who own codes see less of an account, and their schema lacks the
 * rest: each of the two questions is asked only if the other cannot be answered or is likely the wrong one.
 * @param asPartner begin with the question of those who own codes
 */
export function useWho(asPartner: boolean): Who {
  const staffQuery = useQuery(ViewerQuery, { fetchPolicy: 'network-only', skip: asPartner });
  const isUnanswerable =
    staffQuery.error !== undefined && transportFailure(staffQuery.error).kind === 'unknownField';
  const partnerQuery = useQuery(PartnerViewerQuery, {
    fetchPolicy: 'network-only',
    skip: !asPartner && !isUnanswerable,
  });
  const { refetch: refetchStaff } = staffQuery;
  const { refetch: refetchPartner } = partnerQuery;
  const usesPartner = asPartner || isUnanswerable;
  const askAgain = useCallback(async () => {
    await (usesPartner ? refetchPartner() : refetchStaff());
  }, [usesPartner, refetchPartner, refetchStaff]);

  // Drawing the whole frame takes long: React does deferred work in slices, and answers of queries otherwise at once.
  const staffViewer = useDeferredValue(staffQuery.data?.viewer);
  const partnerViewer = useDeferredValue(partnerQuery.data?.viewer);
  const staff = usesPartner ? null : (staffViewer ?? null);
  const viewer = usesPartner ? partnerViewer : staffViewer;
  const capacity = viewer?.capacity ?? null;
  const isOwner = capacity !== null && isPartner(capacity);
  return {
    viewer,
    staff: isOwner ? null : staff,
    error: usesPartner ? partnerQuery.error : staffQuery.error,
    askAgain,
  };
}
