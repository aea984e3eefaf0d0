import { type Capacity, type PromoCodeOwner } from '@creator-codes/domain';
import { ownerKindOf } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';

/** Whose a code or a token is, by the two columns that say so. */
export function ownerOf(id: Buffer, kindNumber: number): PromoCodeOwner {
  const kind = ownerKindOf(kindNumber);
  return kind === 'CREATOR'
    ? { kind, id: idOfBytes('Creator', id) }
    : { kind, id: idOfBytes('PerformancePartner', id) };
}

/** Whose things a partner sees: the capacity says what kind of owner the bytes are. */
export function memberOwnerId(
  capacity: Capacity,
  bytes: Buffer | null,
): PromoCodeOwner['id'] | null {
  if (bytes === null) return null;
  return capacity === 'CREATOR'
    ? idOfBytes('Creator', bytes)
    : idOfBytes('PerformancePartner', bytes);
}
