import { useQuery, skipToken } from '@apollo/client/react';
import { procedureOf } from '@creator-codes/domain';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import { CreatorQuery } from '../api/documents';
import { fieldOfKind, newDraft, withValue } from '../engine/draft';
import { DraftSkeleton } from './draft-skeleton';
import { draftStore } from './draft-store';
import { slugOf } from './paths';

const route = getRouteApi('/codes/new');

/** Makes a draft for the account's procedure and opens it; with a creator in the address, for them. */
export function NewCodePage() {
  const { t } = useTranslation('issueCode');
  const { creatorId } = route.useSearch();
  const navigate = useNavigate();
  const account = useAccount();
  const { data, error } = useQuery(
    CreatorQuery,
    creatorId === undefined ? skipToken : { variables: { id: creatorId } },
  );
  useDocumentTitle(t('title'));

  const creator = data?.node?.__typename === 'Creator' ? data.node : null;
  const isKnown = creatorId === undefined || data !== undefined || error !== undefined;
  const isMade = useRef(false);
  useEffect(() => {
    if (!isKnown || isMade.current) return;
    isMade.current = true;
    const procedure = procedureOf(account.mode);
    const now = Date.now();
    draftStore.prune(now);
    const empty = newDraft({
      id: crypto.randomUUID(),
      accountId: account.id,
      timeZone: account.timeZone,
      idempotencyKey: crypto.randomUUID(),
      now,
    });
    const field = fieldOfKind(procedure, 'creator');
    const draft =
      creator === null || field === null
        ? empty
        : withValue(empty, field, { id: creator.id, label: creator.displayName }, now);
    draftStore.save(draft);
    void navigate({
      to: '/codes/new/$procedure/$draftId/$step',
      params: {
        procedure: slugOf(account.mode),
        draftId: draft.id,
        step: procedure.steps[0]?.id ?? '',
      },
      search: creator === null ? {} : { start: true },
      replace: true,
    });
  }, [isKnown, creator, account, navigate]);

  return <DraftSkeleton />;
}
