import { isOpenJob } from '@creator-codes/domain';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { forgetStale } from '../../shared/lib/use-action';
import { JobQuery, type Job } from './documents';

/** Little is done in the first moment. */
const AT_FIRST_MS = 300;
const AT_FIRST_FOR_MS = 2_000;
const WORKING_MS = 1_000;
const WAITING_MS = 5_000;

/** Whether something is being done on a job now. */
export function isAtWork({ state }: Pick<Job, 'state'>): boolean {
  return state === 'PLANNING' || state === 'RUNNING';
}

/** A job as it stands, asked again while it is open and somebody can see the page. */
export function useJob(id: string) {
  const client = useApolloClient();
  const { data, error, loading, refetch, startPolling, stopPolling } = useQuery(JobQuery, {
    variables: { id },
    skipPollAttempt: () => document.visibilityState === 'hidden',
  });
  const node = data?.node;
  const job = node?.__typename === 'BulkJob' ? node : null;
  const pause = job === null || !isOpenJob(job.state) ? 0 : isAtWork(job) ? WORKING_MS : WAITING_MS;
  useEffect(() => {
    if (pause === 0) return stopPolling;
    startPolling(pause === WORKING_MS ? AT_FIRST_MS : pause);
    const timer = window.setTimeout(() => {
      startPolling(pause);
    }, AT_FIRST_FOR_MS);
    return () => {
      window.clearTimeout(timer);
      stopPolling();
    };
  }, [pause, startPolling, stopPolling]);

  // What it has written is in no list that was read before.
  const state = job?.state;
  const before = useRef(state);
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (was === undefined || state === undefined || was === state) return;
    if (was === 'RUNNING' || was === 'PLANNING') forgetStale(client, WRITTEN);
  }, [client, state]);
  return { job, isMissing: data !== undefined && job === null, error, loading, refetch } as const;
}

const WRITTEN = {
  forget: ['promoCodes', 'creators', 'mediaSources', 'deals', 'bulkJobs'],
} as const;
