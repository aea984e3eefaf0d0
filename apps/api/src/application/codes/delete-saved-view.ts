import { mayChangeView, ok, refused, violation } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { auditEvent, deleted } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { viewerOf, viewTold, visibleView, type SavedViewOutcome } from './edit-saved-view.js';

/** The input of `deleteSavedView`. */
export interface DeleteSavedViewInput extends Idempotent {
  readonly savedViewId: string;
}

/** Deletes a view: one's own, or, for managers, a shared one. */
export const deleteSavedView = useCase('deleteSavedView', deleteSavedViewIn);

async function deleteSavedViewIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { savedViewId }: DeleteSavedViewInput,
): Promise<SavedViewOutcome> {
  const view = await visibleView(transaction, call, savedViewId);
  if (view === null) return refused(violation('NOT_FOUND', ['savedViewId']));
  if (!mayChangeView(view, viewerOf(call))) return refused(violation('MANAGERS_ONLY'));
  if (!(await transaction.deleteSavedView(view.id, view.version))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'deleteSavedView',
      subjectType: 'SavedView',
      subjectId: view.id,
      subjectLabel: view.name,
      changes: deleted(viewTold(view)),
    }),
  );
  return ok({ savedViewId: view.id });
}
