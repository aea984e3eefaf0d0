import type { EntityName } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { AuditAction, AuditChange, AuditEvent, Dependencies } from '../ports/unit-of-work.js';

interface Change {
  readonly action: AuditAction;
  readonly subjectType: EntityName;
  readonly subjectId: string;
  readonly subjectLabel: string;
  /** Of the subject, as it is after the change. */
  readonly subjectVersion?: number;
  readonly changes: readonly AuditChange[];
  readonly reason?: string | null;
}

/** The audit event of a change by this caller (R12). */
export function auditEvent(
  deps: Dependencies,
  call: Pick<Call, 'actor' | 'requestId'>,
  change: Change,
): AuditEvent {
  return {
    id: deps.ids.next('AuditEvent'),
    at: deps.clock.now(),
    actor: call.actor.name,
    actorKind: call.actor.kind,
    actorId: call.actor.id,
    address: call.actor.address,
    requestId: call.requestId,
    ...{ reason: null, subjectVersion: null },
    ...change,
  };
}

type Plain = string | number | boolean | null | undefined;

/** Another thing, told by its name, which several may have. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the audit log tells of something, by field. */
export type Told = Readonly<Record<string, Plain | Named>>;

/** What a new object started with; fields without a value are left out. */
export function created(fields: Told): readonly AuditChange[] {
  return changed({}, fields);
}

/** What an object had that is no more. */
export function deleted(fields: Told): readonly AuditChange[] {
  return changed(fields, nothingOf(fields));
}

/** The same fields without a value. */
export function nothingOf(fields: Told): Told {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
}

/** The fields that differ between two states. */
export function changed(before: Told, after: Told): readonly AuditChange[] {
  return Object.keys(after).flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    const [from, to] = [textOf(was), textOf(is)];
    if (from !== to) return [{ field, before: from, after: to }];
    const areTwo = isNamed(was) && isNamed(is) && was.id !== is.id;
    return areTwo ? [{ field, before: withId(was), after: withId(is) }] : [];
  });
}

function isNamed(value: Plain | Named): value is Named {
  return typeof value === 'object' && value !== null;
}

function withId({ name, id }: Named): string {
  return `${name} (${id})`;
}

function textOf(value: Plain | Named): string | null {
  if (isNamed(value)) return value.name;
  return value === null || value === undefined ? null : String(value);
}

/** An instant as people and machines can read it; null where there is no limit. */
export function instantText(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
