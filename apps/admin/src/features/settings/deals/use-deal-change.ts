import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useAnswer } from '../../../shared/lib/use-answer';
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

interface Told {
  readonly change: DealChange | null;
  readonly error?: Error;
}

const TYPING_PAUSE_MS = 250;

/** Asks what would become of a deal's codes under other dates. @param wanted null where nothing changes for them */
export function useDealChange(dealId: string, wanted: DatesWanted | null): DealChangePreview {
  const client = useApolloClient();
  const [turn, setTurn] = useState(0);
  const question = wanted === null ? null : JSON.stringify([dealId, wanted, turn]);
  const ask = async (): Promise<Told> => {
    try {
      const { data } = await client.query({
        query: DealChangeQuery,
        variables: { dealId, ...wanted },
        // Of this moment, never of before.
        fetchPolicy: 'network-only',
      });
      return { change: data?.dealChange ?? null };
    } catch (error) {
      return { change: null, error: error as Error };
    }
  };
  const answer = useAnswer(question, ask, TYPING_PAUSE_MS);
  const told = answer?.kind === 'given' ? answer.value : null;
  return {
    change: told?.change ?? null,
    isPending: question !== null && answer === null,
    error: told?.error,
    askAgain: () => {
      setTurn((before) => before + 1);
    },
  };
}
