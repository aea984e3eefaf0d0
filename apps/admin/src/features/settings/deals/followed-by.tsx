import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addFollowingWords } from '../../../i18n/following';
import { forgetStale } from '../../../shared/lib/use-action';
import { ButtonLink, NoticePanel } from '../../../shared/ui';
import { AFTER_DEAL } from './after-deal';
import { DealFollowedQuery } from './deal-job-documents';

addFollowingWords();

const ASK_AGAIN_MS = 2_000;
const BODIES = [
  ['RUNNING', 'runningBody'],
  ['STOPPED', 'stoppedBody'],
  ['COMPLETED', 'leftBody'],
] as const;

/** How far the codes of a deal have followed its dates, where a job does it and is not through. */
export function FollowedBy({ dealId }: { readonly dealId: string }) {
  const { t } = useTranslation('following');
  const client = useApolloClient();
  const { data, startPolling, stopPolling } = useQuery(DealFollowedQuery, {
    variables: { id: dealId },
    fetchPolicy: 'cache-and-network',
    skipPollAttempt: () => document.visibilityState === 'hidden',
  });
  const job = data?.node?.__typename === 'Deal' ? data.node.followedBy : null;
  const state = job?.state ?? null;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'RUNNING' && state !== 'RUNNING') forgetStale(client, AFTER_DEAL);
    before.current = state;
    if (state === 'RUNNING') startPolling(ASK_AGAIN_MS);
    else stopPolling();
    return stopPolling;
  }, [client, state, startPolling, stopPolling]);
  if (job === null) return null;
  const rowsIn = (...states: readonly string[]) =>
    job.counts.reduce((sum, each) => (states.includes(each.state) ? sum + each.count : sum), 0);
  const left = rowsIn('CHANGED', 'FAILED');
  if (job.state === 'COMPLETED' && left === 0) return null;
  const isRunning = job.state === 'RUNNING';
  // What was skipped had the dates already.
  const counts = { done: rowsIn('DONE', 'SKIPPED'), count: job.total };
  const body = BODIES.find(([state]) => state === job.state)?.[1] ?? 'cancelledBody';
  return (
    <NoticePanel
      tone={isRunning ? 'blue' : 'yellow'}
      role="status"
      title={t(isRunning ? 'running' : 'stopped')}
      actions={
        <ButtonLink to="/jobs/$id" params={{ id: job.id }} variant="default">
          {t('toJob')}
        </ButtonLink>
      }
    >
      <p>{t(body, counts)}</p>
    </NoticePanel>
  );
}
