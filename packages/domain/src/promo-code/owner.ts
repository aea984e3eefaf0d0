import {
  isIdOf,
  type CreatorId,
  type MediaSourceId,
  type PerformancePartnerId,
} from '../shared/id.js';

export const OWNER_KINDS = ['CREATOR', 'PERFORMANCE_PARTNER', 'MEDIA_SOURCE'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** To whom a code belongs: exactly one inside an account (R5). A media source owns codes if it stands for no creator. */
export type PromoCodeOwner =
  | { readonly kind: 'CREATOR'; readonly id: CreatorId }
  | { readonly kind: 'PERFORMANCE_PARTNER'; readonly id: PerformancePartnerId }
  | { readonly kind: 'MEDIA_SOURCE'; readonly id: MediaSourceId };

/** An owner who may sign in and have tokens, and then sees what is theirs. */
export type PartnerOwner = Exclude<PromoCodeOwner, { readonly kind: 'MEDIA_SOURCE' }>;

/** The owner that an id names by its prefix; null for an id of anything else. Whether there is one is not asked. */
export function ownerOfId(id: string): PromoCodeOwner | null {
  if (isIdOf('Creator', id)) return { kind: 'CREATOR', id };
  if (isIdOf('PerformancePartner', id)) return { kind: 'PERFORMANCE_PARTNER', id };
  return isIdOf('MediaSource', id) ? { kind: 'MEDIA_SOURCE', id } : null;
}

export function isPartnerOwner(owner: PromoCodeOwner): owner is PartnerOwner {
  return owner.kind !== 'MEDIA_SOURCE';
}

/** Who holds an assignment: the owner, or the media source that stands for the owner (R6). */
export type AssignmentHolder = PromoCodeOwner;

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
