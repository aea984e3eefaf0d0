import type {
  Assignment,
  CodeText,
  DealId,
  Instant,
  MediaSourceId,
  Program,
  PromoCode,
  PromoCodeOwner,
  Terms,
} from '@creator-codes/domain';
import { created, instantText } from '../spine/audit.js';
import type { AuditChange, Ids } from '../ports/unit-of-work.js';

/** An assignment of these terms in a program. */
export function newAssignment(
  ids: Ids,
  program: Pick<Program, 'id' | 'kind'>,
  terms: Terms,
  mediaSourceId: MediaSourceId | null,
): Assignment {
  const { creditPolicy, startAt, endAt, timeZone } = terms;
  return {
    id: ids.next('Assignment'),
    programId: program.id,
    programKind: program.kind,
    mediaSourceId,
    creditPolicy,
    startAt,
    endAt,
    timeZone,
  };
}

interface Wanted {
  readonly text: CodeText;
  readonly owner: PromoCodeOwner;
  readonly dealId: DealId | null;
  readonly comments: string | null;
  readonly assignments: readonly Assignment[];
}

/** A new exact code. */
export function newPromoCode(ids: Ids, now: Instant, wanted: Wanted): PromoCode {
  return {
    id: ids.next('PromoCode'),
    text: wanted.text.text,
    normalForm: wanted.text.normalForm,
    matchType: 'EXACT',
    owner: wanted.owner,
    dealId: wanted.dealId,
    comments: wanted.comments,
    expiredAt: null,
    createdAt: now,
    version: 1,
    assignments: wanted.assignments,
  };
}

/** What the audit log says of a new code. */
export function promoCodeCreated(
  code: PromoCode,
  ownerName: string,
  dealName: string | null,
): readonly AuditChange[] {
  return [
    ...created({ text: code.text, owner: ownerName, deal: dealName, comments: code.comments }),
    ...assignmentsCreated(code.assignments),
  ];
}

/** What the audit log says of new assignments. */
export function assignmentsCreated(assignments: readonly Assignment[]): readonly AuditChange[] {
  return assignments.flatMap(({ programKind, creditPolicy, startAt, endAt, timeZone }) => {
    const prefix = programKind === 'CREATOR' ? 'creatorProgram' : 'performanceProgram';
    return created({
      [`${prefix}.creditPolicy`]: creditPolicy,
      [`${prefix}.startAt`]: instantText(startAt),
      [`${prefix}.endAt`]: instantText(endAt),
      [`${prefix}.timeZone`]: timeZone,
    });
  });
}
