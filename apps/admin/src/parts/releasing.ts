import { useCallback } from 'react';
import { useMay } from '../shared/access/may';
import type { Objection } from '../shared/lib/violations';

interface Judged {
  readonly editable: readonly {
    readonly field: string;
    readonly may: boolean;
    readonly objection: Objection | null;
  }[];
}

/** Whether the reader may release the text of a code that has ended. */
export interface Releasing {
  readonly may: boolean;
  /** That its quarantine is not over, when only owners of the account may; null if it is. */
  readonly quarantine: Objection | null;
}

/** Asks it of a code by what the server says of it; null for one that nobody can release now. */
export function useReleasing(): (code: Judged) => Releasing | null {
  const may = useMay();
  return useCallback(
    ({ editable }) => {
      const verdict = editable.find(({ field }) => field === 'RELEASE');
      if (verdict?.may === true) return { may: may('releasePromoCodeText'), quarantine: null };
      if (verdict?.objection?.code !== 'IN_QUARANTINE') return null;
      return { may: may('updateAccount'), quarantine: verdict.objection };
    },
    [may],
  );
}
