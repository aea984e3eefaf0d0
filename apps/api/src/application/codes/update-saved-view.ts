import {
  ok,
  parseChanges,
  updateSavedViewSchema,
  viewViolations,
  type SavedView,
  type UpdateSavedView,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  roomViolations,
  viewerOf,
  viewKeyRefused,
  viewTold,
  visibleView,
  type SavedViewOutcome,
} from './edit-saved-view.js';

/** The input of `updateSavedView`; what is left out stays as it is. */
export type UpdateSavedViewInput = UpdateSavedView & Idempotent;

/** Changes a view: one's own, or, for managers, a shared one. `NOT_FOUND`, `STALE_VERSION` as everywhere. */
export const updateSavedView = useCase('updateSavedView', updateSavedViewIn, viewKeyRefused);

async function updateSavedViewIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateSavedViewInput,
): Promise<SavedViewOutcome> {
  const parsed = parseChanges(updateSavedViewSchema, input);
  if (!parsed.ok) return parsed;
  const { savedViewId, version, ...fields } = parsed.value;
  const outcome = await change<SavedView>(transaction, deps, call, {
    action: 'updateSavedView',
    subjectType: 'SavedView',
    before: await visibleView(transaction, call, savedViewId),
    namedBy: 'savedViewId',
    seenVersion: version,
    merge: (view) => ({ ...view, ...fields }),
    judge: async (after, before) => [
      ...viewViolations(after, before, viewerOf(call)),
      ...(after.isShared === before.isShared ? [] : await roomViolations(transaction, after)),
    ],
    labelOf: ({ name }) => name,
    told: viewTold,
    save: (after, before) => transaction.updateSavedView(after, before.version),
  });
  return outcome.ok ? ok({ savedViewId: outcome.value.id }) : outcome;
}
