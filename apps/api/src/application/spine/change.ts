import { isDeepStrictEqual } from 'node:util';
import {
  ok,
  refused,
  violation,
  type EntityName,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import {
  Conflict,
  type AuditAction,
  type AuditChange,
  type Dependencies,
  type Transaction,
} from '../ports/unit-of-work.js';
import { auditEvent, changed, type Told } from './audit.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** One edit of one thing that has a version. */
export interface Edit<Subject extends Versioned> {
  /** The mutation's name, for the audit log. */
  readonly action: AuditAction;
  readonly subjectType: EntityName;
  /** In whose history it is told, where that is not the thing itself. */
  readonly subjectId?: string;
  readonly labelOf: (subject: Subject) => string;
  /** The fields that the audit log compares. */
  readonly told: (subject: Subject) => Told;
  /** What the history names beside the changes: of which of several things they are. */
  readonly named?: readonly AuditChange[];
  /** As it is now; null for what is not there or not the caller's. */
  readonly before: Subject | null;
  /** The field of the input that names it. */
  readonly namedBy: string;
  /** The version that the caller saw; left out by edits that hold whatever happened meanwhile. */
  readonly seenVersion?: number;
  /** The state that is asked for. Its version is this function's. */
  readonly merge: (before: Subject) => Subject;
  /** The rules on the merged state. */
  readonly judge?: (after: Subject, before: Subject) => Promise<readonly Violation[]>;
  /** Writes it if it still has the version that was read. */
  readonly save: (after: Subject, before: Subject) => Promise<boolean>;
  readonly reason?: string | null;
}

/**
 * What an edit begins with: the thing, if it is there and as the caller saw it.
 * @param namedBy the field of the input that names it
 * @returns the thing; or `NOT_FOUND`, `STALE_VERSION`
 */
export function asSeen<Subject extends Versioned>(
  subject: Subject | null,
  namedBy: string,
  seenVersion?: number,
): Result<Subject> {
  if (subject === null) return refused(violation('NOT_FOUND', [namedBy]));
  return seenVersion === undefined || seenVersion === subject.version
    ? ok(subject)
    : refused(violation('STALE_VERSION', ['version']));
}

/**
 * Changes one thing and tells the audit log. An edit that changes nothing leaves no trace.
 * @returns the thing as it is then; or `NOT_FOUND`, `STALE_VERSION`, what `judge` objects to
 * @throws Conflict if somebody else was quicker: the unit of work runs again
 */
export async function change<Subject extends Versioned>(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  edit: Edit<Subject>,
): Promise<Result<Subject>> {
  const seen = asSeen(edit.before, edit.namedBy, edit.seenVersion);
  if (!seen.ok) return seen;
  const before = seen.value;
  const after = { ...edit.merge(before), version: before.version + 1 };
  const changes = changed(edit.told(before), edit.told(after));
  if (changes.length === 0 && isDeepStrictEqual({ ...after, version: before.version }, before)) {
    return ok(before);
  }
  const violations = (await edit.judge?.(after, before)) ?? [];
  if (violations.length > 0) return refused(...violations);
  if (!(await edit.save(after, before))) throw new Conflict();
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: edit.action,
      subjectType: edit.subjectType,
      subjectId: edit.subjectId ?? before.id,
      subjectLabel: edit.labelOf(after),
      ...(edit.subjectId === undefined ? { subjectVersion: after.version } : {}),
      changes: [...(edit.named ?? []), ...changes],
      reason: edit.reason ?? null,
    }),
  );
  return ok(after);
}
