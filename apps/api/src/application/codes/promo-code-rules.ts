import {
  dealViolation,
  violation,
  type Deal,
  type Result,
  type Program,
  type Violation,
} from '@creator-codes/domain';
import type { Facts } from '../ports/unit-of-work.js';

export interface DealChoice {
  readonly deal: Deal | null;
  readonly violations: readonly Violation[];
}

/** The deal that an input names, judged by the first half of R9. */
export async function chooseDeal(
  facts: Facts,
  dealId: string | null | undefined,
  creditedIn: Result<Program>,
): Promise<DealChoice> {
  if (dealId === null || dealId === undefined) return { deal: null, violations: [] };
  const deal = await facts.deal(dealId);
  if (deal === null) return { deal, violations: [violation('NOT_FOUND', ['dealId'])] };
  const wrong = creditedIn.ok ? dealViolation(deal, creditedIn.value.id) : null;
  return { deal, violations: wrong === null ? [] : [wrong] };
}
