import type { PromoCodeId } from '../shared/id.js';
import { violation, type Violation, type ViolationCode } from '../shared/violation.js';
import { isSameOwner, type OwnerKind, type PromoCodeOwner } from './owner.js';

/** The code that holds a text now. */
export interface TextHolder {
  readonly promoCodeId: PromoCodeId;
  readonly text: string;
  readonly owner: PromoCodeOwner;
  readonly ownerName: string;
}

/**
 * Why this owner cannot have a text that is held already (R5), or null when nobody holds it. The early check
 * calls it for a kind message; the unique key on (account, code key, claimed) is the authority, and what it
 * refuses becomes a violation here too. An owner who is not known yet is nobody who holds anything.
 */
export function heldTextViolation(
  claim: { readonly text: string; readonly owner: PromoCodeOwner | null },
  holder: TextHolder | null,
): Violation | null {
  if (holder === null) return null;
  const params = {
    text: claim.text,
    owner: holder.ownerName,
    ownerId: holder.owner.id,
    promoCodeId: holder.promoCodeId,
  };
  if (claim.owner !== null && isSameOwner(claim.owner, holder.owner))
    return violation('CODE_HELD_BY_SAME_OWNER', ['text'], params);
  return violation(HELD_BY[holder.owner.kind], ['text'], params);
}

const HELD_BY = {
  CREATOR: 'CODE_HELD_BY_CREATOR',
  PERFORMANCE_PARTNER: 'CODE_HELD_BY_PARTNER',
  MEDIA_SOURCE: 'CODE_HELD_BY_MEDIA_SOURCE',
} as const satisfies Readonly<Record<OwnerKind, ViolationCode>>;
