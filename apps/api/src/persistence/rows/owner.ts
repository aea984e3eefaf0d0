import {
  isPartnerOwner,
  type Capacity,
  type PartnerOwner,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import { ownerKindOf } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';

/** Whose a code is, by the two columns that say so. */
export function ownerOf(id: Buffer, kindNumber: number): PromoCodeOwner {
  const kind = ownerKindOf(kindNumber);
  switch (kind) {
    case 'CREATOR':
      return { kind, id: idOfBytes('Creator', id) };
    case 'PERFORMANCE_PARTNER':
      return { kind, id: idOfBytes('PerformancePartner', id) };
    case 'MEDIA_SOURCE':
      return { kind, id: idOfBytes('MediaSource', id) };
  }
}

/** Whose a token is. */
export function partnerOwnerOf(id: Buffer, kindNumber: number): PartnerOwner {
  const owner = ownerOf(id, kindNumber);
  if (!isPartnerOwner(owner)) throw new Error(`an owner of kind ${owner.kind} has no tokens`);
  return owner;
}

/** Whose things a partner sees: the capacity says what kind of owner the bytes are. */
export function memberOwnerId(capacity: Capacity, bytes: Buffer | null): PartnerOwner['id'] | null {
  if (bytes === null) return null;
  return capacity === 'CREATOR'
    ? idOfBytes('Creator', bytes)
    : idOfBytes('PerformancePartner', bytes);
}
