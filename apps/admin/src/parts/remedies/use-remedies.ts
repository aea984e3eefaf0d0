import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, type Stale } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import { useAccount } from '../../shared/lib/viewer';
import type { Objection } from '../../shared/lib/violations';
import { toastDone } from '../../shared/ui';
import {
  CreateMediaSource,
  InviteCreator,
  ProgramNow,
  RecordCreatorJoined,
  RecordOptimize,
  TurnOnTracking,
} from './documents';
import { keepLink } from './fresh-links';

interface RemediesOptions {
  /** Whom the code is for. */
  readonly creator: { readonly id: string; readonly displayName: string };
  /** What a remedy makes out of date on the page. */
  readonly after: Stale;
  /** Goes on after a remedy was tried, also after a refusal: somebody else may have done it meanwhile. */
  readonly onTried?: () => Promise<void>;
  /** Whether a toast says what was done: on a page that stays. */
  readonly isTold?: boolean;
}

/** What helps, done at once; each promise says whether it was done. */
export interface Remedies {
  readonly invite: (programId: string | null) => Promise<boolean>;
  readonly recordJoined: (programId: string | null) => Promise<boolean>;
  readonly recordOptimize: () => Promise<boolean>;
  readonly turnOnTracking: (programId: string) => Promise<boolean>;
  readonly createMediaSource: () => Promise<boolean>;
  /** After a form has done it. */
  readonly settle: (refusals: readonly Objection[] | undefined, done?: string) => Promise<boolean>;
  readonly after: Stale;
  readonly isBusy: boolean;
  /** Why the last one was refused. */
  readonly refusals: readonly Objection[];
}

/** The remedies of a page: what they do, whether one is being done, and why the last one was refused. */
export function useRemedies(options: RemediesOptions): Remedies {
  const { creator, after, onTried, isTold = false } = options;
  const { t } = useTranslation('creators');
  const client = useApolloClient();
  const account = useAccount();
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [key, renewKey] = useIdempotencyKey();
  const [invite] = useAction(InviteCreator, after);
  const [recordJoined] = useAction(RecordCreatorJoined, after);
  const [turnOnTracking] = useAction(TurnOnTracking, after);
  const [createMediaSource] = useAction(CreateMediaSource, after);
  // On a stale version the viewer is read anew, so that the next press carries the current one.
  const refetch = [...(after.refetch ?? []), 'Viewer'];
  const [recordOptimize] = useAction(RecordOptimize, { ...after, refetch });

  const settle = async (refused: readonly Objection[] | undefined, done?: string) => {
    if (refused === undefined) return false;
    setRefusals(refused);
    const isDone = refused.length === 0;
    if (isDone) renewKey();
    if (isDone && isTold && done !== undefined) toastDone(done);
    await onTried?.();
    return isDone;
  };
  const whileBusy = async (run: () => Promise<boolean>) => {
    setBusy(true);
    try {
      return await run();
    } catch {
      // The page shows that the server cannot be asked.
      return false;
    } finally {
      setBusy(false);
    }
  };
  const member = (programId: string | null, what: string) => ({
    creatorId: creator.id,
    programId,
    idempotencyKey: `${key} ${what}`,
  });

  return {
    after,
    isBusy,
    refusals,
    settle,
    invite: (programId) =>
      whileBusy(async () => {
        const answer = await invite({ input: member(programId, 'invite') });
        if (answer !== null) keepLink(answer.inviteCreator);
        const done = t('membership.invitedDone', { name: creator.displayName });
        return settle(answer?.inviteCreator.errors, done);
      }),
    recordJoined: (programId) =>
      whileBusy(async () => {
        const answer = await recordJoined({ input: member(programId, 'joined') });
        return settle(answer?.recordCreatorJoined.errors);
      }),
    recordOptimize: () =>
      whileBusy(async () => {
        const { version } = account;
        const answer = await recordOptimize({ input: { version, optimizeActive: true } });
        return settle(answer?.updateAccount.errors, t('readiness.optimizeDone'));
      }),
    turnOnTracking: (id) =>
      whileBusy(async () => {
        const { data } = await client.query({
          query: ProgramNow,
          variables: { id },
          fetchPolicy: 'network-only',
        });
        if (data?.node?.__typename !== 'Program') return settle([]);
        const { version } = data.node;
        const answer = await turnOnTracking({ input: { id, version, codeTracking: true } });
        const program = answer?.updateProgram.program?.name;
        return settle(answer?.updateProgram.errors, t('readiness.trackingDone', { program }));
      }),
    createMediaSource: () =>
      whileBusy(async () => {
        const input = { name: creator.displayName, creatorId: creator.id };
        const idempotencyKey = `${key} source`;
        const answer = await createMediaSource({ input: { ...input, idempotencyKey } });
        return settle(answer?.createMediaSource.errors);
      }),
  };
}
