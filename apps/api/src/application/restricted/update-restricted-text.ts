import {
  ok,
  parseChanges,
  refused,
  restrictionOverViolation,
  restrictionWindowViolations,
  updateRestrictedTextSchema,
  type RestrictedText,
  type RestrictedTextId,
  type Result,
  type UpdateRestrictedText,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editOfRestrictedText } from './edit-restricted-text.js';

/** The input of `updateRestrictedText`; what is left out stays as it is, null clears. */
export type UpdateRestrictedTextInput = UpdateRestrictedText & Idempotent;

/** Changes window and reason of a text that is restricted still. `NOT_FOUND`, `STALE_VERSION` as everywhere. */
export const updateRestrictedText = useCase('updateRestrictedText', updateRestrictedTextIn);

async function updateRestrictedTextIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateRestrictedTextInput,
): Promise<Result<{ readonly restrictedTextId: RestrictedTextId }>> {
  const parsed = parseChanges(updateRestrictedTextSchema, input);
  if (!parsed.ok) return parsed;
  const { restrictedTextId, version, ...fields } = parsed.value;
  const found = await transaction.restrictedText(restrictedTextId);
  const seen = asSeen(found, 'restrictedTextId', version);
  if (!seen.ok) return seen;
  const before = seen.value;
  const now = deps.clock.now();
  const over = restrictionOverViolation(before, now);
  if (over !== null) return refused(over);
  const after = { ...before, ...fields };
  const violations = restrictionWindowViolations(after, before, now);
  if (violations.length > 0) return { ok: false, violations };
  const outcome = await change<RestrictedText>(transaction, deps, call, {
    ...editOfRestrictedText(transaction, 'updateRestrictedText', before),
    merge: () => after,
  });
  return outcome.ok ? ok({ restrictedTextId: outcome.value.id }) : outcome;
}
