import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '../../../shared/ui';
import { DealChangeQuery, type DealChange } from './deal-documents';

/** The dates of a deal as they would be. */
export interface DatesWanted {
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly syncDates: boolean;
}

/** What would become of a deal's codes. */
export interface DealChangePreview {
  /** Null where nothing is asked, and until it is answered. */
  readonly change: DealChange | null;
  /** An answer to what is wanted now is under way. */
  readonly isPending: boolean;
  readonly error: Error | undefined;
  readonly askAgain: () => void;
}

const TYPING_PAUSE_MS = 250;

/** Asks what would become of a deal's codes under other dates. @param wanted null where nothing changes for them */
export function useDealChange(dealId: string, wanted: DatesWanted | null): DealChangePreview {
  const key = wanted === null ? '' : JSON.stringify(wanted);
  const [settled] = useDebouncedValue(key, TYPING_PAUSE_MS);
  const query = useQuery(DealChangeQuery, {
    variables: { dealId, ...(settled === '' ? {} : (JSON.parse(settled) as DatesWanted)) },
    skip: key === '' || settled === '',
    // Of this moment, never of before.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
  });
  const isAnswered = key !== '' && key === settled && !query.loading;
  return {
    change: isAnswered ? (query.data?.dealChange ?? null) : null,
    isPending: key !== '' && !isAnswered,
    error: isAnswered ? query.error : undefined,
    askAgain: () => void query.refetch(),
  };
}
