import { procedureOf } from '@creator-codes/domain';
import { getRouteApi, Navigate, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/issue-code';
import { lastSearch } from '../../../shared/lib/last-search';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import { ButtonLink, EmptyState, PageHeader } from '../../../shared/ui';
import { useVerdicts } from '../api/use-verdicts';
import { useWizardServer } from '../api/use-wizard-server';
import type { Draft } from '../engine/draft';
import type { NotTaken } from '../engine/not-taken';
import type { GoOptions } from '../wizard/use-wizard';
import { Wizard } from '../wizard/wizard';
import { DonePage } from './done-page';
import { DraftSkeleton } from './draft-skeleton';
import { draftStore } from './draft-store';
import { NotTakenNotice } from './not-taken';
import { OtherDrafts } from './other-drafts';
import { DONE, slugOf } from './paths';
import { useSyncedDraft } from './use-synced-draft';
import { useLeaveSteps } from './use-leave-steps';

const FetchDraft = lazy(async () => ({
  default: (await import('../drafts/fetch-draft')).FetchDraft,
}));

const route = getRouteApi('/codes/new/$procedure/$draftId/$step');

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What the address of a new code named in vain. */
    notTaken?: readonly NotTaken[];
  }
}

/** A draft at one of its steps, or its result. */
export function WizardPage() {
  const { draftId } = route.useParams();
  // Drawn in slices, between which the browser answers: the router would draw all of it at once.
  const isDrawn = useDeferredValue(true, false);
  return isDrawn ? <DraftPage key={draftId} draftId={draftId} /> : <DraftSkeleton />;
}

function DraftPage({ draftId }: { readonly draftId: string }) {
  const account = useAccount();
  const [draft] = useState(() => draftStore.load(draftId));
  if (draft?.accountId === account.id) return <OpenDraft initial={draft} />;
  // Another browser's: the server may have it.
  if (draftId.startsWith('wd_')) return <FetchedDraft id={draftId} />;
  return <DraftMissing />;
}

function FetchedDraft({ id }: { readonly id: string }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  if (draft !== null) return <OpenDraft initial={draft} />;
  return (
    <Suspense fallback={<DraftSkeleton />}>
      <FetchDraft id={id} onFetched={setDraft} />
    </Suspense>
  );
}

function OpenDraft({ initial }: { readonly initial: Draft }) {
  const { mode } = useAccount();
  const { procedure: slug, draftId, step } = route.useParams();
  const { change, start, wanted: heldFor } = route.useSearch();
  const navigate = useNavigate();
  const procedure = procedureOf(mode);
  const { access, notice } = useSyncedDraft(initial);
  const { draft } = access;
  const judged = useVerdicts(procedure, draft);
  const server = useWizardServer();
  const { enteredAt, leaveSteps, isLeaving } = useLeaveSteps();
  const notTaken = useRouterState({ select: ({ location }) => location.state.notTaken });

  const go = useCallback(
    (
      stepId: string,
      { replace = false, change: isChange = false, heldFor: wanted }: GoOptions = {},
    ) => {
      void navigate({
        to: '/codes/new/$procedure/$draftId/$step',
        params: { procedure: slugOf(mode), draftId, step: stepId },
        search: { ...(isChange && { change: true }), ...(wanted !== undefined && { wanted }) },
        // A step that has to come first stands in the place of the one that was asked for.
        state: { enteredAt, ...(replace && notTaken && { notTaken }) },
        replace,
      });
    },
    [navigate, mode, draftId, enteredAt, notTaken],
  );
  const onCreated = useCallback(() => {
    if (!leaveSteps()) go(DONE, { replace: true });
  }, [leaveSteps, go]);

  // A code is made once: a finished draft shows its result, whichever of its pages is asked for.
  const shown =
    draft.result === null ? (step === DONE ? (procedure.steps[0]?.id ?? '') : step) : DONE;
  if (!isLeaving && (shown !== step || slug !== slugOf(mode))) {
    return (
      <Navigate
        to="/codes/new/$procedure/$draftId/$step"
        params={{ procedure: slugOf(mode), draftId, step: shown }}
        search={shown === step ? { change, start } : {}}
        replace
      />
    );
  }
  if (draft.result !== null && !isLeaving) {
    return <DonePage draft={draft} result={draft.result} />;
  }
  return (
    <Wizard
      procedure={procedure}
      access={access}
      judged={judged}
      server={server}
      stepId={step}
      arrival={start ? 'start' : change ? 'change' : 'open'}
      heldFor={heldFor}
      go={go}
      onCreated={onCreated}
      notice={notice}
      onExit={() => void navigate({ to: '/codes', search: lastSearch('/codes') })}
      above={
        <>
          {notTaken && <NotTakenNotice reasons={notTaken} />}
          {draft.changedAt === null && step === procedure.steps[0]?.id && (
            <OtherDrafts draftId={draftId} />
          )}
        </>
      }
    />
  );
}

function DraftMissing() {
  const { t } = useTranslation(['issueCode', 'shell']);
  useDocumentTitle(t('draftMissing.title'));
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        title={t('draftMissing.title')}
        action={<ButtonLink to="/codes/new">{t('shell:newCode')}</ButtonLink>}
      >
        {t('draftMissing.body')}
      </EmptyState>
    </>
  );
}
