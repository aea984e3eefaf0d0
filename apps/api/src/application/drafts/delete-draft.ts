import { ok, refused, violation } from '@creator-codes/domain';
import { personOf, type Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { auditEvent, deleted } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { draftLabel, draftTold, notMine, ONLY_PEOPLE, type DraftOutcome } from './drafts.js';

/** The input of `deleteDraft`. */
export interface DeleteDraftInput extends Idempotent {
  readonly draftId: string;
}

/** Deletes one's own draft, whatever was saved of it last. */
export const deleteDraft = useCase('deleteDraft', deleteDraftIn);

async function deleteDraftIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { draftId }: DeleteDraftInput,
): Promise<DraftOutcome> {
  const personId = personOf(call.actor);
  if (personId === null) return ONLY_PEOPLE;
  const draft = await transaction.draft(draftId);
  if (draft === null) return refused(violation('NOT_FOUND', ['draftId']));
  const objections = await notMine(transaction, draft, personId);
  if (objections.length > 0) return refused(...objections);
  if (!(await transaction.deleteDraft(draft.id, draft.version))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action: 'deleteDraft', subjectType: 'WizardDraft', subjectId: draft.id },
      subjectLabel: await draftLabel(transaction, draft),
      changes: deleted(await draftTold(transaction, draft)),
    }),
  );
  return ok({ draftId: draft.id });
}
