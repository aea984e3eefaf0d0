import type { Result, Violation } from '@creator-codes/domain';
import type { PromoCodeOutcome } from '../../application/codes/issue-promo-code.js';

/** What an edit warns of; nothing where an earlier version remembered it. */
export function warningsOf(outcome: Result<Partial<PromoCodeOutcome>>): readonly Violation[] {
  return (outcome.ok ? outcome.value.warnings : undefined) ?? [];
}
