import {
  parseCodeText,
  parsePatternText,
  successorTerms,
  violation,
  type PromoCode,
  type Terms,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts } from '../ports/unit-of-work.js';
import { existingAccount } from '../spine/existing-account.js';
import { judgeTypedText, type TextVerdict } from './text-rules.js';

/** What speaks against a text for the successor of a code, which counts on these terms beside it. */
export function judgeSuccessorText(
  facts: Facts,
  { matchType, owner }: Pick<PromoCode, 'matchType' | 'owner'>,
  text: string,
  terms: readonly Terms[],
): Promise<TextVerdict> {
  return judgeTypedText(facts, { text, matchType }, owner, { assignments: terms });
}

/** Everything that `rotatePromoCode` would say of a new text now; writes nothing and reserves nothing. */
export async function checkRotation(
  deps: Dependencies,
  call: Call,
  { promoCodeId, text }: { readonly promoCodeId: string; readonly text: string },
): Promise<TextVerdict> {
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const code = await facts.promoCode(promoCodeId);
    if (code === null)
      return { violations: [violation('NOT_FOUND', ['promoCodeId'])], warnings: [] };
    const { mode } = await existingAccount(facts);
    const terms = Object.values(successorTerms(code, mode, deps.clock.now()));
    const { violations, warnings } = await judgeSuccessorText(facts, code, text, terms);
    return { violations: [...unread(code, text), ...violations], warnings };
  });
}

/** What the schema says of a text that cannot be read. */
function unread({ matchType }: PromoCode, text: string): readonly Violation[] {
  const parsed = matchType === 'REGEX' ? parsePatternText(text) : parseCodeText(text);
  return parsed.ok ? [] : parsed.violations.map((each) => ({ ...each, path: ['text'] }));
}
