import { useAction } from '../../../shared/lib/use-action';
import { useAccount } from '../../../shared/lib/viewer';
import type { UserError } from '../../../shared/lib/violations';
import {
  CreateMediaSource,
  RecordOptimize,
  TurnOnTracking,
  type Completion,
  type CompletionStep,
} from './complete-documents';

export type Remedy = CompletionStep['remedies'][number];

const RETOLD = { refetch: ['CodeCompletion'], forget: [] };

/** Does what removes an obstacle, in place. @returns the server's objections, null when the call failed */
export function useRemedies(creator: { readonly id: string; readonly displayName: string }) {
  const account = useAccount();
  const [recordOptimize, isRecording] = useAction(RecordOptimize, {
    refetch: ['CodeCompletion', 'Viewer'],
    forget: [],
  });
  const [turnOnTracking, isTurning] = useAction(TurnOnTracking, RETOLD);
  const [createMediaSource, isCreating] = useAction(CreateMediaSource, RETOLD);

  const apply = async (remedy: Remedy, facts: Completion): Promise<readonly UserError[] | null> => {
    switch (remedy.kind) {
      case 'RECORD_OPTIMIZE': {
        const { version } = account;
        const answer = await recordOptimize({ input: { version, optimizeActive: true } });
        return answer?.updateAccount.errors ?? null;
      }
      case 'TURN_ON_CODE_TRACKING': {
        const program = facts.programs.nodes.find(({ id }) => id === remedy.targetId);
        if (program === undefined) return null;
        const { id, version } = program;
        const answer = await turnOnTracking({ input: { id, version, codeTracking: true } });
        return answer?.updateProgram.errors ?? null;
      }
      case 'CREATE_MEDIA_SOURCE': {
        const input = { name: creator.displayName, creatorId: creator.id };
        const answer = await createMediaSource({ input });
        return answer?.createMediaSource.errors ?? null;
      }
      default:
        return null;
    }
  };
  return { apply, isBusy: isRecording || isTurning || isCreating };
}

/** Whether a remedy can be done in the dialog; for the others it says where to go. */
export function isInPlace({ kind }: Remedy): boolean {
  return ['RECORD_OPTIMIZE', 'TURN_ON_CODE_TRACKING', 'CREATE_MEDIA_SOURCE'].includes(kind);
}
