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
  const [isSpent, setSpent] = useState(false);
  const { draft, change, flush, finishedElsewhere } = access;

  const create = useCallback(
    async (input: Input) => {
      setCreating(true);
      setFailure(null);
      setSpent(false);
      try {
        // Kept before the next tab's turn: it then finds the result, and makes no second code.
        const keep = (kept: (current: Draft) => Draft) => {
          change(kept);
          flush();
        };
        const answer = await oneAtATime(draft.id, async () => {
          if (finishedElsewhere() !== null) {
            onCreated();
            return null;
          }
          const made = await server.create(input, draft.idempotencyKey);
          if (made.kind === 'created') {
            const { promoCodeId, text, window } = made;
            const result = { promoCodeId, text, ...(window !== undefined && { window }) };
            keep((current) => ({ ...current, result }));
            // In one turn with it: whoever leaves the steps now must not be overtaken by the page that shows a result.
            onCreated();
          } else if (made.kind === 'refused' && made.errors.some(isSpentKey)) {
            // A try before this one, whose answer never came, made a code from other entries. Another one is a new
            // wish, and only the person can say that it is theirs.
            keep((current) => ({ ...current, idempotencyKey: crypto.randomUUID() }));
          }
          return made;
        });
        if (answer === null || answer.kind === 'created') return;
        if (answer.kind === 'failed') setFailure(answer.failure);
        else if (answer.errors.some(isSpentKey)) setSpent(true);
        else onRefused(answer.errors);
      } finally {
        setCreating(false);
      }
    },
    [
      server,
      draft.id,
      draft.idempotencyKey,
      change,
      flush,
      finishedElsewhere,
      onCreated,
      onRefused,
    ],
  );

  const forgetFailure = useCallback(() => {
    setFailure(null);
    setSpent(false);
  }, []);

  return { create, isCreating, failure, isSpent, forgetFailure };
}

/** One tab after the other, where the browser can make them wait (it cannot over plain http). */
function oneAtATime<T>(draftId: string, act: () => Promise<T>): Promise<T> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return act();
  return locks.request(`creator-codes.draft.${draftId}`, () => act()) as Promise<T>;
}

function isSpentKey({ code }: UserError): boolean {
  return code === 'IDEMPOTENCY_KEY_REUSED';
}
