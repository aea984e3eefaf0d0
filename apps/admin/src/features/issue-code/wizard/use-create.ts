import { useCallback, useState } from 'react';
import type { TransportFailure } from '../../../shared/lib/transport-error';
import type { UserError } from '../../../shared/lib/violations';
import type { Draft } from '../engine/draft';
import type { Input } from '../engine/draft-input';
import type { DraftAccess } from '../engine/use-draft';
import type { WizardServer } from '../engine/wizard-server';

interface CreateOptions {
  readonly access: DraftAccess;
  readonly server: WizardServer;
  readonly onCreated: () => void;
  readonly onRefused: (errors: readonly UserError[]) => void;
}

/** Makes the code. Every attempt carries the draft's key, so a retry after silence cannot make a second one. */
export function useCreate({ access, server, onCreated, onRefused }: CreateOptions) {
  const [isCreating, setCreating] = useState(false);
  const [failure, setFailure] = useState<TransportFailure | null>(null);
  const { draft, change, flush } = access;

  const create = useCallback(
    async (input: Input) => {
      setCreating(true);
      setFailure(null);
      try {
        let answer = await server.create(input, draft.idempotencyKey);
        if (answer.kind === 'refused' && answer.errors.some(isSpentKey)) {
          // An attempt that we never heard back from had succeeded with other entries. These are a new wish.
          const idempotencyKey = crypto.randomUUID();
          change((current) => ({ ...current, idempotencyKey }));
          answer = await server.create(input, idempotencyKey);
        }
        if (answer.kind === 'failed') setFailure(answer.failure);
        else if (answer.kind === 'refused') onRefused(answer.errors);
        else {
          const { promoCodeId, text } = answer;
          change((current): Draft => ({ ...current, result: { promoCodeId, text } }));
          flush();
          onCreated();
        }
      } finally {
        setCreating(false);
      }
    },
    [server, draft.idempotencyKey, change, flush, onCreated, onRefused],
  );

  const forgetFailure = useCallback(() => {
    setFailure(null);
  }, []);

  return { create, isCreating, failure, forgetFailure };
}

function isSpentKey({ code }: UserError): boolean {
  return code === 'IDEMPOTENCY_KEY_REUSED';
}
