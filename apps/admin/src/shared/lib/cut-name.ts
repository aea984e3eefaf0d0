import { NAME_MAX } from '@creator-codes/domain';

/** A name that is proposed, no longer than one may be; an emoji of one code point counts once and stays whole. */
export function cutName(name: string): string {
  return [...name.trim()].slice(0, NAME_MAX).join('').trim();
}
