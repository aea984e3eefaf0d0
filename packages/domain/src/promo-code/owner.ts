import type { CreatorId, MediaSourceId, PerformancePartnerId } from '../shared/id.js';

export const OWNER_KINDS = ['CREATOR', 'PERFORMANCE_PARTNER'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** To whom a code belongs: exactly one inside an account (R5). */
export type PromoCodeOwner =
  | { readonly kind: 'CREATOR'; readonly id: CreatorId }
  | { readonly kind: 'PERFORMANCE_PARTNER'; readonly id: PerformancePartnerId };

/** Who holds an assignment: the owner, or the media source that stands for the owner (R6). */
export type AssignmentHolder =
  PromoCodeOwner | { readonly kind: 'MEDIA_SOURCE'; readonly id: MediaSourceId };

/** Derived, so that it can never disagree with the owner. */
export function holderOf(
  owner: PromoCodeOwner,
  mediaSourceId: MediaSourceId | null,
): AssignmentHolder {
  return mediaSourceId === null ? owner : { kind: 'MEDIA_SOURCE', id: mediaSourceId };
}

export function isSameOwner(a: PromoCodeOwner, b: PromoCodeOwner): boolean {
  return a.kind === b.kind && a.id === b.id;
}
