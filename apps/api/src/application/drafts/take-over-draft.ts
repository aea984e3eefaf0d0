import { ok, refused, violation } from '@creator-codes/domain';
import { personOf, type Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { auditEvent, changed } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { draftLabel, draftTold, freeSlot, ONLY_PEOPLE, type DraftOutcome } from './drafts.js';

/** The input of `takeOverDraft`. */
export interface TakeOverDraftInput extends Idempotent {
  readonly draftId: string;
}

/**
 * Makes a colleague's draft one's own, as it was saved last: they may be typing still, and are told when they save. One's
 * own draft stays as it is.
 */
export const takeOverDraft = useCase('takeOverDraft', takeOverDraftIn);

async function takeOverDraftIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { draftId }: TakeOverDraftInput,
): Promise<DraftOutcome> {
  const personId = personOf(call.actor);
  if (personId === null) return ONLY_PEOPLE;
  const before = await transaction.draft(draftId);
  if (before === null) return refused(violation('NOT_FOUND', ['draftId']));
  if (before.personId === personId) return ok({ draftId: before.id });
  const slot = await freeSlot(transaction, personId);
  if (typeof slot !== 'number') return refused(...slot);
  const version = before.version + 1;
  const after = { ...before, personId, slot, changedAt: deps.clock.now(), version };
  if (!(await transaction.updateDraft(after, before.version))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action: 'takeOverDraft', subjectType: 'WizardDraft', subjectId: after.id },
      subjectLabel: await draftLabel(transaction, after),
      changes: changed(await draftTold(transaction, before), await draftTold(transaction, after)),
    }),
  );
  return ok({ draftId: after.id });
}
