import {
  DEFAULT_DETAILS,
  detailsOf,
  type Assignment,
  type CodeText,
  type DealId,
  type Instant,
  type MediaSourceId,
  type PatternText,
  type Program,
  type PromoCode,
  type PromoCodeDetails,
  type PromoCodeOwner,
  type Terms,
} from '@creator-codes/domain';
import { created, instantText, type Told } from '../spine/audit.js';
import type { AuditChange, Ids } from '../ports/unit-of-work.js';

/** An assignment of these terms in a program. */
export function newAssignment(
  ids: Ids,
  now: Instant,
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
    createdAt: now,
  };
}

interface NewPromoCode extends Partial<PromoCodeDetails> {
  readonly text: CodeText | PatternText;
  readonly owner: PromoCodeOwner;
  readonly dealId: DealId | null;
  readonly assignments: readonly Assignment[];
}

/** A new code; a pattern where its text has no normal form. */
export function newPromoCode(
  ids: Ids,
  now: Instant,
  { text: { text, normalForm }, ...fields }: NewPromoCode,
): PromoCode {
  const code = {
    id: ids.next('PromoCode'),
    text,
    normalForm,
    matchType: normalForm === null ? 'REGEX' : 'EXACT',
    earlierAssignments: [],
    expiredAt: null,
    expiredBy: null,
    expiredReason: null,
    releasedAt: null,
    replacedById: null,
    createdAt: now,
    version: 1,
  } as const;
  return Object.assign(code, DEFAULT_DETAILS, fields);
}

/** What the audit log says of a new code. */
export function promoCodeCreated(
  code: PromoCode,
  ownerName: string,
  dealName: string | null,
): readonly AuditChange[] {
  const { text, dealId } = code;
  const deals = new Map(dealId === null || dealName === null ? [] : [[dealId, dealName]]);
  return created({ text, owner: ownerName, ...promoCodeTold(code, deals) });
}

/** Deals by the names that the audit log tells. */
export type DealNames = ReadonlyMap<DealId, string>;

/**
 * What of a code may change, as the audit log tells it.
 * @param deals of which the log speaks; left out by what leaves the deal alone
 */
export function promoCodeTold(code: PromoCode, deals: DealNames = new Map()): Told {
  const { text, dealId } = code;
  const terms = code.assignments.map(assignmentTold);
  return terms.reduce((told, each) => ({ ...told, ...each }), {
    text,
    deal: dealId === null ? null : { id: dealId, name: deals.get(dealId) ?? dealId },
    ...detailsOf(code),
    expiredAt: instantText(code.expiredAt),
    releasedAt: instantText(code.releasedAt),
  });
}

function assignmentTold({ programKind, creditPolicy, startAt, endAt, timeZone }: Assignment): Told {
  const prefix = programKind === 'CREATOR' ? 'creatorProgram' : 'performanceProgram';
  return {
    [`${prefix}.creditPolicy`]: creditPolicy,
    [`${prefix}.startAt`]: instantText(startAt),
    [`${prefix}.endAt`]: instantText(endAt),
    [`${prefix}.timeZone`]: timeZone,
  };
}
