import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useAccount } from '../../../shared/lib/viewer';
import type { Draft } from '../engine/draft';
import { useDraft, type DraftAccess } from '../engine/use-draft';
import type { DraftSync, SyncState } from '../sync/draft-sync';
import { draftStore } from './draft-store';

// Most drafts are sent and nothing is to be said: the words come with the first that needs some.
const SyncNotice = lazy(async () => ({
  default: (await import('../sync/sync-notice')).SyncNotice,
}));

/** A draft that saves itself in this browser and on the server, and what is to be said of the latter. */
export function useSyncedDraft(initial: Draft): {
  readonly access: DraftAccess;
  readonly notice: ReactNode;
} {
  const client = useApolloClient();
  const account = useAccount();
  const [state, setState] = useState<SyncState>({ kind: 'quiet' });
  const sync = useRef<Promise<DraftSync> | null>(null);
  const onSaved = useCallback((draft: Draft) => {
    if (draft.changedAt === null) return;
    // What cannot be fetched is fetched with the next change; the browser has the draft.
    sync.current
      ?.then((to) => {
        to.push(draft);
      })
      .catch(() => undefined);
  }, []);
  const access = useDraft(initial, draftStore, onSaved);
  const { adopt, noteServer } = access;
  useEffect(() => {
    const begin = async () => {
      const { DraftSync: Sync, draftServer, draftFromServer } = await import('../sync');
      const server = draftServer(client, account.mode);
      const made = new Sync({ server, note: noteServer, tell: setState }, initial);
      const latest = draftStore.load(initial.id) ?? initial;
      void made.look(latest, (theirs) => {
        const other = draftFromServer(theirs, latest);
        made.took(other.server);
        adopt(other);
      });
      return made;
    };
    const begun = begin();
    begun.catch(() => undefined);
    sync.current = begun;
    return () => {
      begun
        .then((made) => {
          made.end();
        })
        .catch(() => undefined);
    };
  }, [client, account.mode, initial, adopt, noteServer]);

  const notice = state.kind !== 'quiet' && (
    <Suspense>
      <SyncNotice
        state={state}
        onKeepMine={() => {
          if (state.kind !== 'changed') return;
          sync.current
            ?.then((to) => {
              to.keepMine(state.theirs, access.draft);
            })
            .catch(() => undefined);
        }}
        onTakeTheirs={(theirs) => {
          sync.current
            ?.then((to) => {
              to.took(theirs.server);
              adopt(theirs);
            })
            .catch(() => undefined);
        }}
        draft={access.draft}
      />
    </Suspense>
  );
  return { access, notice };
}
