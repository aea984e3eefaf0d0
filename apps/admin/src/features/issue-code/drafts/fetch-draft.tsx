import { useQuery } from '@apollo/client/react';
import { Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addDraftWords } from '../../../i18n/drafts';
import { useAccount } from '../../../shared/lib/viewer';
import { ErrorPanel } from '../../../shared/ui';
import type { Draft } from '../engine/draft';
import { DraftSkeleton } from '../pages/draft-skeleton';
import { draftStore } from '../pages/draft-store';
import { DraftQuery } from '../sync/documents';
import { draftFromServer } from '../sync';

addDraftWords();

interface FetchDraftProps {
  readonly id: string;
  readonly onFetched: (draft: Draft) => void;
}

/** Fetches one's own draft of the server into this browser; what is a colleague's, or gone, has a page that says so. */
export function FetchDraft({ id, onFetched }: FetchDraftProps) {
  const { id: accountId, timeZone } = useAccount();
  const { data, error, refetch } = useQuery(DraftQuery, {
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  const theirs = data?.node?.__typename === 'WizardDraft' ? data.node : null;
  useEffect(() => {
    if (theirs?.isMine !== true) return;
    const draft = draftStore.copyOf(id) ?? draftFromServer(theirs, { id, accountId, timeZone });
    draftStore.save(draft);
    onFetched(draft);
  }, [theirs, id, accountId, timeZone, onFetched]);
  if (error !== undefined) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined || theirs?.isMine === true) return <DraftSkeleton />;
  return <Navigate to="/drafts/{-$id}" params={{ id }} replace />;
}
