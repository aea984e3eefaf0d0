import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import type { Objection } from '../../../shared/lib/violations';
import { toastDone } from '../../../shared/ui';
import { AFTER_CHANGE, InviteCreator, RecordOptimize, TurnOnTracking } from './creator-mutations';
import type { AccountProgram } from './creator-query';

/** What helps a creator on without asking for anything: each is done at once, or says why not. */
export interface CreatorActions {
  readonly invite: (programId: string | null) => Promise<void>;
  readonly turnOnTracking: (program: AccountProgram) => Promise<void>;
  /** @returns whether it was recorded */
  readonly recordOptimize: () => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the last one was refused. */
  readonly refusals: readonly Objection[];
}

/** The remedies that need no form. */
export function useCreatorActions(creator: {
  readonly id: string;
  readonly displayName: string;
}): CreatorActions {
  const { t } = useTranslation('creators');
  const account = useAccount();
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [runInvite, isInviting] = useAction(InviteCreator, AFTER_CHANGE);
  const [runTracking, isTurningOn] = useAction(TurnOnTracking, AFTER_CHANGE);
  const [runOptimize, isRecording] = useAction(RecordOptimize, {
    ...AFTER_CHANGE,
    refetch: [...AFTER_CHANGE.refetch, 'Viewer'],
  });

  const settle = (errors: readonly Objection[] | undefined, done: string): boolean => {
    if (errors === undefined) return false;
    setRefusals(errors);
    if (errors.length > 0) return false;
    toastDone(done);
    return true;
  };

  return {
    isBusy: isInviting || isTurningOn || isRecording,
    refusals,
    invite: async (programId) => {
      const input = { creatorId: creator.id, programId, idempotencyKey };
      const answer = await runInvite({ input });
      const done = t('membership.invitedDone', { name: creator.displayName });
      if (settle(answer?.inviteCreator.errors, done)) renewKey();
    },
    turnOnTracking: async ({ id, name, version }) => {
      const answer = await runTracking({ input: { id, version, codeTracking: true } });
      settle(answer?.updateProgram.errors, t('readiness.trackingDone', { program: name }));
    },
    recordOptimize: async () => {
      const answer = await runOptimize({
        input: { version: account.version, optimizeActive: true },
      });
      return settle(answer?.updateAccount.errors, t('readiness.optimizeDone'));
    },
  };
}
