import type { RESTRICTED_TEXT_KINDS } from '@creator-codes/domain';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import type { UserError } from '../../../shared/lib/violations';
import {
  AFTER_RELEASED,
  AFTER_RESERVED,
  ReserveHeld,
  ReserveTexts,
  type ReserveError,
  type ReserveOutcome,
} from './reserved-documents';

/** How texts are reserved. */
export interface Reserving {
  readonly kind: (typeof RESTRICTED_TEXT_KINDS)[number];
  readonly endAt: string | null;
  readonly reason: string;
}

interface Reserved {
  readonly outcomes: readonly ReserveOutcome[];
  /** What is wrong with the call as a whole: then nothing more was reserved. */
  readonly errors: readonly UserError[];
}

/**
 * Reserves texts, all at once. Those whose holders are to be released come after them, each by a call of its own.
 * @returns `[run, isRunning]`; a call that failed gives null, and the next run finishes what it began
 */
export function useReserve() {
  const [reserve, isReserving] = useAction(ReserveTexts, AFTER_RESERVED);
  const [reserveHeld, isReleasing] = useAction(ReserveHeld, AFTER_RELEASED);
  const [key, renewKey] = useIdempotencyKey();
  const run = async (
    texts: readonly string[],
    held: readonly string[],
    reserving: Reserving,
  ): Promise<Reserved | null> => {
    const outcomes: ReserveOutcome[] = [];
    if (texts.length > 0) {
      const data = await reserve({
        input: { ...reserving, texts: [...texts], idempotencyKey: key },
      });
      if (data === null) return null;
      const { errors } = data.createRestrictedTexts;
      if (errors.length > 0) return { outcomes, errors };
      outcomes.push(...data.createRestrictedTexts.outcomes);
    }
    for (const text of held) {
      const idempotencyKey = `${key} ${text}`;
      const data = await reserveHeld({
        input: { ...reserving, text, releaseHolder: true, idempotencyKey },
      });
      if (data === null) return null;
      const { codesKept, errors } = data.createRestrictedText;
      if (errors.length > 0 && !errors.some(isOfText)) return { outcomes, errors };
      outcomes.push({ text, codesKept, errors });
    }
    // Another call: the rest of the words.
    renewKey();
    return { outcomes, errors: [] };
  };
  return [run, isReserving || isReleasing] as const;
}

function isOfText({ path: [field] }: ReserveError): boolean {
  return field === 'text' || field === 'releaseHolder';
}
