import {
  createSavedViewSchema,
  ok,
  parse,
  refused,
  viewViolations,
  violation,
  type CreateSavedView,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  roomViolations,
  viewerOf,
  viewKeyRefused,
  viewTold,
  type SavedViewOutcome,
} from './edit-saved-view.js';

/** The input of `createSavedView`. */
export type CreateSavedViewInput = CreateSavedView & Idempotent;

/** Keeps a view of the list of codes, for whoever calls or for all of the account. */
export const createSavedView = useCase('createSavedView', createSavedViewIn, viewKeyRefused);

async function createSavedViewIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateSavedViewInput,
): Promise<SavedViewOutcome> {
  const parsed = parse(createSavedViewSchema, input);
  if (!parsed.ok) return parsed;
  const viewer = viewerOf(call);
  // Only people have views: a program keeps its questions itself.
  if (viewer.personId === null) return refused(violation('NO_LONGER_ALLOWED'));
  const fields = { ...parsed.value, personId: viewer.personId };
  const violations = [
    ...viewViolations(fields, null, viewer),
    ...(await roomViolations(transaction, fields)),
  ];
  if (violations.length > 0) return refused(...violations);
  const id = deps.ids.next('SavedView');
  const made = { createdBy: call.actor.name, createdAt: deps.clock.now(), version: 1 };
  await transaction.insertSavedView({ ...fields, ...made, id });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createSavedView',
      subjectType: 'SavedView',
      subjectId: id,
      subjectLabel: fields.name,
      changes: created(viewTold(fields)),
    }),
  );
  return ok({ savedViewId: id });
}
