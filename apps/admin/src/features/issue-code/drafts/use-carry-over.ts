import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useAccount } from '../../../shared/lib/viewer';
import type { UserError } from '../../../shared/lib/violations';
import { withServer } from '../engine/draft';
import { draftStore } from '../pages/draft-store';
import { draftServer } from '../sync';

/** What became of drafts that this browser alone had. */
export interface Carried {
  readonly carried: number;
  readonly left: number;
  /** Why the first of those is left; null if the server did not answer. */
  readonly why: UserError | null;
}

/**
 * Gives the server the drafts that this browser alone has, one by one; each stays here, too. What it does not take is
 * left for the next time.
 * @returns null until that is done
 */
export function useCarryOver(onCarried: () => void): Carried | null {
  const client = useApolloClient();
  const { id: accountId, mode } = useAccount();
  const [outcome, setOutcome] = useState<Carried | null>(null);
  useEffect(() => {
    let isOpen = true;
    const carry = async () => {
      const server = draftServer(client, mode);
      const unsent = draftStore.unsent(accountId);
      let [carried, left]: [number, number] = [0, 0];
      let why: UserError | null = null;
      for (const draft of unsent) {
        if (draft.result !== null) {
          const { server: ref } = draft;
          if (ref !== undefined && (await server.remove(ref.id))) {
            draftStore.save(withServer(draft, undefined));
          }
          continue;
        }
        // The key is the draft's: another tab that does the same at once makes no second one.
        const saved = await server.save(draft, `carry-${draft.id}-${draft.changedAt}`);
        if (saved.kind === 'saved') {
          const { id, version } = saved.draft;
          draftStore.save({ ...draft, server: { id, version, savedAt: draft.changedAt } });
          carried += 1;
          continue;
        }
        left += 1;
        if (saved.kind === 'refused') why ??= saved.error;
      }
      if (!isOpen) return;
      setOutcome({ carried, left, why });
      if (carried > 0) onCarried();
    };
    void carry();
    return () => {
      isOpen = false;
    };
  }, [client, accountId, mode, onCarried]);
  return outcome;
}
