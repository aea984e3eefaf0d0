import { createUnionType } from 'type-graphql';
import { Creator } from './creator.type.js';
import { MediaSource } from './media-source.type.js';
import { PerformancePartner } from './performance-partner.type.js';

/** Which member an object is, its id says: see resolve-type.ts. */
export const PromoCodeOwner = createUnionType({
  name: 'PromoCodeOwner',
  description: 'To whom a promo code belongs: exactly one inside the account (R5).',
  types: () => [Creator, PerformancePartner, MediaSource] as const,
});
