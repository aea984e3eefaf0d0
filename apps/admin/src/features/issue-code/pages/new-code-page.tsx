import { procedureOf } from '@creator-codes/domain';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/issue-code';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import { DraftSkeleton } from './draft-skeleton';
import { draftStore } from './draft-store';
import { slugOf } from './paths';
import { useNewDraft } from './use-new-draft';

const route = getRouteApi('/codes/new');

/** Makes a draft for the account's procedure, with what the address names, and opens it. */
export function NewCodePage() {
  const { t } = useTranslation('issueCode');
  const start = route.useSearch();
  const navigate = useNavigate();
  const { mode } = useAccount();
  const fresh = useNewDraft(start);
  useDocumentTitle(t('title'));

  const isMade = useRef(false);
  useEffect(() => {
    if (fresh === null || isMade.current) return;
    isMade.current = true;
    const { draft, notTaken } = fresh;
    const { steps } = procedureOf(mode);
    draftStore.prune(Date.now());
    draftStore.save(draft);
    // A code that takes after another is there to be looked at once more; anything else begins with its first gap.
    const isDuplicate = start.like !== undefined && draft.changedAt !== null;
    void navigate({
      to: '/codes/new/$procedure/$draftId/$step',
      params: {
        procedure: slugOf(mode),
        draftId: draft.id,
        step: steps.at(isDuplicate ? -1 : 0)?.id ?? '',
      },
      search: draft.changedAt !== null && !isDuplicate ? { start: true } : {},
      state: notTaken.length > 0 ? { notTaken } : {},
      replace: true,
    });
  }, [fresh, mode, navigate, start.like]);

  return <DraftSkeleton />;
}
