import {
  endRestrictedTextSchema,
  ok,
  parse,
  refused,
  restrictionOverViolation,
  type EndRestrictedText,
  type RestrictedText,
  type RestrictedTextId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editOfRestrictedText } from './edit-restricted-text.js';

/** The input of `endRestrictedText`. */
export type EndRestrictedTextInput = EndRestrictedText & Idempotent;

/** Lets everybody have a text again, at once: a restriction has no quarantine. Its history stays. */
export const endRestrictedText = useCase('endRestrictedText', endRestrictedTextIn);

async function endRestrictedTextIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: EndRestrictedTextInput,
): Promise<Result<{ readonly restrictedTextId: RestrictedTextId }>> {
  const parsed = parse(endRestrictedTextSchema, input);
  if (!parsed.ok) return parsed;
  const { restrictedTextId, version, reason } = parsed.value;
  const found = await transaction.restrictedText(restrictedTextId);
  const seen = asSeen(found, 'restrictedTextId', version);
  if (!seen.ok) return seen;
  const now = deps.clock.now();
  const over = restrictionOverViolation(seen.value, now);
  if (over !== null) return refused(over);
  const outcome = await change<RestrictedText>(transaction, deps, call, {
    ...editOfRestrictedText(transaction, 'endRestrictedText', seen.value),
    merge: (before) => ({
      ...before,
      ...{ endedAt: now, endedBy: call.actor.name, endedReason: reason },
    }),
    reason,
  });
  return outcome.ok ? ok({ restrictedTextId: outcome.value.id }) : outcome;
}
