import { NAMELESS_CREATOR } from '@creator-codes/domain';

/** A sentence with a capital where it begins with somebody who is not named. */
export function begun(sentence: string): string {
  return sentence.startsWith(NAMELESS_CREATOR) ? `T${sentence.slice(1)}` : sentence;
}
