import { useApolloClient } from '@apollo/client/react';
import { procedureOf } from '@creator-codes/domain';
import { useEffect, useRef, useState } from 'react';
import type { NewCodeStart } from '../../../shared/lib/new-code';
import { useAccount, type CurrentAccount } from '../../../shared/lib/viewer';
import { useWizardServer } from '../api/use-wizard-server';
import { newDraft, type Draft } from '../engine/draft';
import { withKnown } from '../engine/known';
import type { NotTaken } from '../engine/not-taken';

/** A draft that has just been made, and what its address named in vain. */
export interface FreshDraft {
  readonly draft: Draft;
  readonly notTaken: readonly NotTaken[];
}

/** A new draft with what its address names; null while that is looked up. */
export function useNewDraft(start: NewCodeStart): FreshDraft | null {
  const account = useAccount();
  const client = useApolloClient();
  const server = useWizardServer();
  const isEmpty = Object.values(start).every((id) => id === undefined);
  const [fresh, setFresh] = useState<FreshDraft | null>(() =>
    isEmpty ? { draft: emptyDraft(account), notTaken: [] } : null,
  );
  const isAsked = useRef(isEmpty);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    const look = async () => {
      const { readStart } = await import('../api/read-start');
      const { known, notTaken } = await readStart(client, server, start);
      const draft = withKnown(procedureOf(account.mode), emptyDraft(account), known, Date.now());
      setFresh({ draft, notTaken });
    };
    look().catch(() => {
      setFresh({ draft: emptyDraft(account), notTaken: [] });
    });
  }, [client, server, start, account]);
  return fresh;
}

function emptyDraft({ id: accountId, timeZone }: CurrentAccount): Draft {
  return newDraft({
    id: crypto.randomUUID(),
    accountId,
    timeZone,
    idempotencyKey: crypto.randomUUID(),
    now: Date.now(),
  });
}
