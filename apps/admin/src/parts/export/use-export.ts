import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useAction } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import type { Objection } from '../../shared/lib/violations';
import {
  ExportCodes,
  ExportCreators,
  ExportJobQuery,
  type Exported,
  type ExportJob,
  type FileType,
  type Layout,
} from './export-documents';

const STALE = { forget: ['bulkJobs'] } as const;
const AGAIN_MS = 700;

/** Starts an export and follows it until its file is there. */
export function useExport(exported: Exported) {
  const [runCodes, isStartingCodes] = useAction(ExportCodes, STALE);
  const [runCreators, isStartingCreators] = useAction(ExportCreators, STALE);
  const [idempotencyKey] = useIdempotencyKey();
  const [started, setStarted] = useState<ExportJob | null>(null);
  const [errors, setErrors] = useState<readonly Objection[]>([]);
  const start = async (type: FileType, layout: Layout) => {
    const common = { type, idempotencyKey };
    const answer =
      exported.what === 'PROMO_CODES'
        ? (
            await runCodes({
              input: { filter: exported.filter, orderBy: exported.orderBy, layout, ...common },
            })
          )?.exportPromoCodes
        : (
            await runCreators({
              input: { filter: exported.filter, orderBy: exported.orderBy, ...common },
            })
          )?.exportCreators;
    if (answer === undefined) return;
    setErrors(answer.errors);
    setStarted(answer.bulkJob);
  };
  return {
    start,
    isStarting: isStartingCodes || isStartingCreators,
    job: useFollowed(started),
    errors,
  };
}

/** A job as it stands, asked about again until it has ended. */
function useFollowed(started: ExportJob | null): ExportJob | null {
  const { data, startPolling, stopPolling } = useQuery(ExportJobQuery, {
    variables: { id: started?.id ?? '' },
    skip: started === null,
    fetchPolicy: 'network-only',
  });
  const node = data?.node;
  const job = node?.__typename === 'BulkJob' ? node : started;
  const isRunning = job?.state === 'RUNNING' || job?.state === 'PLANNING';
  useEffect(() => {
    if (isRunning) startPolling(AGAIN_MS);
    else stopPolling();
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);
  return job;
}
