import { ok, refused, suggestionCandidates, violation, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { freeTexts } from './promo-code-rules.js';

const MAX_COUNT = 20;

export interface SuggestPromoCodesInput {
  readonly creatorId: string;
  /** 1 to 20. */
  readonly count: number;
  /** Such as `{NAME}{10|15}`; without it a default. */
  readonly template?: string | null | undefined;
}

/** Texts for a creator's code that nobody holds at this moment, in the order in which to offer them. */
export async function suggestPromoCodes(
  deps: Dependencies,
  call: Call,
  input: SuggestPromoCodesInput,
): Promise<Result<readonly string[]>> {
  if (!Number.isInteger(input.count) || input.count < 1) {
    return refused(violation('INVALID_VALUE', ['count'], { min: 1, max: MAX_COUNT }));
  }
  if (input.count > MAX_COUNT) return refused(violation('TOO_MANY', ['count'], { max: MAX_COUNT }));
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const creator = await facts.creator(input.creatorId);
    if (creator === null) return refused(violation('NOT_FOUND', ['creatorId']));
    const candidates = suggestionCandidates(
      {
        displayName: creator.displayName,
        handles: creator.socialProfiles.map(({ handle }) => handle),
      },
      input.template ?? undefined,
    );
    return candidates.ok ? ok(await freeTexts(facts, candidates.value, input.count)) : candidates;
  });
}
