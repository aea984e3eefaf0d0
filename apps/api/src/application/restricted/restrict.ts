import {
  claimFor,
  heldTextViolation,
  ok,
  overlapViolations,
  parseRestricted,
  RESTRICTED_TEXTS_MAX,
  restrictedViolation,
  restrictionWindowViolations,
  violation,
  type CodeText,
  type Instant,
  type RestrictedText,
  type RestrictedTextId,
  type RestrictedTextKind,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { AuditAction, Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import { restrictedTextTold } from './edit-restricted-text.js';

/** How, and for how long, texts are restricted. */
export interface Restricting {
  readonly action: AuditAction;
  readonly kind: RestrictedTextKind;
  /** Null: from now on. */
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  readonly reason: string | null;
}

/** A text that nobody may hold any more. */
export interface Restricted {
  readonly restrictedTextId: RestrictedTextId;
  /** How many exact codes hold a text that begins so, and keep it. */
  readonly codesKept: number;
}

/** How far codes are counted that keep their texts. */
const COUNT_LIMIT = 10_000;

/** What is wrong before any text is looked at: with the window, or with restricting so many more. */
export async function beforeRestricting(
  facts: Facts,
  { clock }: Pick<Dependencies, 'clock'>,
  more: number,
  { startAt, endAt }: Restricting,
): Promise<readonly Violation[]> {
  const now = clock.now();
  const count = (await facts.restrictedNow()).length + more;
  const max = RESTRICTED_TEXTS_MAX;
  return [
    ...restrictionWindowViolations({ startAt: startAt ?? now, endAt }, null, now),
    ...(count > max ? [violation('TOO_MANY', [], { max, count })] : []),
  ];
}

/** A text that nothing keeps from being restricted. */
export interface Restrictable extends CodeText {
  /** How many exact codes hold a text that begins so, and keep it. */
  readonly codesKept: number;
}

/** @returns for `text`: what is wrong with it, who holds it, or that it is restricted already */
export async function restrictable(
  facts: Facts,
  kind: RestrictedTextKind,
  typed: string,
): Promise<Result<Restrictable>> {
  const parsed = parseRestricted(kind, typed);
  if (!parsed.ok) {
    return {
      ok: false,
      violations: parsed.violations.map((each) => ({ ...each, path: ['text'] })),
    };
  }
  const violations = await againstRestricting(facts, kind, parsed.value);
  if (violations.length > 0) return { ok: false, violations };
  const { normalForm } = parsed.value;
  const codesKept = kind === 'PREFIX' ? await facts.codesBeginning(normalForm, COUNT_LIMIT) : 0;
  return ok({ ...parsed.value, codesKept });
}

/**
 * Keeps one text from everybody. For words R5's key is the authority, as for codes; what is asked before is for a
 * message that names who holds the text.
 */
export async function restrict(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { text, normalForm, codesKept }: Restrictable,
  { action, kind, startAt, endAt, reason }: Restricting,
): Promise<Restricted> {
  const now = deps.clock.now();
  const restricted: RestrictedText = {
    ...{ id: deps.ids.next('RestrictedText'), kind, text, normalForm, reason },
    ...{ startAt: startAt ?? now, endAt, createdAt: now, version: 1 },
    ...{ endedAt: null, endedBy: null, endedReason: null },
  };
  const event = auditEvent(deps, call, {
    action,
    subjectType: 'RestrictedText',
    subjectId: restricted.id,
    subjectLabel: text,
    subjectVersion: restricted.version,
    changes: created(restrictedTextTold(restricted)),
  });
  await transaction.insertRestrictedText(restricted, call.actor.name);
  await transaction.appendAudit(event);
  return { restrictedTextId: restricted.id, codesKept };
}

/**
 * What stands in the way of restricting a text: the same restriction; for a word the code that holds it, and patterns
 * that match it while they count. Codes that begin with a prefix keep their texts.
 */
export async function againstRestricting(
  facts: Facts,
  kind: RestrictedTextKind,
  code: CodeText,
): Promise<readonly Violation[]> {
  const { text, normalForm } = code;
  const same = (await facts.restrictions(normalForm)).filter(
    (each) => each.kind === kind && each.normalForm === normalForm,
  );
  if (same.length > 0) return same.map((each) => restrictedViolation(text, each));
  if (kind === 'PREFIX') return [];
  const held = heldTextViolation({ text, owner: null }, await facts.textHolder(normalForm));
  if (held !== null) return [held];
  return overlapViolations(null, await facts.overlaps(claimFor(code, null, []), null)).violations;
}
