import type { PromoCode, RestrictedText } from '@creator-codes/domain';
import { randomFrom, seedIds } from '../../src/seed/random.js';
import { HOUR } from './world-times.js';

/**
 * Restricted texts that begin as codes do, made between them: some for ever, some whose window has lapsed, some that
 * were ended. No list of codes knows of them.
 */
export function restrictedAmong(
  codes: readonly { readonly code: PromoCode }[],
  seed: number,
): readonly RestrictedText[] {
  const ids = seedIds(randomFrom(seed + 3_000));
  const exact = codes.filter(({ code }) => code.matchType === 'EXACT' && code.normalForm !== null);
  return exact
    .filter((_, index) => index % 4 === 1)
    .map(({ code }, index): RestrictedText => {
      const createdAt = code.createdAt + HOUR;
      const isOver = index % 3 === 1;
      const wasEnded = index % 3 === 2;
      const text = `${code.text.slice(0, 60)}xx`;
      return {
        ...{ id: ids('RestrictedText', createdAt), createdAt, version: 1 },
        ...{ kind: index % 5 === 4 ? 'PREFIX' : 'WORD', text, normalForm: text.toUpperCase() },
        ...{ reason: 'Not to be found', startAt: createdAt },
        endAt: isOver ? createdAt + HOUR : null,
        endedAt: wasEnded ? createdAt + HOUR : null,
        endedBy: wasEnded ? 'Test' : null,
        endedReason: null,
      };
    });
}
