import type { PromoCodeOwner } from '@creator-codes/domain';
import type { Facts } from './unit-of-work.js';

/** The name of an owner of any kind; empty where there is none of this id. */
export async function ownerName(
  facts: Pick<Facts, 'codeOwner' | 'mediaSource'>,
  { kind, id }: PromoCodeOwner,
): Promise<string> {
  const named = kind === 'MEDIA_SOURCE' ? await facts.mediaSource(id) : await facts.codeOwner(id);
  return named?.name ?? '';
}
